import { useEffect } from "react";
import type { Reel } from "./reel";
import type { VideoState } from "./use-video";

/** A second before the main process shuts the door of a paused film. */
const longMilliseconds = 59_000;

/** After a minute of pause nothing of the film stays in the player but a picture. */
export function useLongPause(reel: Reel, { playing, waiting }: VideoState): void {
  const paused = !playing && !waiting;
  useEffect(() => {
    if (!paused) return;
    const long = setTimeout(() => {
      reel.keepPicture();
      reel.letGo();
    }, longMilliseconds);
    return () => clearTimeout(long);
  }, [paused, reel]);
}
