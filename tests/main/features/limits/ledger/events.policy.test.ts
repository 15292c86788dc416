import type { Change } from "@main/features/limits/ledger/change";
import { eventsOf } from "@main/features/limits/ledger/events.policy";
import { replacePause, replacePolicy, replaceTime } from "@main/features/limits/ledger/household.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import { expect, test } from "vitest";
import { clip } from "../../../../property/world/films";
import { Story } from "./story";

const story = () => new Story("2026-03-04T15:00:00Z", [{}]);
const now = { ms: Date.parse("2026-03-04T15:00:00Z"), monotonicMs: 0 };
const of = (changes: readonly Change[], { house } = story()) => eventsOf(house.ledger, changes);
const profileId = "child-0";

test("a new policy is an event with what was changed, before and after, and nothing else", () => {
  const changed = replacePolicy(now, profileId, { ...defaultPolicy, ticketsPerDay: 2, blockedTags: [7] });
  expect(of(changed)).toEqual([
    {
      kind: "limits.policyReplaced",
      profileId,
      data: { before: { ticketsPerDay: 3, blockedTags: [] }, after: { ticketsPerDay: 2, blockedTags: [7] } },
    },
  ]);
});

test("a policy of somebody new has nothing before it", () => {
  const [event] = of(replacePolicy(now, "nobody", defaultPolicy));
  expect(event?.data.before).toMatchObject({ ticketsPerDay: null, overrunMinutes: null });
});

test("a grant is an event with who and why, and so is taking it back", () => {
  const grant = {
    ...{ id: 4, profileId, accountingDay: "2026-03-04", grantedAtMs: now.ms, takenBackAtMs: null },
    draft: { kind: "tickets", tickets: 1 } as const,
    why: "tidied up",
  };
  expect(of([{ kind: "grant.made", profileId, grant, atMs: now.ms }])).toEqual([
    { kind: "limits.granted", profileId, data: { grantId: 4, draft: grant.draft, why: "tidied up" } },
  ]);
  expect(of([{ kind: "grant.takenBack", profileId, grantId: 4, atMs: now.ms }])).toEqual([
    { kind: "limits.grantTakenBack", profileId, data: { grantId: 4 } },
  ]);
});

test("a pause and its end are events", () => {
  expect(of(replacePause(now, profileId, { untilMs: 5 }))).toEqual([
    { kind: "limits.paused", profileId, data: { untilMs: 5 } },
  ]);
  expect(of(replacePause(now, profileId, { untilMs: null }))).toEqual([
    { kind: "limits.paused", profileId, data: { untilMs: null } },
  ]);
  expect(of(replacePause(now, profileId, null))).toEqual([
    { kind: "limits.unpaused", profileId, data: { untilMs: null } },
  ]);
});

test("the household's time is an event of nobody's, with its warnings", () => {
  const time = { timeZone: "UTC", dayStartMinute: 60, firstWeekday: "sunday" } as const;
  expect(of(replaceTime(now, time, [10]))).toEqual([
    {
      kind: "household.timeReplaced",
      profileId: null,
      data: {
        before: {
          ...{ timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" },
          warnAtMinutes: [15, 5, 1],
        },
        after: { ...time, warnAtMinutes: [10] },
      },
    },
  ]);
});

test("a notice of the clock is an event when it comes, not while it lasts, and a correction always is", () => {
  const { house } = story();
  const { clock } = house.ledger;
  const told = { ...clock, notice: { kind: "changed", jumpSeconds: 900 } as const };
  expect(eventsOf(house.ledger, [{ kind: "clock.advanced", clock: told }])).toEqual([
    { kind: "household.clockChanged", profileId: null, data: { kind: "changed", jumpSeconds: 900 } },
  ]);
  const more = { ...told, notice: { ...told.notice, jumpSeconds: 1000 } };
  expect(eventsOf({ ...house.ledger, clock: told }, [{ kind: "clock.advanced", clock: more }])).toEqual([]);
  expect(eventsOf({ ...house.ledger, clock: told }, [{ kind: "clock.advanced", clock }])).toEqual([]);
  expect(of([{ kind: "clock.corrected", fromMs: 9, atMs: 5, day: "2026-03-03" }])).toEqual([
    {
      kind: "household.clockCorrected",
      profileId: null,
      data: { fromMs: 9, toMs: 5, accountingDay: "2026-03-03" },
    },
  ]);
});

test("a ticket that comes back is an event, and so is a parent who ends a play; a child who leaves is none", () => {
  const common = { profileId, playId: 3, atMs: now.ms };
  expect(of([{ kind: "play.refunded", ...common, why: "left" }])).toEqual([
    { kind: "playback.refunded", profileId, data: { playId: 3, why: "left" } },
  ]);
  const ended = { kind: "play.ended", ...common, rule: null, positionSeconds: 0, completed: false } as const;
  expect(of([{ ...ended, reason: "parent" }])).toEqual([
    { kind: "playback.endedByParent", profileId, data: { playId: 3 } },
  ]);
  expect(of([{ ...ended, reason: "left" }])).toEqual([]);
});

test("what merely runs is no event", () => {
  const playing = story();
  playing.start(clip);
  const [session] = playing.house.ledger.sessions.values();
  expect(session && eventsOf(playing.house.ledger, [{ kind: "session.replaced", session }])).toEqual([]);
});
