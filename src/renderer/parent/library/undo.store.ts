import { create } from "zustand";

/** Something that was done and can be taken back: its words, and how. */
export interface Undoable {
  readonly words: string;
  readonly undo: () => Promise<unknown>;
}

interface UndoState {
  offered: Undoable | null;
  offer: (undoable: Undoable) => void;
  withdraw: () => void;
}

/** The last thing that can be taken back; the next one takes its place. */
export const useUndo = create<UndoState>()((set) => ({
  offered: null,
  offer: (offered) => set({ offered }),
  withdraw: () => set({ offered: null }),
}));
