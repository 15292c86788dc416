import { create } from "zustand";

interface HomeState {
  /** Where each shelf was left: `profile/shelf` → the place of a tile in it. */
  places: Record<string, number>;
  /** The shelf that had the focus last, for each child. */
  shelves: Record<string, string>;
  /** How many further pages of a shelf were asked for: `profile/shelf`. */
  pages: Record<string, number>;
  /** Begins at the first tile again: somebody comes in through the door. */
  forget: (profileId: string) => void;
  rest: (profileId: string, shelfId: string, place: number) => void;
  /** From now on a shelf is wanted with so many further pages. */
  grow: (profileId: string, shelfId: string, pages: number) => void;
}

/** Remembers places, so that coming back from a film finds its tile again. */
export const useHomePlaces = create<HomeState>()((set) => ({
  places: {},
  shelves: {},
  pages: {},
  forget: (profileId) =>
    set((before) => ({
      places: withoutThose(before.places, (key) => key.startsWith(`${profileId}/`)),
      shelves: withoutThose(before.shelves, (key) => key === profileId),
      pages: withoutThose(before.pages, (key) => key.startsWith(`${profileId}/`)),
    })),
  rest: (profileId, shelfId, place) =>
    set((before) => ({
      places: { ...before.places, [`${profileId}/${shelfId}`]: place },
      shelves: { ...before.shelves, [profileId]: shelfId },
    })),
  grow: (profileId, shelfId, pages) =>
    set((before) => ({ pages: { ...before.pages, [`${profileId}/${shelfId}`]: pages } })),
}));

function withoutThose<T>(places: Record<string, T>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(places).filter(([key]) => !gone(key)));
}
