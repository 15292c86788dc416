import { create } from "zustand";

interface HomeState {
  /** Where each shelf was left: `profile/shelf` → column. */
  columns: Record<string, number>;
  /** The shelf that had the focus last, for each child. */
  shelves: Record<string, string>;
  rest: (profileId: string, shelfId: string, column: number) => void;
}

/** Remembers places, so that coming back from a film finds its tile again. */
export const useHomePlaces = create<HomeState>()((set) => ({
  columns: {},
  shelves: {},
  rest: (profileId, shelfId, column) =>
    set((before) => ({
      columns: { ...before.columns, [`${profileId}/${shelfId}`]: column },
      shelves: { ...before.shelves, [profileId]: shelfId },
    })),
}));
