import { advanceClock, startClock } from "@main/features/limits/calendar/clock.policy";
import { openDayAt } from "@main/features/limits/calendar/day.policy";
import { describe, expect, test } from "vitest";
import { createTestClock } from "../../../../support/test-clock";
import { dayAfterStart, minuteMs, openHousehold, startMs, tickFor } from "./clock-household";
import { hourMs } from "./local-clock";

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
    expect(dayAfterStart(step.clock)).toBe("2026-03-04");
  });

  test("small chained steps add up: a hundred of five minutes open no day", () => {
    let { machine, clock } = openHousehold();
    for (let steps = 0; steps < 100; steps += 1) {
      machine.setWall(machine.wallMs() + 5 * minuteMs);
      clock = tickFor(machine, clock, 1000).clock;
    }
    expect(clock.ms - startMs).toBeLessThanOrEqual(100_100);
    expect(clock.notice).toEqual({ kind: "changed", jumpSeconds: 30_000 });
    expect(dayAfterStart(clock)).toBe("2026-03-04");
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
  expect(dayAfterStart(step.clock)).toBe("2026-03-05");
});

test("crash, kill -9: the clock on disk goes on where the same boot's uptime is now, whatever the wall says", () => {
  const { machine, clock } = openHousehold();
  const onDisk = JSON.stringify(clock);
  machine.pass(hourMs);
  machine.setWall("2030-01-01T00:00:00Z");
  const step = advanceClock(JSON.parse(onDisk), machine.read());
  expect(step.clock.ms).toBe(startMs + hourMs + 3600);
});
