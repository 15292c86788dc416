import { useEffect } from "react";
import type { PlaySession } from "./play-session";
import { createPlayabilityWatch } from "./playability-watch";
import type { Reel } from "./reel";

/** Tells the session each second that the player is there, and gives a film up that does not play. */
export function useEverySecond(reel: Reel, session: PlaySession): void {
  useEffect(() => {
    const stuck = createPlayabilityWatch();
    const timer = setInterval(() => {
      const { paused = true, videoWidth = 0 } = reel.video() ?? {};
      const positionSeconds = reel.positionSeconds();
      const broken = stuck({ positionSeconds, paused, hasPicture: videoWidth > 0 });
      session.send({ kind: broken ? "failed" : "ticked", positionSeconds });
    }, 1000);
    return () => clearInterval(timer);
  }, [reel, session]);
}
