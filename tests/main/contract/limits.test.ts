import { safe } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { codeOf, leave, refusal, start, ticketsLeft, wait, watch } from "../../support/evening";
import { listEvents } from "../../support/list-events";
import { openTestHousehold, type TestHousehold } from "../../support/test-household";
import { testPin } from "../../support/test-kiosk";

const profileId = "mia";

/** What the contract says of input that it refuses. */
const InputRefused = z.object({
  data: z.object({ issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })) }),
});

async function change(household: TestHousehold, changes: Partial<LimitsPolicy>) {
  const policy = await household.parent.limits.policy({ profileId });
  return household.parent.limits.replacePolicy({ profileId, policy: { ...policy, ...changes } });
}

describe("a policy", () => {
  test("is what the parent saved, and a change is an event with before and after", async () => {
    const household = await openTestHousehold({ films: 1 });
    await change(household, { minutesPerDay: 45, whenTimeRunsOut: "stop" });
    expect(await household.parent.limits.policy({ profileId })).toEqual({
      ...defaultPolicy,
      minutesPerDay: 45,
      whenTimeRunsOut: "stop",
    });
    expect(listEvents(household, "limits.policyReplaced")).toEqual([
      {
        profileId,
        data: {
          before: { minutesPerDay: null, whenTimeRunsOut: "finish" },
          after: { minutesPerDay: 45, whenTimeRunsOut: "stop" },
        },
      },
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a hundred tickets", { ticketsPerDay: 100 }, "ticketsPerDay"],
    ["half a ticket on Monday", { ticketsOnWeekdays: { monday: 0.5 } }, "ticketsOnWeekdays.monday"],
    ["a day of 25 hours", { minutesPerDay: 1500 }, "minutesPerDay"],
    [
      "an hour after midnight that does not exist",
      { allowedHours: { monday: [{ from: 1440, until: 0 }] } },
      "allowedHours.monday.0.from",
    ],
    [
      "holidays that end before they begin",
      { specialDays: [{ from: "2026-08-02", until: "2026-08-01", rulesOf: "sunday" }] },
      "specialDays.0.until",
    ],
    ["a break without its length", { breakAfterMinutes: 30 }, "breakMinutes"],
    ["an ending that nobody knows", { whenTimeRunsOut: "explode" }, "whenTimeRunsOut"],
    ["a volume over full", { volumeCap: 101 }, "volumeCap"],
    ["a field that is none", { ticketsPerMoon: 1 }, ""],
  ])("with %s is refused, and the error names the field", async (_, changes, field) => {
    const { parent } = await openTestHousehold({ films: 0 });
    const policy = { ...defaultPolicy, ...changes } as LimitsPolicy;
    const { error } = await safe(parent.limits.replacePolicy({ profileId, policy }));
    expect(codeOf(error)).toBe("BAD_REQUEST");
    const { issues } = InputRefused.parse(error).data;
    expect(issues.map(({ path }) => path.slice(1).join("."))).toContain(field);
  });

  test("of somebody who does not exist is not found", async () => {
    const { parent } = await openTestHousehold({ films: 0 });
    expect(codeOf((await safe(parent.limits.policy({ profileId: "nobody" }))).error)).toBe("NOT_FOUND");
  });
});

describe("a grant", () => {
  test("adds tickets for today, is told to every screen, and falls away with the day", async () => {
    const household = await openTestHousehold({ films: 1 });
    const events = await household.child.household.watch();
    await household.parent.limits.grant({
      profileId,
      draft: { kind: "tickets", tickets: 2 },
      why: "for helping",
    });
    expect(await nextStanding(events)).toMatchObject({ ticketsTotal: 5, ticketsLeft: 5 });
    expect(listEvents(household, "limits.granted")).toMatchObject([
      { profileId, data: { draft: { kind: "tickets", tickets: 2 }, why: "for helping" } },
    ]);
    household.clock.pass(24 * 3_600_000);
    expect(await ticketsLeft(household)).toBe(3);
  });

  test("that takes more than there is leaves nothing, and never less", async () => {
    const household = await openTestHousehold({ films: 1 });
    await household.parent.limits.grant({ profileId, draft: { kind: "tickets", tickets: -9 } });
    expect(await ticketsLeft(household)).toBe(0);
    expect(await refusal(start(household, 1))).toBe("no-tickets");
  });

  test("can be taken back, once, and its history stays", async () => {
    const household = await openTestHousehold({ films: 1 });
    const { parent } = household;
    const { id: grantId } = await parent.limits.grant({ profileId, draft: { kind: "tickets", tickets: 2 } });
    await parent.limits.takeBack({ grantId });
    expect(await ticketsLeft(household)).toBe(3);
    expect(codeOf((await safe(parent.limits.takeBack({ grantId }))).error)).toBe("TOO_LATE");
    expect(await parent.limits.grants({ profileId })).toMatchObject([{ id: grantId, why: null }]);
    expect((await parent.limits.grants({ profileId }))[0]?.takenBackAtMs).not.toBeNull();
  });

  test("opens the hours until an instant, and sends to bed before it", async () => {
    const household = await openTestHousehold({ films: 1 });
    const none = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    await change(household, { allowedHours: none });
    expect(await refusal(start(household, 1))).toBe("outside-hours");
    const untilMs = household.clock.wallMs() + 3_600_000;
    await household.parent.limits.grant({ profileId, draft: { kind: "open-until", untilMs } });
    expect((await start(household, 1)).kind).toBe("programme");
    await household.parent.limits.grant({ profileId, draft: { kind: "bedtime-now" } });
    expect(await refusal(start(household, 1))).toBe("outside-hours");
    expect((await household.child.limits.standing({ profileId })).sky).toBe("night");
  });

  test("lets what runs end and starts nothing after it", async () => {
    const household = await openTestHousehold({ films: 2, filmSeconds: 10 });
    const play = await start(household, 1);
    await household.parent.limits.grant({ profileId, draft: { kind: "end-after-this" } });
    await watch(household, play, 3);
    expect(await refusal(start(household, 2))).toBe("paused");
  });
});

describe("a parent's pause", () => {
  test("ends what runs at the next tick, outlives the day, and is over when the parent says so", async () => {
    const household = await openTestHousehold({ films: 1, filmSeconds: 10 });
    const play = await start(household, 1);
    await household.parent.limits.pause({ profileId, pause: { untilMs: null } });
    wait(household, 1);
    expect(codeOf((await safe(watch(household, play, 0))).error)).toBe("PLAY_ENDED");
    household.clock.pass(24 * 3_600_000);
    expect(await refusal(start(household, 1))).toBe("paused");
    await household.parent.parent.unlock({ pin: testPin });
    await household.parent.limits.pause({ profileId, pause: null });
    expect((await start(household, 1)).kind).toBe("programme");
  });
});

describe("usage", () => {
  test("counts the day, the week and the month, says what is left and when each begins anew", async () => {
    const household = await openTestHousehold({ films: 1, filmSeconds: 20 });
    await change(household, { minutesPerDay: 60, minutesPerWeek: 300, ticketsPerWeek: 10 });
    await watch(household, await start(household, 1), 6);
    expect(await household.parent.limits.usage({ profileId })).toEqual({
      profileId,
      accountingDay: "2026-03-04",
      day: {
        tickets: { used: 1, total: 3, left: 2 },
        seconds: { used: 6, total: 3600, left: 3594 },
        resetsAtMs: Date.parse("2026-03-05T00:00:00Z"),
      },
      week: {
        tickets: { used: 1, total: 10, left: 9 },
        seconds: { used: 6, total: 18_000, left: 17_994 },
        resetsAtMs: Date.parse("2026-03-09T00:00:00Z"),
      },
      month: {
        tickets: { used: 1, total: null, left: null },
        seconds: { used: 6, total: null, left: null },
        resetsAtMs: Date.parse("2026-04-01T00:00:00Z"),
      },
    });
  });
});

test("'if this had been last week' says what the edited rules would have refused", async () => {
  const household = await openTestHousehold({ films: 2, filmSeconds: 10 });
  for (const film of [1, 2]) {
    const play = await start(household, film);
    await watch(household, play, 5);
    await leave(household, play);
  }
  household.clock.pass(24 * 3_600_000);
  await household.parent.parent.unlock({ pin: testPin });
  const policy = { ...defaultPolicy, ticketsPerDay: 1 };
  const { from, until, plays } = await household.parent.limits.rehearse({ profileId, policy });
  expect([from, until]).toEqual(["2026-02-26", "2026-03-05"]);
  expect(plays.map(({ title, rule, wouldWatchSeconds }) => [title, rule, wouldWatchSeconds])).toEqual([
    ["Film 1", null, 5],
    ["Film 2", "no-tickets", 0],
  ]);
});

describe("the household's time", () => {
  test("changes from the next day on, its warnings at once", async () => {
    const household = await openTestHousehold({ films: 0 });
    const time = { timeZone: "America/New_York", dayStartMinute: 240, firstWeekday: "sunday" } as const;
    const changed = await household.parent.household.replaceTime({ time, warnAtMinutes: [10, 2] });
    expect(changed).toMatchObject({ nextTime: time, warnAtMinutes: [10, 2], accountingDay: "2026-03-04" });
    expect(changed.time.timeZone).not.toBe("America/New_York");
    household.clock.pass(24 * 3_600_000);
    expect(await household.child.household.status()).toMatchObject({ time, nextTime: null });
  });

  test("is refused where the zone is none, or the warnings do not fall", async () => {
    const { parent } = await openTestHousehold({ films: 0 });
    const time = { timeZone: "Moon/Crater", dayStartMinute: 0, firstWeekday: "monday" } as const;
    const refused = await safe(parent.household.replaceTime({ time, warnAtMinutes: [1, 5] }));
    expect(codeOf(refused.error)).toBe("BAD_REQUEST");
  });
});

describe("the system's clock", () => {
  test("set forward within one boot opens no day: a banner, and the parent's word", async () => {
    const household = await openTestHousehold({ films: 1 });
    await watch(household, await start(household, 1), 1);
    household.clock.setWall("2099-01-01T12:00:00Z");
    wait(household, 1);
    expect(await household.child.household.status()).toMatchObject({
      accountingDay: "2026-03-04",
      clockNotice: { kind: "changed" },
    });
    expect(listEvents(household, "household.clockChanged")).toHaveLength(1);
    expect(await ticketsLeft(household)).toBe(2);
    expect(await household.parent.household.acceptClock()).toMatchObject({
      accountingDay: "2099-01-01",
      clockNotice: null,
    });
  });

  test("accepted back again brings what was spent along", async () => {
    const household = await openTestHousehold({ films: 2 });
    await watch(household, await start(household, 1), 1);
    household.clock.setWall("2099-01-01T12:00:00Z");
    await household.parent.household.acceptClock();
    await watch(household, await start(household, 2), 1);
    expect(await ticketsLeft(household)).toBe(2);
    household.clock.setWall("2026-03-04T16:00:00Z");
    expect(await household.parent.household.acceptClock()).toMatchObject({ accountingDay: "2026-03-04" });
    expect(await ticketsLeft(household)).toBe(1);
  });
});

async function nextStanding(events: AsyncIterable<HouseholdEvent>) {
  for await (const event of events) if (event.kind === "limits.standingChanged") return event.standing;
  throw new Error("the events ended before a standing came");
}
