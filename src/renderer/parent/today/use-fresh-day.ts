import type { HouseholdEvent } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { useHouseholdEvent } from "../../app/live";
import { useRpc } from "../../app/rpc";

/** Asks for the day's plays and grants anew when a child's standing says that they have changed, wherever it came from. */
export function useFreshDay(): void {
  const rpc = useRpc();
  const queries = useQueryClient();
  const marks = useRef(new Map<string, Marks>());
  const hear = useCallback(
    (event: HouseholdEvent) => {
      if (event.kind !== "limits.standingChanged") return;
      const { profileId } = event.standing;
      const before = marks.current.get(profileId);
      const after = marksOf(event.standing);
      marks.current.set(profileId, after);
      if (before?.played !== after.played) {
        void queries.invalidateQueries({ queryKey: rpc.activity.plays.key() });
      }
      if (before?.granted !== after.granted) {
        void queries.invalidateQueries({ queryKey: rpc.limits.grants.key() });
      }
    },
    [rpc, queries],
  );
  useHouseholdEvent(hear);
}

interface Marks {
  played: string;
  granted: string;
}

const secondsPerLook = 15;

/** What of a standing moves with the plays (each quarter of a minute of them), and what with the grants. */
function marksOf(standing: Standing): Marks {
  const { ticketsUsed, secondsUsed, runningEnd, ticketsTotal, secondsTotal, bedtimeAtMs, refusal } = standing;
  return {
    played: [ticketsUsed, Math.floor(secondsUsed / secondsPerLook), runningEnd === null].join(),
    granted: [ticketsTotal, secondsTotal, bedtimeAtMs, refusal?.rule].join(),
  };
}
