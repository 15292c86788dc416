import { bedtimeNowAt, hoursAt, nextOpeningAt } from "@main/features/limits/rules/hours.policy";
import type { HouseholdTime } from "@shared/model/household";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { dayMs, grant, hourMs, hours, local, momentAt, momentsOf, type World } from "./imagined";

const none = null;
const instant = (clock: string | null) => (clock === null ? null : local(clock));

function hoursOf(clock: string, world: World) {
  const { open, endsAtMs, opensAtMs } = hoursAt(momentAt(clock, world));
  return { open, endsAtMs, opensAtMs };
}

/** Open until then, or closed until then. */
const told = (open: boolean, next: string | null) => ({
  open,
  endsAtMs: open ? instant(next) : null,
  opensAtMs: open ? null : instant(next),
});

const painted = (allowedHours: LimitsPolicy["allowedHours"], time: Partial<HouseholdTime> = {}): World => ({
  policy: { allowedHours },
  time,
});

// 2026-03-04 is a Wednesday.
describe("the hours", () => {
  const afternoon = painted(hours("15:30-18:30"));
  const twice = painted(hours("07:00-08:00 15:00-18:00"));
  const night = painted(hours("20:00-02:00"));
  const fridays = painted(hours("", { friday: "20:00-02:00" }));
  test.each<[string, World, string, boolean, string | null]>([
    ["are always open where none are painted", {}, "2026-03-04 03:00", true, none],
    ["are closed before they begin", afternoon, "2026-03-04 15:29:59.999", false, "2026-03-04 15:30"],
    ["are open from their first instant", afternoon, "2026-03-04 15:30", true, "2026-03-04 18:30"],
    ["are open to their last millisecond", afternoon, "2026-03-04 18:29:59.999", true, "2026-03-04 18:30"],
    ["are closed at their end", afternoon, "2026-03-04 18:30", false, "2026-03-05 15:30"],
    ["may come twice a day", twice, "2026-03-04 08:00", false, "2026-03-04 15:00"],
    ["end at the end of the interval that holds", twice, "2026-03-04 07:30", true, "2026-03-04 08:00"],
    ["run over midnight", night, "2026-03-04 23:59", true, "2026-03-05 02:00"],
    ["go on after midnight", night, "2026-03-05 00:01", true, "2026-03-05 02:00"],
    [
      "over midnight belong to the day that they began on",
      fridays,
      "2026-03-07 01:59",
      true,
      "2026-03-07 02:00",
    ],
    ["have no tail where the day before had none", fridays, "2026-03-06 01:00", false, "2026-03-06 20:00"],
    [
      "last a whole day where both ends are alike",
      painted(hours("", { wednesday: "06:00-06:00" })),
      "2026-03-04 07:00",
      true,
      "2026-03-05 06:00",
    ],
    [
      "join where they touch",
      painted(hours("08:00-10:00 10:00-12:00")),
      "2026-03-04 09:00",
      true,
      "2026-03-04 12:00",
    ],
    [
      "join where they overlap, in whatever order they were painted",
      painted(hours("09:00-12:00 08:00-10:00 08:30-09:30")),
      "2026-03-04 08:10",
      true,
      "2026-03-04 12:00",
    ],
    [
      "do not join over a minute's gap",
      painted(hours("08:00-10:00 10:01-12:00")),
      "2026-03-04 09:00",
      true,
      "2026-03-04 10:00",
    ],
    [
      "join over midnight",
      painted(hours("08:00-12:00", { wednesday: "20:00-24:00", thursday: "00:00-07:00" })),
      "2026-03-04 22:00",
      true,
      "2026-03-05 07:00",
    ],
    [
      "join a tail with the next day's own",
      painted(hours("", { wednesday: "20:00-02:00", thursday: "02:00-03:00" })),
      "2026-03-04 22:00",
      true,
      "2026-03-05 03:00",
    ],
    [
      "have no end where every day is open all day",
      painted(hours("00:00-24:00")),
      "2026-03-04 22:00",
      true,
      none,
    ],
    [
      "end on the one evening of the week that ends",
      painted(hours("00:00-24:00", { tuesday: "00:00-20:00" })),
      "2026-03-04 22:00",
      true,
      "2026-03-10 20:00",
    ],
    ["never begin where none are painted for any day", painted(hours("")), "2026-03-04 12:00", false, none],
  ])("%s", (_, world, clock, open, next) => {
    expect(hoursOf(clock, world)).toEqual(told(open, next));
  });

  test.each<[string, string, boolean, string | null]>([
    ["use another weekday's", "2026-03-04 10:00", true, "2026-03-04 12:00"],
    ["belong to their last day with a tail, too", "2026-03-05 11:00", true, "2026-03-05 12:00"],
    ["are the weekday's own again after it", "2026-03-06 10:00", false, "2026-03-06 20:00"],
  ])("of special days %s", (_, clock, open, next) => {
    const specialDays = [{ from: "2026-03-04", until: "2026-03-05", rulesOf: "sunday" as const }];
    const allowedHours = hours("20:00-21:00", { sunday: "09:00-12:00" });
    expect(hoursOf(clock, { policy: { allowedHours, specialDays } })).toEqual(told(open, next));
  });

  test.each<[string, string, boolean, string | null]>([
    ["stays with Friday", "2026-03-07 01:30", true, "2026-03-07 02:00"],
    ["is over at its own end", "2026-03-07 02:00", false, "2026-03-07 10:00"],
  ])("Friday's tail into a special day %s", (_, clock, open, next) => {
    const specialDays = [{ from: "2026-03-07", until: "2026-03-07", rulesOf: "monday" as const }];
    const allowedHours = hours("20:00-02:00", { monday: "10:00-11:00" });
    expect(hoursOf(clock, { policy: { allowedHours, specialDays } })).toEqual(told(open, next));
  });

  test("a special day's tail stays with it on the ordinary day after it", () => {
    const specialDays = [{ from: "2026-03-04", until: "2026-03-04", rulesOf: "friday" as const }];
    const allowedHours = hours("10:00-11:00", { friday: "20:00-02:00" });
    expect(hoursOf("2026-03-05 01:00", { policy: { allowedHours, specialDays } })).toEqual(
      told(true, "2026-03-05 02:00"),
    );
  });
});

describe("with a day that starts at four", () => {
  const time = { dayStartMinute: 240 };
  const only = (wednesday: string) => painted(hours("", { wednesday }), time);
  test.each<[string, World, string, boolean, string | null]>([
    [
      "minutes before four are the day's end",
      only("01:00-03:00"),
      "2026-03-05 02:00",
      true,
      "2026-03-05 03:00",
    ],
    ["and not its beginning", only("01:00-03:00"), "2026-03-04 02:00", false, "2026-03-05 01:00"],
    [
      "an evening over midnight stays whole",
      only("22:00-02:00"),
      "2026-03-05 01:00",
      true,
      "2026-03-05 02:00",
    ],
    [
      "an evening to four ends with its day",
      only("22:00-04:00"),
      "2026-03-05 03:59",
      true,
      "2026-03-05 04:00",
    ],
    [
      "a tail over four stays with its day",
      only("22:00-06:00"),
      "2026-03-05 05:59",
      true,
      "2026-03-05 06:00",
    ],
    ["an open day lasts from four", only("00:00-24:00"), "2026-03-04 04:00", true, "2026-03-05 04:00"],
    ["but not before", only("00:00-24:00"), "2026-03-04 03:59", false, "2026-03-04 04:00"],
    [
      "an interval over four is open after it, on the day's morning",
      only("03:00-05:00"),
      "2026-03-04 04:30",
      true,
      "2026-03-04 05:00",
    ],
    [
      "and before the next four, at the day's end",
      only("03:00-05:00"),
      "2026-03-05 03:00",
      true,
      "2026-03-05 04:00",
    ],
    [
      "one that ends at four is the day's end",
      only("03:00-04:00"),
      "2026-03-05 03:59",
      true,
      "2026-03-05 04:00",
    ],
    [
      "one that begins at four is its beginning",
      only("04:00-05:00"),
      "2026-03-04 04:00",
      true,
      "2026-03-04 05:00",
    ],
    [
      "nearly a whole day from before four has its gap where it was left",
      only("02:00-01:00"),
      "2026-03-05 01:30",
      false,
      "2026-03-05 02:00",
    ],
    ["and is open from four on", only("02:00-01:00"), "2026-03-04 04:00", true, "2026-03-05 01:00"],
    [
      "a day from before four to the same minute is all of it",
      only("02:00-02:00"),
      "2026-03-04 12:00",
      true,
      "2026-03-05 04:00",
    ],
  ])("%s", (_, world, clock, open, next) => {
    expect(hoursOf(clock, world)).toEqual(told(open, next));
  });
});

describe("when the clocks change", () => {
  const berlin = (interval: string) => painted(hours(interval));
  const cairo = painted(hours("00:30-02:00"), { timeZone: "Africa/Cairo" });
  test.each<[string, World, string, boolean, string]>([
    [
      "a missing beginning moves forward",
      berlin("02:30-04:00"),
      "2026-03-29T00:59Z",
      false,
      "2026-03-29T01:00Z",
    ],
    ["and has begun then", berlin("02:30-04:00"), "2026-03-29T01:00Z", true, "2026-03-29T02:00Z"],
    [
      "a missing end moves forward, so that no minute is lost",
      berlin("01:00-02:30"),
      "2026-03-29T00:30Z",
      true,
      "2026-03-29T01:00Z",
    ],
    [
      "an interval that is missing as a whole is no opening",
      berlin("02:10-02:50"),
      "2026-03-29T00:30Z",
      false,
      "2026-03-30T00:10Z",
    ],
    [
      "a repeated beginning means the first",
      berlin("02:30-04:00"),
      "2026-10-25T00:30Z",
      true,
      "2026-10-25T03:00Z",
    ],
    ["a repeated end means the first", berlin("01:00-02:30"), "2026-10-25T00:00Z", true, "2026-10-25T00:30Z"],
    [
      "and is not open again in the repeated hour",
      berlin("01:00-02:30"),
      "2026-10-25T01:15Z",
      false,
      "2026-10-26T00:00Z",
    ],
    ["a midnight that Cairo skips opens at one", cairo, "2026-04-23T21:59Z", false, "2026-04-23T22:00Z"],
  ])("%s", (_, world, clock, open, next) => {
    const now = hoursAt(momentsOf(world)(Date.parse(clock)));
    expect({ open: now.open, next: now.endsAtMs ?? now.opensAtMs }).toEqual({ open, next: Date.parse(next) });
  });
});

describe("a parent's grant", () => {
  const day = "2026-03-04";
  const until = (clock: string, grantedAt: string) =>
    grant(day, { kind: "open-until", untilMs: local(`${day} ${clock}`) }, local(`${day} ${grantedAt}`));
  const toBed = (grantedAt: string) => grant(day, { kind: "bedtime-now" }, local(`${day} ${grantedAt}`));
  const world = (...grants: World["grants"] & object): World => ({
    policy: { allowedHours: hours("15:00-18:00") },
    grants,
  });
  const pastMidnight = grant(
    day,
    { kind: "open-until", untilMs: local("2026-03-05 01:00") },
    local(`${day} 22:00`),
  );
  test.each<[string, World, string, boolean, string | null]>([
    ["opens the hours until then", world(until("20:30", "19:00")), `${day} 19:00`, true, `${day} 20:30`],
    [
      "opens nothing before it was given",
      world(until("20:30", "19:00")),
      `${day} 18:59:59`,
      false,
      `${day} 19:00`,
    ],
    ["lengthens hours that are open", world(until("20:30", "17:00")), `${day} 17:00`, true, `${day} 20:30`],
    ["takes nothing from longer hours", world(until("17:00", "16:00")), `${day} 16:30`, true, `${day} 18:00`],
    [
      "that ended before it began opens nothing",
      world(until("19:00", "19:00")),
      `${day} 19:00`,
      false,
      "2026-03-05 15:00",
    ],
    ["falls away with its day", world(pastMidnight), `${day} 23:00`, true, "2026-03-05 00:00"],
    ["of bedtime closes the hours", world(toBed("16:00")), `${day} 16:00`, false, "2026-03-05 15:00"],
    ["of bedtime leaves alone what was before", world(toBed("16:00")), `${day} 15:59`, true, `${day} 16:00`],
    [
      "given later wins: bedtime over opening",
      world(until("20:30", "16:00"), toBed("17:00")),
      `${day} 17:00`,
      false,
      "2026-03-05 15:00",
    ],
    [
      "given later wins: opening over bedtime",
      world(toBed("16:00"), until("16:30", "16:10")),
      `${day} 16:10`,
      true,
      `${day} 16:30`,
    ],
    [
      "given later wins, in whatever order they are listed",
      world(until("16:30", "16:10"), toBed("16:00")),
      `${day} 16:20`,
      true,
      `${day} 16:30`,
    ],
    [
      "opens no more than it says after a bedtime",
      world(toBed("16:00"), until("16:30", "16:10")),
      `${day} 16:30`,
      false,
      "2026-03-05 15:00",
    ],
    [
      "of the same instant wins when it was made later",
      world(until("20:30", "16:00"), toBed("16:00")),
      `${day} 16:00`,
      false,
      "2026-03-05 15:00",
    ],
    [
      "of bedtime closes a day without painted hours, too",
      { grants: [toBed("20:00")] },
      `${day} 21:00`,
      false,
      "2026-03-05 00:00",
    ],
    [
      "opens a day that has no hours",
      { policy: { allowedHours: hours("") }, grants: [until("18:00", "17:00")] },
      `${day} 17:30`,
      true,
      `${day} 18:00`,
    ],
    [
      "of tickets leaves the hours alone",
      world(grant(day, { kind: "tickets", tickets: 1 })),
      `${day} 19:00`,
      false,
      "2026-03-05 15:00",
    ],
  ])("%s", (_, imagined, clock, open, next) => {
    expect(hoursOf(clock, imagined)).toEqual(told(open, next));
  });

  test.each<[string, string, boolean, string | null]>([
    ["takes the evening", "2026-03-06 23:00", false, "2026-03-07 15:00"],
    ["and its tail over midnight", "2026-03-07 00:30", false, "2026-03-07 15:00"],
    ["but not what the next day has itself", "2026-03-07 16:00", true, "2026-03-07 18:00"],
    ["nor another Friday's tail", "2026-03-14 00:30", true, "2026-03-14 02:00"],
  ])("of bedtime on a long Friday %s", (_, clock, open, next) => {
    const friday = grant("2026-03-06", { kind: "bedtime-now" }, local("2026-03-06 22:00"));
    const allowedHours = hours("15:00-18:00", { friday: "20:00-02:00" });
    expect(hoursOf(clock, { policy: { allowedHours }, grants: [friday] })).toEqual(told(open, next));
  });

  test("of another day changes nothing, though it should be listed", () => {
    const moment = momentAt("2026-03-05 16:00", world());
    const grants = [toBed("15:00")];
    expect(hoursAt({ ...moment, grants }).open).toBe(true);
    expect(bedtimeNowAt({ ...moment, grants })).toBeNull();
  });

  test("of bedtime is told until a later one opens the hours", () => {
    expect(bedtimeNowAt(momentAt(`${day} 17:00`, world(toBed("16:00"))))).toBe(local(`${day} 16:00`));
    expect(bedtimeNowAt(momentAt(`${day} 17:00`, world(toBed("16:00"), until("18:00", "16:30"))))).toBeNull();
    expect(bedtimeNowAt(momentAt(`${day} 17:00`, world()))).toBeNull();
  });
});

describe("the hours say since when", () => {
  const afternoon = painted(hours("15:00-18:00"));
  test.each<[string, World, string, string | null]>([
    ["they are open", afternoon, "2026-03-04 16:00", "2026-03-04 15:00"],
    ["they are closed", afternoon, "2026-03-04 19:00", "2026-03-04 18:00"],
    ["they are closed, in the morning", afternoon, "2026-03-04 09:00", "2026-03-03 18:00"],
    ["nothing where they always were open", {}, "2026-03-04 09:00", null],
    [
      "nothing where that was days ago",
      painted(hours("", { monday: "15:00-18:00" })),
      "2026-03-04 19:00",
      null,
    ],
    ["nothing where they never were open", painted(hours("")), "2026-03-04 19:00", null],
  ])("%s", (_, world, clock, since) => {
    expect(hoursAt(momentAt(clock, world)).sinceMs).toBe(instant(since));
  });
});

describe("a grant changes since when", () => {
  const day = "2026-03-04";
  const until = (clock: string, grantedAt: string) =>
    grant(day, { kind: "open-until", untilMs: local(`${day} ${clock}`) }, local(`${day} ${grantedAt}`));
  const toBed = (grantedAt: string) => grant(day, { kind: "bedtime-now" }, local(`${day} ${grantedAt}`));
  test.each<[string, World["grants"] & object, string, string]>([
    ["not for hours that it lengthens", [until("20:30", "17:00")], `${day} 19:00`, `${day} 15:00`],
    ["for hours that it opens", [until("20:30", "19:00")], `${day} 20:00`, `${day} 19:00`],
    ["for hours that it ends", [toBed("16:00")], `${day} 20:00`, `${day} 16:00`],
    ["not where it ends hours at their first instant", [toBed("15:00")], `${day} 20:00`, "2026-03-03 18:00"],
    ["not where it was over when it was given", [until("18:30", "19:00")], `${day} 20:00`, `${day} 18:00`],
    ["nor where it was over that very instant", [until("19:00", "19:00")], `${day} 20:00`, `${day} 18:00`],
  ])("%s", (_, grants, clock, since) => {
    const world: World = { policy: { allowedHours: hours("15:00-18:00") }, grants };
    expect(hoursAt(momentAt(clock, world)).sinceMs).toBe(local(since));
  });

  test("and leaves the hours after it alone", () => {
    const allowedHours = hours("08:00-09:00 15:00-16:00 21:00-22:00");
    const world: World = { policy: { allowedHours }, grants: [until("20:00", "19:00")] };
    expect(hoursOf(`${day} 20:00`, world)).toEqual(told(false, `${day} 21:00`));
    expect(hoursOf(`${day} 21:00`, world)).toEqual(told(true, `${day} 22:00`));
    expect(hoursOf(`${day} 22:00`, world)).toEqual(told(false, "2026-03-05 08:00"));
  });

  test("the later one of the same instant counts, in whatever order they are listed", () => {
    const [first, second] = [until("20:30", "16:00"), toBed("16:00")];
    const world: World = { policy: { allowedHours: hours("15:00-18:00") }, grants: [second, first] };
    expect(hoursAt(momentAt(`${day} 16:00`, world)).open).toBe(false);
  });
});

describe("a long Saturday's tail", () => {
  const policy = { allowedHours: hours("", { friday: "20:00-02:00", saturday: "20:00-02:00" }) };
  test.each<[string, World["grants"] & object]>([
    ["is not touched by Friday's bedtime", [grant("2026-03-06", { kind: "bedtime-now" })]],
    ["is not touched by another grant of Saturday's", [grant("2026-03-07", { kind: "tickets", tickets: 1 })]],
  ])("%s", (_, grants) => {
    expect(hoursOf("2026-03-07 21:00", { policy, grants })).toEqual(told(true, "2026-03-08 02:00"));
  });
});

describe("the next opening", () => {
  const afternoon = painted(hours("15:00-18:00"));
  test.each<[string, World, string, string | null]>([
    ["comes today", afternoon, "2026-03-04 14:00", "2026-03-04 15:00"],
    ["comes tomorrow while today's holds", afternoon, "2026-03-04 15:00", "2026-03-05 15:00"],
    ["never comes where the hours are always open", {}, "2026-03-04 15:00", null],
  ])("%s", (_, world, clock, next) => {
    expect(nextOpeningAt(momentAt(clock, world))).toBe(instant(next));
  });
});

describe("fourteen days ahead", () => {
  const ms = local("2026-03-04 15:00");
  const opensIn = (days: number, beforeMs: number) => {
    const opensMs = ms + days * dayMs;
    const opens = new Date(opensMs).toISOString().slice(0, 10);
    const specialDays = [{ from: opens, until: opens, rulesOf: "sunday" as const }];
    // Sundays themselves are closed by an earlier entry.
    const closed = ["2026-03-08", "2026-03-15", "2026-03-22"].map((day) => ({
      from: day,
      until: day,
      rulesOf: "monday" as const,
    }));
    const policy = { ...defaultPolicy, allowedHours: hours("", { sunday: "15:00-16:00" }) };
    const world = { policy: { ...policy, specialDays: [...specialDays, ...closed] } };
    return hoursAt(momentsOf(world)(ms - beforeMs)).opensAtMs;
  };
  test("an opening is still seen to the millisecond, and no later one", () => {
    expect(opensIn(14, 0)).toBe(ms + 14 * dayMs);
    expect(opensIn(14, 1)).toBeNull();
    expect(opensIn(13, hourMs)).toBe(ms + 13 * dayMs);
  });

  test("an opening is seen on the fifteenth day, where an hour is skipped before it", () => {
    const fifteenth = { from: "2026-04-04", until: "2026-04-04", rulesOf: "sunday" as const };
    const closed = { from: "2026-03-01", until: "2026-04-30", rulesOf: "monday" as const };
    const allowedHours = hours("", { sunday: "00:15-01:00" });
    const world: World = { policy: { allowedHours, specialDays: [fifteenth, closed] } };
    expect(hoursOf("2026-03-20 23:30", world)).toEqual(told(false, "2026-04-04 00:15"));
  });

  test("an end is still seen, and no later one", () => {
    const world = (rulesOf: "monday" | "tuesday", on: string): World => ({
      policy: {
        allowedHours: hours("00:00-24:00", { tuesday: "00:00-15:00" }),
        specialDays: [
          { from: on, until: on, rulesOf },
          { from: "2026-03-01", until: "2026-04-30", rulesOf: "monday" },
        ],
      },
    });
    expect(hoursAt(momentsOf(world("tuesday", "2026-03-18"))(ms)).endsAtMs).toBe(ms + 14 * dayMs);
    expect(hoursAt(momentsOf(world("tuesday", "2026-03-18"))(ms - 1)).endsAtMs).toBeNull();
    expect(hoursAt(momentsOf(world("monday", "2026-03-18"))(ms)).endsAtMs).toBeNull();
  });
});
