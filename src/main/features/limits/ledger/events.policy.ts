import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Change } from "./change";
import type { Ledger } from "./ledger";

/** A line for the household's log: what was changed, from what to what. Ids and numbers, and the parent's own why. */
export interface LimitsEvent {
  readonly kind:
    | "limits.granted"
    | "limits.grantTakenBack"
    | "limits.policyReplaced"
    | "limits.paused"
    | "limits.unpaused"
    | "household.timeReplaced"
    | "household.clockChanged"
    | "household.clockCorrected"
    | "playback.refunded"
    | "playback.endedByParent";
  readonly profileId: string | null;
  readonly data: Record<string, unknown>;
}

/** Derived from the changes themselves, so that nobody who changes something can forget to say so. */
export function eventsOf(before: Ledger, changes: readonly Change[]): LimitsEvent[] {
  return changes.flatMap((change) => {
    const event = eventOf(before, change);
    return event ? [event] : [];
  });
}

function eventOf(before: Ledger, change: Change): LimitsEvent | undefined {
  const of = (kind: LimitsEvent["kind"], data: Record<string, unknown>): LimitsEvent => ({
    kind,
    profileId: "profileId" in change ? change.profileId : null,
    data,
  });
  switch (change.kind) {
    case "grant.made": {
      const { id: grantId, draft, why } = change.grant;
      return of("limits.granted", { grantId, draft, why });
    }
    case "grant.takenBack":
      return of("limits.grantTakenBack", { grantId: change.grantId });
    case "policy.replaced":
      return of("limits.policyReplaced", changedFields(before, change.profileId, change.policy));
    case "pause.replaced":
      return of(change.pause ? "limits.paused" : "limits.unpaused", {
        untilMs: change.pause?.untilMs ?? null,
      });
    case "household.timeReplaced":
      return of("household.timeReplaced", {
        before: { ...before.time, warnAtMinutes: before.warnAtMinutes },
        after: { ...change.time, warnAtMinutes: change.warnAtMinutes },
      });
    case "clock.corrected":
      return of("household.clockCorrected", {
        fromMs: change.fromMs,
        toMs: change.atMs,
        accountingDay: change.day,
      });
    case "clock.advanced": {
      const { notice } = change.clock;
      return notice && notice.kind !== before.clock.notice?.kind
        ? of("household.clockChanged", { ...notice })
        : undefined;
    }
    case "play.refunded":
      return of("playback.refunded", { playId: change.playId, why: change.why });
    case "play.ended":
      return change.reason === "parent" ? of("playback.endedByParent", { playId: change.playId }) : undefined;
    default:
      return undefined;
  }
}

function changedFields(ledger: Ledger, profileId: string, after: LimitsPolicy): Record<string, unknown> {
  const before = ledger.accounts.get(profileId)?.policy;
  const fields = (Object.keys(after) as (keyof LimitsPolicy)[]).filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]),
  );
  const pick = (policy: LimitsPolicy | undefined) =>
    Object.fromEntries(fields.map((field) => [field, policy?.[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}
