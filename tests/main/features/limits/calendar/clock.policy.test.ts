import {
  acceptClock,
  advanceClock,
  type ClockStep,
  startClock,
} from "@main/features/limits/calendar/clock.policy";
import { openDayAt } from "@main/features/limits/calendar/day.policy";
import type { AccountingClock } from "@main/features/limits/ledger/ledger";
import { describe, expect, test } from "vitest";
import { createTestClock, type TestClock } from "../../../../support/test-clock";
import { dayMs, hourMs } from "./local-clock";

const minuteMs = 60_000;
const start = "2026-03-04T15:00:00Z";
const startMs = Date.parse(start);
const paris = { timeZone: "Europe/Paris", dayStartMinute: 0, firstWeekday: "monday" } as const;

/** A household whose time is known, as on most evenings. */
function openHousehold(): { machine: TestClock; clock: AccountingClock } {
  const machine = createTestClock(start);
  machine.synchronised = "yes";
  const clock = startClock(machine.read());
  machine.synchronised = "unknown";
  return { machine, clock };
}

/** Looks at the clock each second for so long, as the tick does. */
function tickFor(machine: TestClock, clock: AccountingClock, ms: number): ClockStep {
  let step: ClockStep = { clock, correctedFromMs: null };
  for (let passed = 0; passed < ms; passed += 1000) {
    machine.pass(1000);
    step = advanceClock(step.clock, machine.read());
  }
  return step;
}

const dayAfter = (openDay: string, clock: AccountingClock) =>
  openDayAt({ openDay, time: paris, nextTime: null }, clock.ms);

describe("same boot: anchor + Δuptime, pulled toward the wall by at most 0.1 % of Δuptime", () => {
  test("a clock that agrees with the wall goes as it goes", () => {
    const { machine, clock } = openHousehold();
    machine.pass(hourMs);
    expect(advanceClock(clock, machine.read())).toEqual({
      clock: expect.objectContaining({ ms: startMs + hourMs, provisional: false, notice: null }),
      correctedFromMs: null,
    });
  });

  test.each([
    ["forward", 10 * hourMs, 3600],
    ["back", -10 * hourMs, -3600],
    ["a second forward", 1000, 1000],
    ["a second back", -1000, -1000],
  ])(
    "a wall that was set %s is followed by 3.6 s an hour and no farther than it is off",
    (_, byMs, pulledMs) => {
      const { machine, clock } = openHousehold();
      machine.setWall(startMs + byMs);
      machine.pass(hourMs);
      expect(advanceClock(clock, machine.read()).clock.ms).toBe(startMs + hourMs + pulledMs);
    },
  );

  test("looking often pulls as much as looking once", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + hourMs);
    let often = clock;
    for (let passed = 0; passed < 600_000; passed += 300) {
      machine.pass(300);
      often = advanceClock(often, machine.read()).clock;
    }
    expect(often.ms).toBe(startMs + 600_000 + 600);
    expect(often.ms).toBe(advanceClock(clock, machine.read()).clock.ms);
  });

  test("it is pulled by a millisecond for each whole second", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + hourMs);
    machine.pass(999);
    expect(advanceClock(clock, machine.read()).clock.ms).toBe(startMs + 999);
    machine.pass(1);
    expect(advanceClock(clock, machine.read()).clock.ms).toBe(startMs + 1001);
  });

  test("looking twice at the same moment changes nothing", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs - hourMs);
    machine.pass(1234);
    const once = advanceClock(clock, machine.read()).clock;
    expect(advanceClock(once, machine.read()).clock).toEqual(once);
  });

  test("it stands while the uptime of one boot goes back by a rounding", () => {
    const { machine, clock } = openHousehold();
    machine.pass(5000);
    const before = advanceClock(clock, machine.read()).clock;
    machine.pass(-1000);
    const { clock: after, correctedFromMs } = advanceClock(before, machine.read());
    expect([after.ms, after.uptimeMs, correctedFromMs]).toEqual([before.ms, before.uptimeMs, null]);
  });
});

describe('same boot: a cumulative difference over 120 s is "clock changed", no new day', () => {
  test.each([
    [120_000, null],
    [120_001, { kind: "changed", jumpSeconds: 120 }],
    [-120_000, null],
    [-120_001, { kind: "changed", jumpSeconds: -120 }],
    [400 * hourMs, { kind: "changed", jumpSeconds: 1_440_000 }],
    [-400 * hourMs, { kind: "changed", jumpSeconds: -1_440_000 }],
  ])("a wall that is off by %i ms: %j", (byMs, notice) => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + byMs);
    const step = advanceClock(clock, machine.read());
    expect(step.clock.notice).toEqual(notice);
    expect([step.clock.ms, step.correctedFromMs]).toEqual([startMs, null]);
    expect(dayAfter("2026-03-04", step.clock)).toBe("2026-03-04");
  });

  test("small chained steps add up: a hundred of five minutes open no day", () => {
    let { machine, clock } = openHousehold();
    for (let steps = 0; steps < 100; steps += 1) {
      machine.setWall(machine.wallMs() + 5 * minuteMs);
      clock = tickFor(machine, clock, 1000).clock;
    }
    expect(clock.ms - startMs).toBeLessThanOrEqual(100_100);
    expect(clock.notice).toEqual({ kind: "changed", jumpSeconds: 30_000 });
    expect(dayAfter("2026-03-04", clock)).toBe("2026-03-04");
  });

  test("the notice goes with the difference", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + hourMs);
    const changed = tickFor(machine, clock, minuteMs).clock;
    expect(changed.notice?.kind).toBe("changed");
    machine.setWall(startMs + minuteMs);
    expect(tickFor(machine, changed, 1000).clock.notice).toBeNull();
  });

  test("the notice stays the same while the difference hardly changes", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + hourMs);
    const first = advanceClock(clock, machine.read()).clock;
    const later = tickFor(machine, first, 2 * hourMs).clock;
    expect(later.notice).toBe(first.notice);
    machine.setWall(later.ms + 3_609_000);
    expect(advanceClock(later, machine.read()).clock.notice).toBe(first.notice);
    machine.setWall(later.ms + 3_610_000);
    expect(advanceClock(later, machine.read()).clock.notice?.jumpSeconds).toBe(3610);
  });

  test("the notice does not flicker at its bound", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + 120_001);
    const shown = advanceClock(clock, machine.read()).clock;
    machine.setWall(startMs + 119_001);
    const still = advanceClock(shown, machine.read()).clock;
    machine.setWall(startMs + 119_000);
    expect([still.notice, advanceClock(still, machine.read()).clock.notice]).toEqual([shown.notice, null]);
  });
});

describe("new boot: max(wall, last persisted)", () => {
  test("a wall that went on while the machine was off is believed, provisionally", () => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs: 9 * hourMs });
    expect(advanceClock(clock, machine.read())).toEqual({
      clock: expect.objectContaining({
        bootId: "boot-2",
        ms: startMs + 9 * hourMs,
        provisional: true,
        notice: null,
      }),
      correctedFromMs: null,
    });
  });

  test("a wall that went back is not followed", () => {
    const { machine, clock } = openHousehold();
    machine.reboot();
    machine.setWall("1970-01-01T00:00:00Z");
    const step = advanceClock(clock, machine.read());
    expect([step.clock.ms, step.correctedFromMs]).toEqual([startMs, null]);
  });

  test("a later date opens exactly one day, bearing that date; skipped dates open nothing", () => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs: 3 * dayMs });
    const { clock: later } = advanceClock(clock, machine.read());
    expect(dayAfter("2026-03-04", later)).toBe("2026-03-07");
  });

  test("where boots have no name, an uptime that is less than the last one is a new boot", () => {
    const machine = createTestClock(start);
    machine.bootId = "unknown";
    const clock = startClock(machine.read());
    machine.reboot({ offMs: 9 * hourMs });
    machine.bootId = "unknown";
    expect(advanceClock(clock, machine.read()).clock.ms).toBe(startMs + 9 * hourMs);
    machine.pass(hourMs);
    const sameBoot = advanceClock(clock, { ...machine.read(), uptimeMs: clock.uptimeMs });
    expect(sameBoot.clock.ms).toBe(startMs);
  });
});

describe("provisional time: until the system is synchronised or a parent accepts it", () => {
  /** The machine was started with its clock in 2099, and a day was opened there. */
  function bootAt2099() {
    const { machine, clock } = openHousehold();
    machine.reboot();
    machine.setWall("2099-01-01T12:00:00Z");
    return { machine, clock: advanceClock(clock, machine.read()).clock };
  }

  test("a new household is provisional unless the system is synchronised", () => {
    const machine = createTestClock(start);
    const provisional = (["yes", "no", "unknown"] as const).map((synchronised) => {
      machine.synchronised = synchronised;
      return startClock(machine.read()).provisional;
    });
    expect(provisional).toEqual([false, true, true]);
  });

  test("a boot at 2099 is corrected back by the first synchronisation", () => {
    const { machine, clock } = bootAt2099();
    expect(clock.provisional).toBe(true);
    machine.pass(minuteMs);
    machine.setWall(startMs + minuteMs);
    machine.synchronised = "yes";
    expect(advanceClock(clock, machine.read())).toEqual({
      clock: expect.objectContaining({ ms: startMs + minuteMs, provisional: false, notice: null }),
      correctedFromMs: Date.parse("2099-01-01T12:01:00Z") - 60,
    });
  });

  test("a boot at 2099 is corrected back by a parent who has set the clock right", () => {
    const { machine, clock } = bootAt2099();
    machine.setWall(startMs);
    expect(acceptClock(clock, machine.read())).toEqual({
      clock: expect.objectContaining({ ms: startMs, provisional: false, notice: null }),
      correctedFromMs: Date.parse("2099-01-01T12:00:00Z"),
    });
  });

  test("a boot at 2099 is corrected by the next boot that is synchronised already", () => {
    const { machine, clock } = bootAt2099();
    machine.reboot();
    machine.setWall(startMs + hourMs);
    machine.synchronised = "yes";
    const step = advanceClock(clock, machine.read());
    expect([step.clock.ms, step.clock.provisional]).toEqual([startMs + hourMs, false]);
    expect(step.correctedFromMs).toBe(Date.parse("2099-01-01T12:00:00Z"));
  });

  test("a boot that is synchronised already has its right time at once, which is no correction", () => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs: 9 * hourMs });
    machine.synchronised = "yes";
    const step = advanceClock(clock, machine.read());
    expect([step.clock.ms, step.clock.provisional, step.correctedFromMs]).toEqual([
      startMs + 9 * hourMs,
      false,
      null,
    ]);
  });

  test.each([
    [2001, startMs + 2001, startMs],
    [2000, startMs, null],
    [-2000, startMs, null],
    [-2001, startMs - 2001, startMs],
  ])(
    "a difference of %i ms at that moment: only what is more than two ticks is a correction",
    (byMs, ms, from) => {
      const machine = createTestClock(start);
      const clock = startClock(machine.read());
      machine.setWall(startMs + byMs);
      machine.synchronised = "yes";
      const step = advanceClock(clock, machine.read());
      expect([step.clock.ms, step.correctedFromMs, step.clock.provisional]).toEqual([ms, from, false]);
      expect(acceptClock(clock, { ...machine.read(), synchronised: "unknown" })).toEqual(step);
    },
  );

  test("afterwards it is only pulled, whatever the system says of its synchronisation", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + 10 * hourMs);
    machine.synchronised = "yes";
    const step = tickFor(machine, clock, minuteMs);
    expect([step.clock.ms, step.correctedFromMs]).toEqual([startMs + minuteMs + 60, null]);
    expect(step.clock.notice?.kind).toBe("changed");
  });

  test("a parent may accept the time again later", () => {
    const { machine, clock } = openHousehold();
    machine.setWall(startMs + 10 * hourMs);
    const changed = advanceClock(clock, machine.read()).clock;
    const step = acceptClock(changed, machine.read());
    expect([step.clock.ms, step.clock.notice, step.correctedFromMs]).toEqual([
      startMs + 10 * hourMs,
      null,
      startMs,
    ]);
  });

  test("a parent who accepts what is synchronised by then gets that one correction", () => {
    const { machine, clock } = bootAt2099();
    machine.setWall(startMs);
    machine.synchronised = "yes";
    expect(acceptClock(clock, machine.read())).toEqual(advanceClock(clock, machine.read()));
    expect(acceptClock(clock, machine.read()).correctedFromMs).toBe(Date.parse("2099-01-01T12:00:00Z"));
  });

  test("a parent who accepts at the very first look after a boot accepts that boot's time", () => {
    const { machine, clock } = openHousehold();
    machine.reboot();
    machine.setWall(startMs - hourMs);
    const step = acceptClock(clock, machine.read());
    expect([step.clock.bootId, step.clock.ms, step.correctedFromMs]).toEqual([
      "boot-2",
      startMs - hourMs,
      startMs,
    ]);
  });
});

describe("offline household, synchronised unknown: provisional is quiet", () => {
  test.each([
    ["off for nine hours", 9 * hourMs, null],
    ["off for a day and a half", 36 * hourMs, null],
    ["a jump of more than 36 h", 36 * hourMs + 1, { kind: "leapt-ahead", jumpSeconds: 129_600 }],
    ["two minutes back", -120_000, null],
    ["more than two minutes back", -120_001, { kind: "went-back", jumpSeconds: -120 }],
  ])("%s", (_, offMs, notice) => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs });
    const booted = advanceClock(clock, machine.read()).clock;
    expect([booted.provisional, booted.notice]).toEqual([true, notice]);
    expect(tickFor(machine, booted, minuteMs).clock.notice).toEqual(notice);
  });

  test("a clock that went back says so until the difference is gone", () => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs: -hourMs });
    const booted = advanceClock(clock, machine.read()).clock;
    const later = tickFor(machine, booted, 1000).clock;
    expect(later.notice?.kind).toBe("went-back");
    machine.setWall(later.ms + hourMs);
    expect(advanceClock(later, machine.read()).clock.notice?.kind).toBe("changed");
    machine.setWall(later.ms);
    expect(advanceClock(later, machine.read()).clock.notice).toBeNull();
  });

  test("a leap ahead says so until the time is known to be right, over other boots and turns of the clock too", () => {
    const { machine, clock } = openHousehold();
    machine.reboot({ offMs: 400 * hourMs });
    const leapt = advanceClock(clock, machine.read()).clock;
    machine.setWall(startMs);
    const turned = advanceClock(leapt, machine.read()).clock;
    machine.setWall(startMs + 400 * hourMs);
    const back = advanceClock(turned, machine.read()).clock;
    machine.reboot({ offMs: hourMs });
    const booted = advanceClock(back, machine.read()).clock;
    const leap = { kind: "leapt-ahead", jumpSeconds: 1_440_000 };
    expect([leapt, turned, back, booted].map(({ notice }) => notice)).toEqual([leap, leap, leap, leap]);
    expect(acceptClock(booted, machine.read()).clock.notice).toBeNull();
  });
});

describe("no battery clock before NTP: late, never early", () => {
  test("the day stays, and the step forward after synchronisation is accepted", () => {
    const { machine, clock } = openHousehold();
    machine.reboot();
    machine.setWall("1970-01-01T00:00:10Z");
    machine.synchronised = "no";
    const waiting = tickFor(machine, advanceClock(clock, machine.read()).clock, minuteMs).clock;
    expect(waiting.ms - startMs).toBeLessThanOrEqual(minuteMs);
    expect(waiting.ms - startMs).toBeGreaterThanOrEqual(minuteMs - 60);
    expect(dayAfter("2026-03-04", waiting)).toBe("2026-03-04");
    machine.setWall(startMs + 15 * hourMs);
    machine.synchronised = "yes";
    const step = advanceClock(waiting, machine.read());
    expect([step.clock.ms, step.correctedFromMs]).toEqual([startMs + 15 * hourMs, waiting.ms]);
    expect(dayAfter("2026-03-04", step.clock)).toBe("2026-03-05");
  });
});

describe("DST, midnight skipped or repeated", () => {
  test("a repeated hour does not open a day twice", () => {
    const machine = createTestClock("2026-11-01T03:59:59Z");
    const time = { timeZone: "America/Havana", dayStartMinute: 0, firstWeekday: "monday" } as const;
    let clock = startClock(machine.read());
    let openDay = "2026-10-31";
    const opened: string[] = [];
    for (let minute = 0; minute < 26 * 60; minute += 1) {
      machine.pass(minuteMs);
      clock = advanceClock(clock, machine.read()).clock;
      const day = openDayAt({ openDay, time, nextTime: null }, clock.ms);
      if (day !== openDay) opened.push(day);
      openDay = day;
    }
    expect(opened).toEqual(["2026-11-01", "2026-11-02"]);
  });
});

test("suspend, lid closed, TV off: accounting time goes on through sleep", () => {
  const { machine, clock } = openHousehold();
  machine.suspend(9 * hourMs);
  const step = advanceClock(clock, machine.read());
  expect([step.clock.ms, step.clock.notice]).toEqual([startMs + 9 * hourMs, null]);
  expect(dayAfter("2026-03-04", step.clock)).toBe("2026-03-05");
});

test("crash, kill -9: the clock on disk goes on where the same boot's uptime is now, whatever the wall says", () => {
  const { machine, clock } = openHousehold();
  const onDisk = JSON.stringify(clock);
  machine.pass(hourMs);
  machine.setWall("2030-01-01T00:00:00Z");
  const step = advanceClock(JSON.parse(onDisk), machine.read());
  expect(step.clock.ms).toBe(startMs + hourMs + 3600);
});

test("power cut: what was kept last is the least that the next boot says", () => {
  const { machine, clock } = openHousehold();
  const { clock: kept } = tickFor(machine, clock, minuteMs);
  machine.reboot();
  machine.setWall(startMs);
  expect(advanceClock(kept, machine.read()).clock.ms).toBe(kept.ms);
});
