import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import {
  acceptClock,
  advanceClock,
  type ClockStep,
  startClock,
} from "@main/features/limits/calendar/clock.policy";
import { openDayAt } from "@main/features/limits/calendar/day.policy";
import type { AccountingClock, ClockReading } from "@main/features/limits/ledger/ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTestClock } from "../../../../support/test-clock";
import { dayMs, hourMs } from "./local-clock";

const startMs = Date.parse("2026-03-04T15:00:00Z");
const berlin = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const { dayAt } = calendarOf(berlin);

type Happening =
  | { kind: "pass" | "sleep"; ms: number }
  | { kind: "setWall"; byMs: number }
  | { kind: "reboot"; offMs: number; wallWrongByMs: number }
  | { kind: "synchronise" | "loseSynchronisation" | "accept" };

const anyStep = fc.oneof(
  fc.integer({ min: -400 * hourMs, max: 400 * hourMs }),
  fc.integer({ min: -130_000, max: 130_000 }),
  fc.constantFrom(-1000, 1000, 60_000, 119_000, 121_000, 73 * 365 * dayMs),
);
const anySpan = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.integer({ min: 0, max: 40 * hourMs }),
  fc.constantFrom(1, 999, 1000, dayMs),
);
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constantFrom("pass", "sleep"), ms: anySpan }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant("setWall"), byMs: anyStep }), weight: 3 },
  {
    arbitrary: fc.record({
      kind: fc.constant("reboot"),
      offMs: anySpan,
      wallWrongByMs: fc.oneof(fc.constant(0), anyStep),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constantFrom("synchronise", "loseSynchronisation", "accept") }),
    weight: 2,
  },
);

/** A machine in a house where true time is known, to which things happen. */
function createWorld() {
  const machine = createTestClock(new Date(startMs).toISOString());
  let trueMs = startMs;
  const elapse = (ms: number) => {
    trueMs += ms;
    return ms;
  };
  /** A kernel forgets that it was synchronised when somebody sets the clock by hand. */
  const setWall = (ms: number, synchronised: ClockReading["synchronised"]) => {
    machine.setWall(ms);
    machine.synchronised = synchronised;
  };
  return {
    machine,
    trueMs: () => trueMs,
    happen(happening: Happening): void {
      if (happening.kind === "pass") machine.pass(elapse(happening.ms));
      if (happening.kind === "sleep") machine.suspend(elapse(happening.ms));
      if (happening.kind === "setWall") setWall(machine.wallMs() + happening.byMs, "no");
      if (happening.kind === "synchronise") setWall(trueMs, "yes");
      if (happening.kind === "loseSynchronisation") machine.synchronised = "unknown";
      if (happening.kind === "reboot") {
        machine.reboot({ offMs: elapse(happening.offMs) });
        setWall(trueMs + happening.wallWrongByMs, "unknown");
      }
    },
  };
}

/** The table of limits.md, said of one look at the clock without saying how it is worked out. */
function expectByTheTable(
  last: AccountingClock,
  reading: ClockReading,
  { clock, correctedFromMs }: ClockStep,
) {
  const sameBoot = last.bootId === reading.bootId;
  const passedMs = sameBoot ? reading.uptimeMs - last.uptimeMs : 0;
  const plainMs = sameBoot ? last.ms + passedMs : Math.max(reading.wallMs, last.ms);
  const mayPullMs = passedMs / 1000 + 1;
  const wasProvisional = !sameBoot || last.provisional;
  const aheadMs = reading.wallMs - clock.ms;

  expect(clock.provisional).toBe(wasProvisional && reading.synchronised !== "yes");
  if (correctedFromMs !== null) {
    expect(wasProvisional && reading.synchronised === "yes").toBe(true);
    expect(clock.ms).toBe(reading.wallMs);
    expect(Math.abs(correctedFromMs - plainMs)).toBeLessThanOrEqual(mayPullMs);
    return;
  }
  expect(clock.ms).toBeGreaterThanOrEqual(last.ms); // I3
  expect(Math.abs(clock.ms - plainMs)).toBeLessThanOrEqual(sameBoot ? mayPullMs : 0);
  expect(Math.abs(aheadMs)).toBeLessThanOrEqual(Math.abs(reading.wallMs - plainMs));
  if (wasProvisional && !clock.provisional) expect(Math.abs(aheadMs)).toBeLessThanOrEqual(2000);
  if (sameBoot && Math.abs(aheadMs) > 120_000) expect(clock.notice).not.toBeNull();
  if (Math.abs(aheadMs) <= 119_000 && clock.notice?.kind !== "leapt-ahead") expect(clock.notice).toBeNull();
  if (!clock.provisional) expect(clock.notice?.kind ?? "changed").not.toBe("leapt-ahead");
}

/** Runs a story; each look at the clock is told, with the day that was open before and the one that is open then. */
function tell(
  story: readonly Happening[],
  look: (told: {
    last: AccountingClock;
    reading: ClockReading;
    step: ClockStep;
    happening: Happening;
    trueMs: number;
  }) => void,
): void {
  const world = createWorld();
  let clock = startClock(world.machine.read());
  for (const happening of story) {
    world.happen(happening);
    const reading = world.machine.read();
    const step = happening.kind === "accept" ? acceptClock(clock, reading) : advanceClock(clock, reading);
    look({ last: clock, reading, step, happening, trueMs: world.trueMs() });
    clock = step.clock;
  }
}

const anyStory = fc.array(anyHappening, { maxLength: 40 });

test("the clock does what the table says, whatever happens", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      tell(story, ({ last, reading, step, happening }) => {
        if (happening.kind !== "accept") expectByTheTable(last, reading, step);
        else expect([step.clock.provisional, step.clock.notice]).toEqual([false, null]);
        expect(Number.isInteger(step.clock.ms)).toBe(true);
      });
    }),
    { numRuns: 3000 },
  );
});

test("what a parent accepts is the system's time, to within two ticks", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      tell([...story, { kind: "accept" }], ({ reading, step, happening }) => {
        if (happening.kind !== "accept") return;
        expect(Math.abs(step.clock.ms - reading.wallMs)).toBeLessThanOrEqual(2000);
      });
    }),
    { numRuns: 1000 },
  );
});

test("the accounting day never decreases, except by a correction (I3)", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      tell(story, ({ last, step }) => {
        if (step.correctedFromMs === null) expect(dayAt(step.clock.ms) >= dayAt(last.ms)).toBe(true);
      });
    }),
    { numRuns: 1000 },
  );
});

test("without a reboot no wall opens a day before its time (I4)", () => {
  const staysUp = anyStory.map((story) => story.filter(({ kind }) => kind !== "reboot" && kind !== "accept"));
  fc.assert(
    fc.property(staysUp, (story) => {
      tell(story, ({ step, trueMs }) => {
        expect(step.clock.ms).toBeLessThanOrEqual(trueMs + (trueMs - startMs) / 1000 + 120_000);
        expect(dayAt(step.clock.ms) <= dayAt(trueMs + (trueMs - startMs) / 1000 + 120_000)).toBe(true);
      });
    }),
    { numRuns: 3000 },
  );
});

test("days opened are at most the true days and two for each boot, or acceptance, with a wrong clock (I9)", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let openDay = dayAt(startMs);
      const opened = new Set([openDay]);
      const trueDays = new Set([openDay]);
      let wrong = 0;
      tell(story, ({ reading, step, happening, trueMs }) => {
        const corrected = step.correctedFromMs !== null;
        openDay = corrected
          ? dayAt(step.clock.ms)
          : openDayAt({ openDay, time: berlin, nextTime: null }, step.clock.ms);
        opened.add(openDay);
        for (let ms = startMs; ms <= trueMs; ms += 12 * hourMs) trueDays.add(dayAt(ms));
        trueDays.add(dayAt(trueMs));
        if ((happening.kind === "reboot" || happening.kind === "accept") && reading.wallMs !== trueMs)
          wrong += 1;
      });
      expect(opened.size).toBeLessThanOrEqual(trueDays.size + 2 * wrong);
    }),
    { numRuns: 1000 },
  );
});
