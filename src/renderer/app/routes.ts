import type { OpenPlay } from "@shared/model/play";
import type { Tile } from "@shared/model/video";
import { create } from "zustand";

export type Route =
  | { screen: "first-run" }
  | { screen: "picker" }
  | { screen: "home"; profileId: string }
  /** Before a start that would tear the last ticket of the day. */
  | { screen: "last-ticket"; profileId: string; video: Tile }
  /** Of those who wanted to watch together, `refused` may not. */
  | { screen: "go-on-without"; profileId: string; together: string[]; refused: string[]; video: Tile }
  | { screen: "player"; profileId: string; play: OpenPlay }
  | { screen: "napping"; profileId: string; ticketSafe: boolean }
  | { screen: "unlock"; from: Route }
  | { screen: "panel" };

interface RouteState {
  route: Route;
  /** The child who was here last; the picker begins at this door. */
  lastProfileId: string | null;
  go: (route: Route) => void;
}

export const useRoutes = create<RouteState>()((set) => ({
  route: { screen: "picker" },
  lastProfileId: null,
  go: (route) => set((before) => ({ route, lastProfileId: childOf(route) ?? before.lastProfileId })),
}));

/** Where a connection may be unlocked, or is about to be. */
export function isBackstage({ screen }: Route): boolean {
  return screen === "first-run" || screen === "unlock" || screen === "panel";
}

export const go = (route: Route): void => useRoutes.getState().go(route);

function childOf(route: Route): string | null {
  return "profileId" in route ? route.profileId : null;
}
