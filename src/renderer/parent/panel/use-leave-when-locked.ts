import { ORPCError } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useHouseholdEvent } from "../../app/live";

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
    // Only a fresh refusal counts: the cache may still hold one from the session before.
    const stopQueries = queries.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && (event.action.type === "failed" || event.action.type === "error")) {
        leaveIfLocked(event.action.error);
      }
    });
    const stopMutations = queries.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") {
        leaveIfLocked(event.action.error);
      }
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries, onLeave]);
}

function isLocked(error: unknown): boolean {
  return error instanceof ORPCError && error.code === "LOCKED";
}
