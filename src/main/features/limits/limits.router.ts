import type { Grant, GrantDraft, Pause } from "@shared/model/grant";
import type { Standing, Usage, Verdict } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Rehearsal } from "@shared/model/rehearsal";
import { procedures } from "../../access/procedures";
import { GrantNotHeld, UnknownProfile } from "./limits.errors";

/** What the router asks of the services and use-cases behind it. */
export interface LimitsActs {
  standing(profileId: string): Standing;
  /** Undefined where there is no such programme. */
  verdict(profileId: string, videoId: number): Verdict | undefined;
  usage(profileId: string): Usage;
  policy(profileId: string): LimitsPolicy;
  replacePolicy(profileId: string, policy: LimitsPolicy): LimitsPolicy;
  rehearse(profileId: string, policy: LimitsPolicy): Rehearsal;
  grant(profileId: string, draft: GrantDraft, why: string | null): Grant;
  takeBack(grantId: number): Grant;
  grants(profileId: string, accountingDay: string | null): Grant[];
  pause(profileId: string, pause: Pause | null): Standing;
}

interface LimitsErrors {
  NOT_FOUND?: () => Error;
  TOO_LATE?: () => Error;
}

export function createLimitsRouter(acts: LimitsActs) {
  const { limits } = procedures;
  return limits.router({
    standing: limits.standing.handler(({ input }) => acts.standing(input.profileId)),
    verdict: limits.verdict.handler(({ input, errors }) => {
      const verdict = acts.verdict(input.profileId, input.videoId);
      if (!verdict) throw errors.NO_VIDEO();
      return verdict;
    }),
    usage: limits.usage.handler(({ input, errors }) => typed(errors, () => acts.usage(input.profileId))),
    policy: limits.policy.handler(({ input, errors }) => typed(errors, () => acts.policy(input.profileId))),
    replacePolicy: limits.replacePolicy.handler(({ input, errors }) =>
      typed(errors, () => acts.replacePolicy(input.profileId, input.policy)),
    ),
    rehearse: limits.rehearse.handler(({ input, errors }) =>
      typed(errors, () => acts.rehearse(input.profileId, input.policy)),
    ),
    grant: limits.grant.handler(({ input, errors }) =>
      typed(errors, () => acts.grant(input.profileId, input.draft, input.why)),
    ),
    takeBack: limits.takeBack.handler(({ input, errors }) =>
      typed(errors, () => acts.takeBack(input.grantId)),
    ),
    grants: limits.grants.handler(({ input, errors }) =>
      typed(errors, () => acts.grants(input.profileId, input.accountingDay)),
    ),
    pause: limits.pause.handler(({ input, errors }) =>
      typed(errors, () => acts.pause(input.profileId, input.pause)),
    ),
  });
}

function typed<T>(errors: LimitsErrors, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof UnknownProfile && errors.NOT_FOUND) throw errors.NOT_FOUND();
    if (error instanceof GrantNotHeld && errors.TOO_LATE) throw errors.TOO_LATE();
    throw error;
  }
}
