import { create } from "zustand";

interface HomeState {
  /** Where each shelf was left: `profile/shelf` → column. */
  columns: Record<string, number>;
  /** The shelf that had the focus last, for each child. */
  shelves: Record<string, string>;
  /** Begins at the first tile again: somebody comes in through the door. */
  forget: (profileId: string) => void;
  rest: (profileId: string, shelfId: string, column: number) => void;
}

/** Remembers places, so that coming back from a film finds its tile again. */
export const useHomePlaces = create<HomeState>()((set) => ({
  columns: {},
  shelves: {},
  forget: (profileId) =>
    set((before) => ({
      columns: withoutThose(before.columns, (key) => key.startsWith(`${profileId}/`)),
      shelves: withoutThose(before.shelves, (key) => key === profileId),
    })),
  rest: (profileId, shelfId, column) =>
    set((before) => ({
      columns: { ...before.columns, [`${profileId}/${shelfId}`]: column },
      shelves: { ...before.shelves, [profileId]: shelfId },
    })),
}));

function withoutThose<T>(places: Record<string, T>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(places).filter(([key]) => !gone(key)));
}
