import { useEffect, useState } from "react";
import "./captions.css";

interface Props {
  /** The `<track>` whose cues are shown. */
  element: HTMLTrackElement;
  /** Out of the way of the controls while they are shown. */
  raised: boolean;
}

/** What is said at the foot of the picture, and at its top where the foot has writing of its own. */
interface Words {
  readonly foot: string;
  readonly top: string;
}
const nothing: Words = { foot: "", top: "" };

/** Captions drawn by the page itself: as large as the design asks, and never below the controls. */
export function Captions({ element, raised }: Props) {
  const [words, setWords] = useState(nothing);
  useEffect(() => followCues(element.track, setWords), [element]);
  return (
    <>
      <Caption words={words.top} raised={raised} top />
      <Caption words={words.foot} raised={raised} />
    </>
  );
}

function Caption({ words, raised = false, top = false }: { words: string; raised?: boolean; top?: boolean }) {
  if (words === "") return null;
  return (
    <p className="caption" data-raised={raised || undefined} data-top={top || undefined}>
      <span>{words}</span>
    </p>
  );
}

/** `hidden` still tells when cues change, and leaves the drawing to us. */
function followCues(cues: TextTrack, tell: (words: Words) => void) {
  cues.mode = "hidden";
  const change = () => tell(wordsOf([...(cues.activeCues ?? [])].filter((cue) => cue instanceof VTTCue)));
  change();
  cues.addEventListener("cuechange", change);
  return () => {
    cues.removeEventListener("cuechange", change);
    tell(nothing);
  };
}

function wordsOf(cues: readonly VTTCue[]): Words {
  const join = (those: readonly VTTCue[]) =>
    those.map((cue) => cue.getCueAsHTML().textContent ?? "").join("\n");
  return {
    top: join(cues.filter(({ line }) => line === 0)),
    foot: join(cues.filter(({ line }) => line !== 0)),
  };
}
