import { useEffect } from "react";
import type { Reel } from "./reel";

/** `share` 0 to 1; squared, because ears hear by proportion. */
export function useVolume(reel: Reel, share: number): void {
  useEffect(() => {
    const video = reel.video();
    if (video) video.volume = share * share;
  }, [reel, share]);
}
