import { type RefObject, useEffect, useRef } from "react";
import { useConnectionState } from "../../app/connection.store";
import type { PlaySession } from "./play-session";

/**
 * A film that nobody counts does not run: while the main process cannot be reached it pauses, and stays so until a
 * child presses play. Back again, the main process is asked whether this play is still open.
 */
export function usePauseWhenLost(ref: RefObject<HTMLVideoElement | null>, session: PlaySession): void {
  const lost = useConnectionState((state) => state.everLive && !state.live);
  const wasLost = useRef(false);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    if (lost) {
      wasLost.current = true;
      video.pause();
      const hold = () => video.pause();
      video.addEventListener("playing", hold);
      return () => video.removeEventListener("playing", hold);
    }
    if (wasLost.current) session.send({ kind: "seeked", positionSeconds: video.currentTime });
    wasLost.current = false;
  }, [lost, ref, session]);
}
