import type { Standing } from "@shared/model/limits";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useRpc } from "../app/rpc";

/** One child's day, as the main process pushes it; undefined until it was said for the first time. */
export function useStanding(profileId: string): Standing | undefined {
  return useQuery(useRpc().limits.standing.queryOptions({ input: { profileId } })).data;
}

/** The days of those who watch together, without those that were not said yet. */
export function useStandings(profileIds: readonly string[]): Standing[] {
  const rpc = useRpc();
  return useQueries({
    queries: profileIds.map((profileId) => rpc.limits.standing.queryOptions({ input: { profileId } })),
    combine: (answers) => answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
}
