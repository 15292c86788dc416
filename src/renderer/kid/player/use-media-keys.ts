import { useEffect, useRef } from "react";
import type { VideoControls } from "./use-controls";

const playPause = new Set(["MediaPlayPause", "MediaPlay", "MediaPause", "Pause", " "]);

/** Play/pause and stop of a remote, and the space bar of a keyboard, work wherever the focus is. */
export function useMediaKeys(controls: VideoControls): void {
  const latest = useRef(controls);
  useEffect(() => {
    latest.current = controls;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat) return;
      if (playPause.has(event.key)) {
        event.preventDefault(); // the space bar would press the button that has the focus as well
        latest.current.toggle();
      }
      if (event.key === "MediaStop") latest.current.stop();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
