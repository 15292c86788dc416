import type { OpenPlay } from "@shared/model/play";
import { useEffect, useRef } from "react";
import type { Reel } from "./reel";

/** Puts the film of this opened play in; `onBlocked` when the browser wants a press before it plays. */
export function useFilm(reel: Reel, play: OpenPlay, onBlocked: () => void): void {
  const blocked = useRef(onBlocked);
  useEffect(() => {
    blocked.current = onBlocked;
  });
  useEffect(() => {
    if (play.parts.length === 0) return;
    void reel.load(play.parts).then((plays) => {
      if (!plays) blocked.current();
    });
    return reel.letGo;
  }, [reel, play]);
}
