import { create } from "zustand";
import { loudest } from "./volume.policy";

interface PlayerState {
  /** 0 to `loudest`. */
  level: number;
  captions: boolean;
  setLevel: (level: number) => void;
  toggleCaptions: () => void;
}

/** How this room likes its videos; stays from one video to the next. */
export const usePlayerTaste = create<PlayerState>()((set) => ({
  level: loudest - 1,
  captions: true,
  setLevel: (level) => set({ level: Math.min(loudest, Math.max(0, level)) }),
  toggleCaptions: () => set((before) => ({ captions: !before.captions })),
}));
