import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRpc } from "./rpc";

/** Accounting time at the page's `performance.now()` of 0; null until the main process has said it. */
let zeroMs: number | null = null;

/** Follows the household's time as the status tells it: the clock of the page's own machine may have been set. */
export function useFollowClock(): void {
  const nowMs = useQuery(useRpc().household.status.queryOptions()).data?.nowMs;
  useEffect(() => {
    if (nowMs !== undefined) zeroMs = nowMs - performance.now();
  }, [nowMs]);
}

/** Accounting time now, epoch ms. */
export function householdNow(): number {
  return zeroMs === null ? Date.now() : zeroMs + performance.now();
}

/** The household's zone and day start, as instants are shown in. */
export function useHouseholdTime() {
  return useQuery(useRpc().household.status.queryOptions()).data?.time;
}
