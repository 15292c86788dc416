import { useEffect, useRef } from "react";
import { useConnectionState } from "../../app/connection.store";
import type { PlaySession } from "./play-session";
import type { Reel } from "./reel";

/**
 * A film that nobody counts does not run: while the main process cannot be reached it pauses, and stays so until a
 * child presses play. Back again, the main process is asked whether this play is still open.
 */
export function usePauseWhenLost(reel: Reel, session: PlaySession): void {
  const lost = useConnectionState((state) => state.everLive && !state.live);
  const wasLost = useRef(false);
  useEffect(() => {
    const video = reel.video();
    if (!video) return;
    if (lost) {
      wasLost.current = true;
      video.pause();
      const hold = () => video.pause();
      video.addEventListener("playing", hold);
      return () => video.removeEventListener("playing", hold);
    }
    if (wasLost.current) session.send({ kind: "seeked", positionSeconds: reel.positionSeconds() });
    wasLost.current = false;
  }, [lost, reel, session]);
}
