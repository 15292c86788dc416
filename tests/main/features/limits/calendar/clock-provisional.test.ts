import { acceptClock, advanceClock, startClock } from "@main/features/limits/calendar/clock.policy";
import { describe, expect, test } from "vitest";
import { createTestClock } from "../../../../support/test-clock";
import { minuteMs, openHousehold, start, startMs, tickFor } from "./clock-household";
import { hourMs } from "./local-clock";

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
