import { create } from "zustand";
import type { CaptionTaste } from "./caption-choice.policy";
import { loudest } from "./volume.policy";

interface PlayerState {
  /** 0 to `loudest`. */
  level: number;
  captions: boolean;
  /** What was chosen last; null where nobody has chosen. */
  captionTaste: CaptionTaste | null;
  setLevel: (level: number) => void;
  /** Null: off. What was liked is remembered all the same. */
  setCaptions: (taste: CaptionTaste | null) => void;
}

/** How this room likes its videos; stays from one video to the next. */
export const usePlayerTaste = create<PlayerState>()((set) => ({
  level: loudest - 1,
  captions: true,
  captionTaste: null,
  setLevel: (level) => set({ level: Math.min(loudest, Math.max(0, level)) }),
  setCaptions: (taste) => set(taste ? { captions: true, captionTaste: taste } : { captions: false }),
}));
