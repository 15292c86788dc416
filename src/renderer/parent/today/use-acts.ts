import { ORPCError } from "@orpc/client";
import type { Client } from "@shared/contract";
import type { GrantDraft, Pause } from "@shared/model/grant";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient, useRpc } from "../../app/rpc";

/** Something that a parent does for today. */
export type Act =
  | { act: "grant"; profileId: string; draft: GrantDraft; why: string | null }
  | { act: "takeBack"; grantId: number }
  | { act: "pause"; profileId: string; pause: Pause | null }
  | { act: "endNow"; profileId: string };

export interface Acts {
  busy: boolean;
  failure: "failed" | "tooLate" | null;
  /** Does them one after the other; the standings follow as live events. */
  run: (...acts: Act[]) => void;
}

export function useActs(): Acts {
  const client = useClient();
  const rpc = useRpc();
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: async (acts: Act[]) => {
      for (const act of acts) await perform(client, act);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: rpc.limits.grants.key() }),
  });
  return {
    busy: doing.isPending,
    failure: doing.error && failureOf(doing.error),
    run: (...acts) => doing.mutate(acts),
  };
}

function failureOf(error: Error): "failed" | "tooLate" {
  return error instanceof ORPCError && error.code === "TOO_LATE" ? "tooLate" : "failed";
}

async function perform({ limits, playback }: Client, act: Act): Promise<void> {
  switch (act.act) {
    case "grant":
      await limits.grant({ profileId: act.profileId, draft: act.draft, why: act.why });
      return;
    case "takeBack":
      await limits.takeBack({ grantId: act.grantId });
      return;
    case "pause":
      await limits.pause({ profileId: act.profileId, pause: act.pause });
      return;
    case "endNow":
      await playback.endNow({ profileId: act.profileId });
  }
}
