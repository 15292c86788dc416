import { useEffect } from "react";
import { create } from "zustand";
import { speak } from "./speak";

const restMilliseconds = 700;

interface ReadAloudState {
  on: boolean;
  toggle: () => void;
}

/** "Read to me": whatever the focus rests on is said aloud. */
export const useReadAloud = create<ReadAloudState>()((set) => ({
  on: false,
  toggle: () => set((before) => ({ on: !before.on })),
}));

/** Says the words once the focus has rested on them for a moment. */
export function useSaid(words: string | undefined, focused: boolean): void {
  const on = useReadAloud((state) => state.on);
  useEffect(() => {
    if (!on || !focused || words === undefined) return;
    const rested = setTimeout(() => speak(words), restMilliseconds);
    return () => clearTimeout(rested);
  }, [on, focused, words]);
}
