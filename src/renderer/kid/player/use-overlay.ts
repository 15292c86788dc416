import { setFocus } from "@noriginmedia/norigin-spatial-navigation";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

const restMilliseconds = 4000;
export const playFocus = "player:play";

export interface Overlay {
  visible: boolean;
  /** True while the key that is being handled found the controls hidden. */
  wasHidden: RefObject<boolean>;
  hide: () => void;
}

/** The controls: a key or a movement shows them, four still seconds of playing hide them. */
export function useOverlay(playing: boolean): Overlay {
  const [awake, setAwake] = useState(true);
  const [stirs, setStirs] = useState(0);
  const visible = awake || !playing;
  const wasHidden = useRef(false);
  const hide = useCallback(() => {
    setAwake(false);
    void setFocus(playFocus);
  }, []);
  useEffect(() => {
    const stir = () => {
      wasHidden.current = !visible;
      setAwake(true);
      setStirs((before) => before + 1);
    };
    const move = (event: PointerEvent) => (event.movementX || event.movementY) && stir();
    // Capture: the focus and Back look at `wasHidden` afterwards.
    document.addEventListener("keydown", stir, true);
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerdown", stir);
    return () => {
      document.removeEventListener("keydown", stir, true);
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerdown", stir);
    };
  }, [visible]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every stir begins the rest anew
  useEffect(() => {
    if (!playing || !awake) return;
    const rest = setTimeout(hide, restMilliseconds);
    return () => clearTimeout(rest);
  }, [playing, awake, stirs, hide]);
  return { visible, wasHidden, hide };
}
