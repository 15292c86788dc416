import { create } from "zustand";

interface ConnectionState {
  /** False from the moment that the live events break off until they run again. */
  live: boolean;
  everLive: boolean;
  setLive: (live: boolean) => void;
}

export const useConnectionState = create<ConnectionState>()((set) => ({
  live: false,
  everLive: false,
  setLive: (live) => set((before) => ({ live, everLive: before.everLive || live })),
}));
