import type { Grant, GrantDraft, Pause } from "@shared/model/grant";
import type { HouseholdTime } from "@shared/model/household";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import { calendarOf } from "../calendar/calendar.policy";
import { startClock } from "../calendar/clock.policy";
import { foundLedger } from "./apply.policy";
import type { Change, Decision } from "./change";
import type { ClockReading, Ledger, Now } from "./ledger";

/** Of a household that is new, minutes before an end at which a child is warned. */
export const defaultWarnAtMinutes: readonly number[] = [15, 5, 1];

/** A household that is new: its first day is the one that the system's clock names. */
export function openHousehold(reading: ClockReading, time: HouseholdTime): Decision<Ledger> {
  const clock = startClock(reading);
  const opened = {
    kind: "household.opened",
    time,
    warnAtMinutes: defaultWarnAtMinutes,
    day: calendarOf(time).dayAt(clock.ms),
    atMs: clock.ms,
  } as const;
  return { changes: [opened, { kind: "clock.advanced", clock }], answer: foundLedger(opened, clock) };
}

/** Zone and day start take effect when the next day opens, the warnings at once. */
export function replaceTime(now: Now, time: HouseholdTime, warnAtMinutes: readonly number[]): Change[] {
  return [{ kind: "household.timeReplaced", time, warnAtMinutes, atMs: now.ms }];
}

export function openAccount(now: Now, profileId: string, guest: boolean, policy: LimitsPolicy): Change[] {
  return [{ kind: "account.opened", profileId, guest, policy, atMs: now.ms }];
}

export function changeGuest(now: Now, profileId: string, guest: boolean): Change[] {
  return [{ kind: "account.guestChanged", profileId, guest, atMs: now.ms }];
}

export function replacePolicy(now: Now, profileId: string, policy: LimitsPolicy): Change[] {
  return [{ kind: "policy.replaced", profileId, policy, atMs: now.ms }];
}

export function replacePause(now: Now, profileId: string, pause: Pause | null): Change[] {
  const set = pause && { ...pause, setAtMs: now.ms };
  return [{ kind: "pause.replaced", profileId, pause: set, atMs: now.ms }];
}

export function makeGrant(
  ledger: Ledger,
  now: Now,
  request: { profileId: string; draft: GrantDraft; why: string | null },
): Decision<Grant> {
  const { profileId, draft, why } = request;
  const grant: Grant = {
    id: ledger.nextGrantId,
    profileId,
    accountingDay: ledger.openDay,
    draft,
    grantedAtMs: now.ms,
    why,
    takenBackAtMs: null,
  };
  return { changes: [{ kind: "grant.made", profileId, grant, atMs: now.ms }], answer: grant };
}

/** `null` where no such grant holds today: it was never made, was taken back, or its day is over. */
export function takeBackGrant(ledger: Ledger, now: Now, grantId: number): Decision<Grant | null> {
  for (const { profileId, grants } of ledger.accounts.values()) {
    const grant = grants.find(({ id, accountingDay }) => id === grantId && accountingDay === ledger.openDay);
    if (!grant) continue;
    const change: Change = { kind: "grant.takenBack", profileId, grantId, atMs: now.ms };
    return { changes: [change], answer: { ...grant, takenBackAtMs: now.ms } };
  }
  return { changes: [], answer: null };
}
