import { applyToAccount, settleDay, usageOn } from "@main/features/limits/ledger/account.policy";
import type { JournalEntry } from "@main/features/limits/ledger/change";
import type { Account } from "@main/features/limits/ledger/ledger";
import type { Grant } from "@shared/model/grant";
import { defaultPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

type AccountEntry = Extract<JournalEntry, { profileId: string }>;

const profileId = "mia";
const noon = Date.parse("2026-03-04T12:00:00Z");
const minute = 60_000;
const opened = {
  kind: "account.opened",
  profileId,
  guest: false,
  policy: defaultPolicy,
  atMs: noon,
} as const;

function live(...entries: readonly AccountEntry[]): Account {
  return entries.reduce<Account>(
    (account, entry) => applyToAccount(account, entry),
    applyToAccount(undefined, opened),
  );
}

function started(playId: number, day = "2026-03-04", counted = true): AccountEntry {
  return {
    ...{ kind: "play.started", profileId, playId, videoId: 1, playKind: "programme", day, counted },
    ...{ durationSeconds: 600, positionSeconds: 0, atMs: noon },
  };
}

function charged(playId: number, seconds: number, atMs: number, completed = false): AccountEntry {
  const day = "2026-03-04";
  return { kind: "play.charged", profileId, playId, day, seconds, positionSeconds: seconds, completed, atMs };
}

function granted(id: number, accountingDay: string): AccountEntry {
  const grant: Grant = {
    ...{ id, profileId, accountingDay, grantedAtMs: noon, why: null, takenBackAtMs: null },
    draft: { kind: "tickets", tickets: id },
  };
  return { kind: "grant.made", profileId, grant, atMs: noon };
}

const ended = (playId: number): AccountEntry => ({
  ...{ kind: "play.ended", profileId, playId, reason: "left", rule: null, positionSeconds: 60 },
  ...{ completed: false, atMs: noon + minute },
});
const resumed: AccountEntry = { kind: "play.resumed", profileId, playId: 1, atMs: noon + 2 * minute };
const refunded: AccountEntry = {
  ...{ kind: "play.refunded", profileId, playId: 1, why: "left", atMs: noon },
};

describe("an account", () => {
  test("begins with nothing used, granted or played", () => {
    expect(live()).toEqual({
      ...{ profileId, guest: false, policy: defaultPolicy, pause: null, grants: [] },
      ...{ usage: new Map(), plays: new Map(), rest: { watchedSeconds: 0, lastPlayedMs: 0 } },
    });
  });

  test("that was never opened is not written to", () => {
    expect(() => applyToAccount(undefined, started(1))).toThrow("the journal speaks of mia");
  });

  test("does not know plays that never began", () => {
    expect(() => live(resumed)).toThrow("play 1, which is not known");
    expect(() => live(charged(1, 5, noon))).toThrow("play 1, which is not known");
    expect(live(refunded)).toEqual(live());
  });

  test("is a guest's until a parent confirms it", () => {
    const guest = applyToAccount(undefined, { ...opened, guest: true });
    const confirmed = { kind: "account.guestChanged", profileId, guest: false, atMs: noon } as const;
    expect([guest.guest, applyToAccount(guest, confirmed)]).toEqual([true, live()]);
  });

  test("loses the grant that is taken back, and keeps the others", () => {
    const { grants } = live(granted(1, "2026-03-04"), granted(2, "2026-03-04"), {
      ...{ kind: "grant.takenBack", profileId, grantId: 1, atMs: noon },
    });
    expect(grants.map(({ id }) => id)).toEqual([2]);
  });

  test("opens a play that ended when it is resumed", () => {
    expect(live(started(1), ended(1)).plays.get(1)?.endedMs).toBe(noon + minute);
    expect(live(started(1), ended(1), resumed).plays.get(1)?.endedMs).toBeNull();
  });

  test("keeps a programme finished once it was, whatever is said of it later", () => {
    const seen = live(started(1), charged(1, 5, noon, true));
    expect(seen.plays.get(1)?.completed).toBe(true);
    for (const later of [charged(1, 5, noon + minute), ended(1)])
      expect(applyToAccount(seen, later).plays.get(1)?.completed).toBe(true);
    expect(live(started(1), charged(1, 5, noon), ended(1)).plays.get(1)?.completed).toBe(false);
  });

  test("gets a ticket back once, and none that was not spent", () => {
    const twice = live(started(1), refunded, { ...refunded, why: "failed" });
    expect(usageOn(twice, "2026-03-04").tickets).toBe(0);
    expect(twice.plays.get(1)?.refunded).toBe("left");
    expect(usageOn(live(started(1, "2026-03-04", false), refunded), "2026-03-04").tickets).toBe(0);
  });

  test("has rested only where the film began so much later than the last one ended", () => {
    const breaks = { ...defaultPolicy, breakAfterMinutes: 30, breakMinutes: 10 };
    const policy: AccountEntry = { kind: "policy.replaced", profileId, policy: breaks, atMs: noon };
    const evening = (atMs: number) =>
      live(policy, started(1), charged(1, 300, noon), charged(1, 600, atMs)).rest;
    const shortRest = noon + 15 * minute;
    expect(evening(shortRest)).toEqual({ watchedSeconds: 900, lastPlayedMs: shortRest });
    const longRest = noon + 20 * minute;
    expect(evening(longRest)).toEqual({ watchedSeconds: 600, lastPlayedMs: longRest });
  });
});

describe("after a new day", () => {
  const days = Array.from({ length: 10 }, (_, index) => `2026-03-0${index}`);
  const old = live(
    ...[granted(1, "2026-03-01"), granted(2, "2026-03-02"), started(1, "2026-03-01"), ended(1)],
    ...[started(2, "2026-03-02"), ended(2), started(3, "2026-03-01")],
  );

  test("grants of the last eight days are kept, and older ones let go", () => {
    expect(settleDay(old, days).grants.map(({ id }) => id)).toEqual([2]);
  });

  test("plays of the last eight days are kept, and what is still open", () => {
    expect([...settleDay(old, days).plays.keys()]).toEqual([2, 3]);
  });

  test("the use of every day that is remembered is kept, and no other's", () => {
    expect([...settleDay(old, days).usage.keys()]).toEqual(["2026-03-01", "2026-03-02"]);
    expect([...settleDay(old, days.slice(2)).usage.keys()]).toEqual(["2026-03-02"]);
  });
});
