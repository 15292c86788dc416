import type { Start } from "@main/features/limits/rules/moment";
import { refusingRule } from "@main/features/limits/rules/refusing-rule.policy";
import { Rule } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { aStart, grant, hours, local, momentAt, type World } from "./imagined";

const day = "2026-03-04";
const noon = `${day} 12:00`;

const rule = (world: World, start: Partial<Start> = {}, clock = noon) =>
  refusingRule(momentAt(clock, world), { ...aStart, ...start });

/** Each rule alone, in the order of limits.md. */
const reasons: readonly (readonly [Rule, World, Partial<Start>])[] = [
  ["paused", { pause: { untilMs: null, setAtMs: 0 } }, {}],
  ["outside-hours", { policy: { allowedHours: hours("15:00-18:00") } }, {}],
  [
    "break",
    {
      policy: { breakAfterMinutes: 45, breakMinutes: 15 },
      rest: { watchedSeconds: 2700, lastPlayedMs: local(noon) },
    },
    {},
  ],
  ["not-allowed-content", {}, { contentAllowed: false }],
  ["no-tickets", { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } }, {}],
  ["no-minutes-today", { policy: { minutesPerDay: 1 }, usage: { [day]: { minutes: 1 } } }, {}],
  ["no-minutes-week", { policy: { minutesPerWeek: 1 }, usage: { [day]: { minutes: 1 } } }, {}],
  ["no-minutes-month", { policy: { minutesPerMonth: 1 }, usage: { [day]: { minutes: 1 } } }, {}],
  ["not-enough-time", { policy: { minutesPerDay: 10, startNeedsTime: true } }, { remainingSeconds: 601 }],
];

function together(first: World, second: World): World {
  return {
    ...first,
    ...second,
    policy: { ...first.policy, ...second.policy },
    usage: { [day]: { ...first.usage?.[day], ...second.usage?.[day] } },
  };
}

describe("a start is refused", () => {
  test("by nothing where no rule speaks against it", () => {
    expect(rule({})).toBeNull();
  });
  test.each(reasons)("by %s alone", (name, world, start) => {
    expect(rule(world, start)).toBe(name);
  });
  test("by the rules in the order that product.md names and limits.md tells", () => {
    expect(reasons.map(([name]) => name).toSorted()).toEqual(Rule.options.toSorted());
  });
  test.each(
    reasons.flatMap((first, index) =>
      reasons.slice(index + 1).map((second) => [first[0], second[0], first, second] as const),
    ),
  )("by %s rather than by %s", (name, _, [, firstWorld, firstStart], [, secondWorld, secondStart]) => {
    expect(rule(together(secondWorld, firstWorld), { ...secondStart, ...firstStart })).toBe(name);
  });
});

describe("a parent's pause", () => {
  const pause = { untilMs: local(noon), setAtMs: 0 };
  test("holds to its last millisecond", () => {
    expect(rule({ pause }, {}, `${day} 11:59:59.999`)).toBe("paused");
    expect(rule({ pause }, {}, noon)).toBeNull();
  });
  test("without an end holds until it is taken away", () => {
    expect(rule({ pause: { untilMs: null, setAtMs: 0 } }, {}, "2027-03-04 12:00")).toBe("paused");
  });
  test("stops what is free and what was paid for, too", () => {
    expect(rule({ pause: { untilMs: null, setAtMs: 0 } }, { free: true, resumable: true })).toBe("paused");
  });
});

describe("after `end after this`", () => {
  const world = { grants: [grant(day, { kind: "end-after-this" })] };
  test.each<[string, Partial<Start>]>([
    ["nothing new starts", {}],
    ["nothing is resumed", { resumable: true }],
    ["nothing free starts", { free: true }],
  ])("%s", (_, start) => {
    expect(rule(world, start)).toBe("paused");
  });
  test("the next day is like any other", () => {
    expect(rule(world, {}, "2026-03-05 00:00")).toBeNull();
    const moment = momentAt("2026-03-05 00:00");
    expect(refusingRule({ ...moment, grants: world.grants }, aStart)).toBeNull();
  });
});

describe("N tickets allow", () => {
  test.each([
    ["the first start", 0, null],
    ["the start N", 2, null],
    ["no start N + 1", 3, "no-tickets"],
    ["no start after more than N", 4, "no-tickets"],
  ])("%s", (_, tickets, expected) => {
    expect(rule({ policy: { ticketsPerDay: 3 }, usage: { [day]: { tickets } } })).toBe(expected);
  });
  test("nothing today where a parent says 0", () => {
    expect(rule({ policy: { ticketsPerDay: 0 } })).toBe("no-tickets");
  });
  test("one child's start, whatever another has spent", () => {
    const mia = { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } };
    expect(rule(mia)).toBe("no-tickets");
    expect(rule({ policy: { ticketsPerDay: 1 } })).toBeNull();
  });
  test("a start at 00:01 where those of 23:59 are spent", () => {
    const spent = { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } };
    expect(rule(spent, {}, `${day} 23:59`)).toBe("no-tickets");
    expect(rule(spent, {}, "2026-03-05 00:01")).toBeNull();
  });
  test("one more where a parent grants it, and one fewer where a parent takes it", () => {
    const spent = (tickets: number, granted: number): World => ({
      policy: { ticketsPerDay: 3 },
      usage: { [day]: { tickets } },
      grants: [grant(day, { kind: "tickets", tickets: granted })],
    });
    expect(rule(spent(3, 1))).toBeNull();
    expect(rule(spent(4, 1))).toBe("no-tickets");
    expect(rule(spent(2, -1))).toBe("no-tickets");
    expect(rule(spent(1, -1))).toBeNull();
  });
  test("no guest under an invented name to start what the shared purse has spent", () => {
    expect(rule({ policy: { ticketsPerDay: 3 }, purse: { total: 3, used: 3 } })).toBe("no-tickets");
    expect(rule({ policy: { ticketsPerDay: 3 }, purse: { total: 3, used: 2 } })).toBeNull();
  });
});

describe("minutes refuse", () => {
  const used = (minutes: number): World => ({ policy: { minutesPerDay: 60 }, usage: { [day]: { minutes } } });
  test("not while a second is left", () => {
    expect(rule(used(60 - 1 / 60))).toBeNull();
    expect(rule(used(60))).toBe("no-minutes-today");
  });
  test("not where a parent has granted some more", () => {
    expect(rule({ ...used(60), grants: [grant(day, { kind: "minutes", minutes: 1 })] })).toBeNull();
  });
});

const spentTickets: World = { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } };
describe("what was paid for today is resumed", () => {
  test("after the last ticket", () => {
    expect(rule(spentTickets, { resumable: true })).toBeNull();
  });
  test.each(reasons.filter(([name]) => name !== "no-tickets"))("but not against %s", (name, world, start) => {
    expect(rule(world, { ...start, resumable: true })).toBe(name);
  });
});

describe("what is free starts", () => {
  const outlived = ["no-tickets", "no-minutes-today", "no-minutes-week", "no-minutes-month"];
  test.each(reasons.filter(([name]) => outlived.includes(name)))("in spite of %s", (_, world) => {
    expect(rule(world, { free: true })).toBeNull();
  });
  test.each(reasons.slice(0, 4))("but not against %s", (name, world, start) => {
    expect(rule(world, { ...start, free: true })).toBe(name);
  });
});

describe("where a start needs time", () => {
  const bedtime = { allowedHours: hours("08:00-13:00") };
  const needs = (policy: World["policy"], start: Partial<Start>, rest: Partial<World> = {}) =>
    rule({ ...rest, policy: { startNeedsTime: true, ...policy } }, start);
  test.each<[string, World["policy"], Partial<Start>, Rule | null]>([
    ["one that ends with bedtime fits", bedtime, { remainingSeconds: 3600 }, null],
    ["one that ends a second after it does not", bedtime, { remainingSeconds: 3601 }, "not-enough-time"],
    ["one of unknown length passes", bedtime, { remainingSeconds: null }, null],
    [
      "nobody counts on the overrun",
      { ...bedtime, overrunMinutes: 60 },
      { remainingSeconds: 3601 },
      "not-enough-time",
    ],
    ["one that ends with the week's minutes fits", { minutesPerWeek: 10 }, { remainingSeconds: 600 }, null],
    [
      "one that needs more of them does not",
      { minutesPerWeek: 10 },
      { remainingSeconds: 601 },
      "not-enough-time",
    ],
    [
      "nor does one that needs more of the month's",
      { minutesPerMonth: 10 },
      { remainingSeconds: 601 },
      "not-enough-time",
    ],
    [
      "what is left of it counts, where it is resumed",
      { minutesPerDay: 10 },
      { resumable: true, remainingSeconds: 600 },
      null,
    ],
    [
      "and refuses, where that is too much",
      { minutesPerDay: 10 },
      { resumable: true, remainingSeconds: 601 },
      "not-enough-time",
    ],
    ["free ones need no minutes", { minutesPerDay: 10 }, { free: true, remainingSeconds: 601 }, null],
    [
      "but free ones, too, have to end by bedtime",
      bedtime,
      { free: true, remainingSeconds: 3601 },
      "not-enough-time",
    ],
    [
      "a break may come in between",
      { breakAfterMinutes: 1, breakMinutes: 1 },
      { remainingSeconds: 3600 },
      null,
    ],
    ["anything fits where nothing ends it", {}, { remainingSeconds: 36_000 }, null],
  ])("%s", (_, policy, start, expected) => {
    expect(needs(policy, start)).toBe(expected);
  });
  test("only there", () => {
    expect(rule({ policy: { minutesPerDay: 10 } }, { remainingSeconds: 601 })).toBeNull();
  });
});
