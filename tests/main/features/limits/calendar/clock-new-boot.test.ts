import { acceptClock, advanceClock, startClock } from "@main/features/limits/calendar/clock.policy";
import { describe, expect, test } from "vitest";
import { createTestClock } from "../../../../support/test-clock";
import { dayAfterStart, minuteMs, openHousehold, start, startMs, tickFor } from "./clock-household";
import { dayMs, hourMs } from "./local-clock";

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
    expect(dayAfterStart(later)).toBe("2026-03-07");
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
    expect(dayAfterStart(waiting)).toBe("2026-03-04");
    machine.setWall(startMs + 15 * hourMs);
    machine.synchronised = "yes";
    const step = advanceClock(waiting, machine.read());
    expect([step.clock.ms, step.correctedFromMs]).toEqual([startMs + 15 * hourMs, waiting.ms]);
    expect(dayAfterStart(step.clock)).toBe("2026-03-05");
  });
});

test("power cut: what was kept last is the least that the next boot says", () => {
  const { machine, clock } = openHousehold();
  const { clock: kept } = tickFor(machine, clock, minuteMs);
  machine.reboot();
  machine.setWall(startMs);
  expect(advanceClock(kept, machine.read()).clock.ms).toBe(kept.ms);
});
