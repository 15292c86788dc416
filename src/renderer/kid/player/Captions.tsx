import { type RefObject, useEffect, useState } from "react";
import "./captions.css";

interface Props {
  track: RefObject<HTMLTrackElement | null>;
  on: boolean;
  /** Above the controls while they are shown. */
  raised: boolean;
}

/** Captions drawn by the page itself: as large as the design asks, and never below the controls. */
export function Captions({ track, on, raised }: Props) {
  const [words, setWords] = useState("");
  useEffect(() => followCues(track.current?.track, on, setWords), [track, on]);
  if (!on || words === "") return null;
  return (
    <p className="caption" data-raised={raised || undefined}>
      <span>{words}</span>
    </p>
  );
}

function wordsOf(cue: TextTrackCue): string {
  return cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? "") : "";
}

/** `hidden` still tells when cues change, and leaves the drawing to us. */
function followCues(cues: TextTrack | undefined, on: boolean, tell: (words: string) => void) {
  if (!cues) return;
  cues.mode = on ? "hidden" : "disabled";
  const change = () => tell([...(cues.activeCues ?? [])].map(wordsOf).join("\n"));
  change();
  cues.addEventListener("cuechange", change);
  return () => cues.removeEventListener("cuechange", change);
}
