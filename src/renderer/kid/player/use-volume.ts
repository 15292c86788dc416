import { type RefObject, useEffect } from "react";

export function useVolume(video: RefObject<HTMLVideoElement | null>, share: number): void {
  useEffect(() => setLoudness(video.current, share), [video, share]);
}

/** `share` 0 to 1; squared, because ears hear by proportion. */
function setLoudness(video: HTMLVideoElement | null, share: number): void {
  if (video) video.volume = share * share;
}
