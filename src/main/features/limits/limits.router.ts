import type { Standing, Verdict } from "@shared/model/limits";
import { procedures } from "../../access/procedures";

export interface LimitsActs {
  standing(profileId: string): Standing;
  verdict(profileId: string, videoId: number): Verdict;
}

export function createLimitsRouter(acts: LimitsActs) {
  const { limits } = procedures;
  return limits.router({
    standing: limits.standing.handler(({ input }) => acts.standing(input.profileId)),
    verdict: limits.verdict.handler(({ input }) => acts.verdict(input.profileId, input.videoId)),
  });
}
