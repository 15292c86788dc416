import { advanceClock, type ClockStep, startClock } from "@main/features/limits/calendar/clock.policy";
import { openDayAt } from "@main/features/limits/calendar/day.policy";
import type { AccountingClock } from "@main/features/limits/ledger/ledger";
import { createTestClock, type TestClock } from "../../../../support/test-clock";

export const minuteMs = 60_000;
export const start = "2026-03-04T15:00:00Z";
export const startMs = Date.parse(start);
const paris = { timeZone: "Europe/Paris", dayStartMinute: 0, firstWeekday: "monday" } as const;

/** A household whose time is known, as on most evenings. */
export function openHousehold(): { machine: TestClock; clock: AccountingClock } {
  const machine = createTestClock(start);
  machine.synchronised = "yes";
  const clock = startClock(machine.read());
  machine.synchronised = "unknown";
  return { machine, clock };
}

/** Looks at the clock each second for so long, as the tick does. */
export function tickFor(machine: TestClock, clock: AccountingClock, ms: number): ClockStep {
  let step: ClockStep = { clock, correctedFromMs: null };
  for (let passed = 0; passed < ms; passed += 1000) {
    machine.pass(1000);
    step = advanceClock(step.clock, machine.read());
  }
  return step;
}

/** The day that is open in Paris, after 4 March was. */
export const dayAfterStart = (clock: AccountingClock) =>
  openDayAt({ openDay: "2026-03-04", time: paris, nextTime: null }, clock.ms);
