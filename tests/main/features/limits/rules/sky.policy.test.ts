import { skyOf, usedShareOf } from "@main/features/limits/rules/sky.policy";
import type { Sky } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { grant, hours, momentAt, type World } from "./imagined";

const day = "2026-03-04";
const noon = `${day} 12:00`;
const minutesUsed = (minutes: number): World => ({
  policy: { minutesPerDay: 100 },
  usage: { [day]: { minutes } },
});
const ticketsUsed = (tickets: number): World => ({
  policy: { ticketsPerDay: 5 },
  usage: { [day]: { tickets } },
});
/** 100 minutes of hours, so many of them gone. */
const hoursGone = (minutes: number) =>
  `${day} ${15 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
const afternoon: World = { policy: { allowedHours: hours("15:00-16:40") } };
const closed: World = { policy: { allowedHours: hours("15:00-18:00") } };

describe("the sky is", () => {
  test.each<[string, World, Sky, string?]>([
    ["day where nothing is limited", {}, "day"],
    ["day with half of the minutes left", minutesUsed(50), "day"],
    ["golden with less than half of them", minutesUsed(51), "golden"],
    ["golden with a fifth of them", minutesUsed(80), "golden"],
    ["dusk with less than a fifth", minutesUsed(81), "dusk"],
    ["dusk where they are spent and something may yet be finished", minutesUsed(100), "dusk"],
    ["dusk on a day without minutes, where something is free", { policy: { minutesPerDay: 0 } }, "dusk"],
    ["day with two tickets, however many there were", ticketsUsed(3), "day"],
    ["dusk with the last ticket in hand", ticketsUsed(4), "dusk"],
    ["dusk with the last ticket spent, while its programme may be finished", ticketsUsed(5), "dusk"],
    ["day with half of the time to bedtime left", afternoon, "day", hoursGone(50)],
    ["golden with less than half of it", afternoon, "golden", hoursGone(51)],
    ["golden with a fifth of it", afternoon, "golden", hoursGone(80)],
    ["dusk with less than a fifth", afternoon, "dusk", hoursGone(81)],
    [
      "the darker one of minutes and bedtime",
      { ...minutesUsed(90), policy: { minutesPerDay: 100, allowedHours: hours("12:00-18:00") } },
      "dusk",
    ],
    [
      "that of today's share where the week is nearly spent",
      { policy: { minutesPerWeek: 1000 }, usage: { "2026-03-02": { minutes: 900 }, [day]: { minutes: 40 } } },
      "day",
    ],
    [
      "lighter again by what a parent grants",
      { ...minutesUsed(81), grants: [grant(day, { kind: "minutes", minutes: 100 })] },
      "day",
    ],
    ["night before the hours", closed, "night"],
    ["night after bedtime", closed, "night", `${day} 18:00`],
  ])("%s", (_, world, sky, clock = noon) => {
    expect(skyOf(momentAt(clock, world), () => false)).toBe(sky);
  });

  test("the curtain where nothing can play, whatever is left", () => {
    expect(skyOf(momentAt(noon), () => true)).toBe("curtain");
    expect(skyOf(momentAt(noon, ticketsUsed(5)), () => true)).toBe("curtain");
  });
  test("night rather than the curtain, without asking what could play", () => {
    const asked = () => {
      throw new Error("nobody has to know at night");
    };
    expect(skyOf(momentAt(noon, closed), asked)).toBe("night");
  });
});

describe("hours over midnight", () => {
  const night: World = { policy: { allowedHours: hours("", { friday: "20:00-02:00" }) } };
  test.each([
    ["are golden after their half, and do not begin anew at midnight", "2026-03-07 00:01", "golden"],
    ["are day to their half", "2026-03-06 23:00", "day"],
    ["end with a dusk", "2026-03-07 01:00", "dusk"],
  ])("%s", (_, clock, sky) => {
    expect(skyOf(momentAt(clock, night), () => false)).toBe(sky);
  });
});

describe("hours of many open days", () => {
  const week: World = { policy: { allowedHours: hours("00:00-24:00", { saturday: "00:00-20:00" }) } };
  test.each([
    ["are day on all but the last one", "2026-03-04 23:00", "day"],
    ["are golden in the last half of their last 24 hours", "2026-03-07 08:01", "golden"],
    ["are dusk before their end", "2026-03-07 16:00", "dusk"],
  ])("%s", (_, clock, sky) => {
    expect(skyOf(momentAt(clock, week), () => false)).toBe(sky);
  });
});

describe("the day is used up", () => {
  test.each<[string, World, number, string?]>([
    ["not at all where nothing is limited", {}, 0],
    ["by the share of the minutes", minutesUsed(25), 0.25],
    ["as a whole where they are spent", minutesUsed(130), 1],
    ["as a whole where there are none", { policy: { minutesPerDay: 0 } }, 1],
    ["by the share of the time to bedtime", afternoon, 0.25, hoursGone(25)],
    [
      "by the time to bedtime, where that comes first",
      { ...minutesUsed(10), policy: { minutesPerDay: 100, allowedHours: hours("12:00-13:20") } },
      0.25,
      `${day} 12:20`,
    ],
    [
      "by the minutes, where those end first",
      { ...minutesUsed(50), policy: { minutesPerDay: 100, allowedHours: hours("11:00-13:00") } },
      0.5,
    ],
    [
      "by the minutes, where both end together",
      { ...minutesUsed(40), policy: { minutesPerDay: 100, allowedHours: hours("11:00-13:00") } },
      0.4,
    ],
    ["as a whole at night", closed, 1],
  ])("%s", (_, world, share, clock = noon) => {
    expect(usedShareOf(momentAt(clock, world))).toBeCloseTo(share, 9);
  });

  test("not yet days before the hours end", () => {
    const world: World = { policy: { allowedHours: hours("00:00-24:00", { saturday: "00:00-20:00" }) } };
    expect(usedShareOf(momentAt("2026-03-04 12:00", world))).toBe(0);
  });
});
