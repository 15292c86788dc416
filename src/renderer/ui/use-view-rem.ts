import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 10;

/** The display's size in rem: 192 by 108 on a 16:9 screen. */
export function useViewRem(): { width: number; height: number } {
  const width = useSyncExternalStore(subscribe, () => Math.round((innerWidth / rem()) * 10) / 10);
  const height = useSyncExternalStore(subscribe, () => Math.round((innerHeight / rem()) * 10) / 10);
  return { width, height };
}
