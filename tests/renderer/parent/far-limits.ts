import { implement } from "@orpc/server";
import { contract } from "@shared/contract";
import type { Grant, GrantDraft, Pause } from "@shared/model/grant";
import { type FarEnd, freshStanding, nowMs } from "./household";

/** What the far end answers about limits: it keeps what it is told, and decides nothing. */
export function farLimits(far: FarEnd) {
  const os = implement(contract);
  const says = (call: string) => far.calls.push(call);
  const make = (profileId: string, draft: GrantDraft, why: string | null): Grant => ({
    id: far.grants.length + 1,
    profileId,
    accountingDay: "2026-11-21",
    draft,
    grantedAtMs: nowMs,
    why,
    takenBackAtMs: null,
  });
  const pauseWords = (pause: Pause | null) => (pause ? `until ${pause.untilMs}` : "over");
  return {
    limits: {
      policy: os.limits.policy.handler(() => far.policy),
      replacePolicy: os.limits.replacePolicy.handler(({ input }) => {
        says(`replacePolicy ${input.profileId}`);
        far.policy = input.policy;
        return input.policy;
      }),
      rehearse: os.limits.rehearse.handler(() => far.rehearsal),
      grants: os.limits.grants.handler(({ input }) =>
        far.grants.filter(({ profileId }) => profileId === input.profileId),
      ),
      grant: os.limits.grant.handler(({ input: { profileId, draft, why } }) => {
        says(`grant ${profileId} ${JSON.stringify(draft)} ${why}`);
        const grant = make(profileId, draft, why);
        far.grants.push(grant);
        return grant;
      }),
      takeBack: os.limits.takeBack.handler(({ input, errors }) => {
        says(`takeBack ${input.grantId}`);
        const grant = far.grants.find(({ id }) => id === input.grantId);
        if (!grant) throw errors.TOO_LATE();
        if (grant.takenBackAtMs !== null) throw errors.TOO_LATE();
        const takenBack = { ...grant, takenBackAtMs: nowMs };
        far.grants = far.grants.map((each) => (each === grant ? takenBack : each));
        return takenBack;
      }),
      pause: os.limits.pause.handler(({ input }) => {
        says(`pause ${input.profileId} ${pauseWords(input.pause)}`);
        return { ...freshStanding, profileId: input.profileId };
      }),
    },
    playback: {
      endNow: os.playback.endNow.handler(({ input }) => void says(`endNow ${input.profileId}`)),
    },
  };
}
