import type { Account, LedgerPlay } from "@main/features/limits/ledger/ledger";
import { redateAccount } from "@main/features/limits/ledger/redate.policy";
import type { Grant, GrantDraft } from "@shared/model/grant";
import { defaultPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const minute = 60_000;
const wrong = Date.parse("2099-06-05T12:00:00Z");
const right = Date.parse("2026-03-04T15:00:00Z");
const today = "2026-03-04";
const use = (tickets: number) => ({ tickets, seconds: tickets * 10, freeSeconds: 1, placeholderSeconds: 2 });

function accountWith(account: Partial<Account>): Account {
  return {
    ...{ profileId: "mia", guest: false, policy: defaultPolicy, pause: null, grants: [] },
    ...{ usage: new Map(), plays: new Map(), rest: { watchedSeconds: 0, lastPlayedMs: 0 } },
    ...account,
  };
}

function granted(draft: GrantDraft, accountingDay: string, grantedAtMs: number): Grant {
  return { id: 1, profileId: "mia", accountingDay, draft, grantedAtMs, why: null, takenBackAtMs: null };
}

const corrected = (account: Partial<Account>) => redateAccount(accountWith(account), today, wrong, right);
const redated = (grant: Grant) => corrected({ grants: [grant] }).grants[0];

describe("when a clock that was ahead is set right", () => {
  test("what was used on later days adds up on the day that it is, and earlier days stay", () => {
    const usage = new Map([
      ["2026-03-03", use(1)],
      [today, use(2)],
      ["2099-06-05", use(3)],
      ["2099-06-06", use(4)],
    ]);
    expect(corrected({ usage }).usage).toEqual(
      new Map([
        ["2026-03-03", use(1)],
        [today, { tickets: 9, seconds: 90, freeSeconds: 3, placeholderSeconds: 6 }],
      ]),
    );
  });

  test("later plays belong to the day that it is, and earlier ones stay", () => {
    const play = { id: 1, day: "2026-03-03" } as LedgerPlay;
    const plays = new Map([
      [1, play],
      [2, { ...play, id: 2, day: "2099-06-05" }],
    ]);
    expect([...corrected({ plays }).plays.values()].map(({ day }) => day)).toEqual(["2026-03-03", today]);
  });

  test("a pause of the wrong time lasts as long as it would have, and one of before lasts as it was", () => {
    const untilMs = wrong + 10 * minute;
    expect(corrected({ pause: { setAtMs: wrong, untilMs } }).pause).toEqual({
      ...{ setAtMs: right, untilMs: right + 10 * minute },
    });
    expect(corrected({ pause: { setAtMs: wrong, untilMs: null } }).pause).toEqual({
      ...{ setAtMs: right, untilMs: null },
    });
    const before = { setAtMs: right, untilMs };
    expect(corrected({ pause: before }).pause).toEqual(before);
    expect(corrected({}).pause).toBeNull();
  });

  test("a grant of a later day is one of the day that it is, and goes on from now as it would have from then", () => {
    const open = granted({ kind: "open-until", untilMs: wrong + 30 * minute }, "2099-06-05", wrong - minute);
    expect(redated(open)).toEqual({
      ...open,
      ...{ accountingDay: today, grantedAtMs: right - minute },
      draft: { kind: "open-until", untilMs: right + 30 * minute },
    });
    const tickets = granted({ kind: "tickets", tickets: 2 }, "2099-06-05", wrong);
    expect(redated(tickets)).toEqual({ ...tickets, accountingDay: today, grantedAtMs: right });
  });

  test("a grant of a later day is one of the day that it is also where it was made before now", () => {
    const early = granted({ kind: "bedtime-now" }, "2099-06-05", right - minute);
    expect(redated(early)?.accountingDay).toBe(today);
  });

  test("a grant of a later day is one of the day that it is, whenever it was made", () => {
    const early = granted({ kind: "tickets", tickets: 1 }, "2099-06-05", right - minute);
    expect(redated(early)?.accountingDay).toBe(today);
  });

  test("a grant of later today goes on from now, too, and keeps its day", () => {
    const later = granted({ kind: "bedtime-now" }, today, right + 1);
    expect(redated(later)).toEqual({ ...later, grantedAtMs: right + 1 + right - wrong });
    const yesterdays = granted({ kind: "bedtime-now" }, "2026-03-03", right + 1);
    expect(redated(yesterdays)?.accountingDay).toBe("2026-03-03");
  });

  test("a grant that was made before now stays as it was", () => {
    for (const grant of [
      granted({ kind: "open-until", untilMs: wrong }, today, right),
      granted({ kind: "tickets", tickets: 1 }, "2026-03-03", right - minute),
    ])
      expect(redated(grant)).toBe(grant);
  });

  test("nothing was watched later than now", () => {
    const rest = (lastPlayedMs: number) => corrected({ rest: { watchedSeconds: 9, lastPlayedMs } }).rest;
    expect(rest(wrong)).toEqual({ watchedSeconds: 9, lastPlayedMs: right });
    expect(rest(right - minute)).toEqual({ watchedSeconds: 9, lastPlayedMs: right - minute });
  });
});
