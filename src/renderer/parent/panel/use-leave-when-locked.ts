import { ORPCError } from "@orpc/client";
import { useHouseholdEvent } from "@renderer/app/live";
import type { HouseholdEvent } from "@shared/model/household";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";

/** Leaves once the main process says that the session is over, by its event or by refusing a call. */
export function useLeaveWhenLocked(onLeave: () => void): void {
  const queries = useQueryClient();
  const hear = useCallback(
    (event: HouseholdEvent) => {
      if (event.kind === "parent.sessionChanged" && !event.session.unlocked) {
        onLeave();
      }
    },
    [onLeave],
  );
  useHouseholdEvent(hear);
  useEffect(() => {
    const leaveIfLocked = (error: unknown) => {
      if (isLocked(error)) {
        onLeave();
      }
    };
    const stopQueries = queries.getQueryCache().subscribe(({ query }) => leaveIfLocked(query.state.error));
    const stopMutations = queries
      .getMutationCache()
      .subscribe(({ mutation }) => leaveIfLocked(mutation?.state.error));
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries, onLeave]);
}

/** The main process refused, because this connection is not unlocked (any more). */
export function isLocked(error: unknown): boolean {
  return error instanceof ORPCError && error.code === "LOCKED";
}
