import { create } from "zustand";

interface HomeState {
  /** Where each shelf was left: `profile/shelf` → the place of a tile in it. */
  places: Record<string, number>;
  /** The shelf that had the focus last, for each child. */
  shelves: Record<string, string>;
  /** Begins at the first tile again: somebody comes in through the door. */
  forget: (profileId: string) => void;
  rest: (profileId: string, shelfId: string, place: number) => void;
}

/** Remembers places, so that coming back from a film finds its tile again. */
export const useHomePlaces = create<HomeState>()((set) => ({
  places: {},
  shelves: {},
  forget: (profileId) =>
    set((before) => ({
      places: withoutThose(before.places, (key) => key.startsWith(`${profileId}/`)),
      shelves: withoutThose(before.shelves, (key) => key === profileId),
    })),
  rest: (profileId, shelfId, place) =>
    set((before) => ({
      places: { ...before.places, [`${profileId}/${shelfId}`]: place },
      shelves: { ...before.shelves, [profileId]: shelfId },
    })),
}));

function withoutThose<T>(places: Record<string, T>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(places).filter(([key]) => !gone(key)));
}
