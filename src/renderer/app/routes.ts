import type { OpenPlay } from "@shared/model/play";
import { create } from "zustand";

export type Route =
  | { screen: "first-run" }
  | { screen: "picker" }
  | { screen: "home"; profileId: string }
  | { screen: "player"; profileId: string; play: OpenPlay }
  | { screen: "all-done"; profileId: string }
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
