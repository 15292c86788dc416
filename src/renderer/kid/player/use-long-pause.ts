import { useEffect, useState } from "react";
import type { Reel } from "./reel";
import type { VideoState } from "./use-video";

/** A second before the main process shuts the door of a paused film. */
const longMilliseconds = 59_000;

/** After a minute of pause nothing of the film stays in the player but a picture: true while that is shown. */
export function useLongPause(reel: Reel, { playing, waiting }: VideoState): boolean {
  const [kept, setKept] = useState(false);
  const paused = !playing && !waiting;
  useEffect(() => {
    if (!paused) return;
    const long = setTimeout(() => {
      reel.keepPicture();
      setKept(true);
      reel.letGo();
    }, longMilliseconds);
    return () => clearTimeout(long);
  }, [paused, reel]);
  if (playing && kept) setKept(false);
  return kept;
}
