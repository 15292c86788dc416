import { acceptClock, advanceClock, startClock } from "@main/features/limits/calendar/clock.policy";
import type { ClockReading } from "@main/features/limits/ledger/ledger";
import fc from "fast-check";
import { createTestClock } from "../../../../support/test-clock";
import type { Look } from "./clock-table";
import { dayMs, hourMs } from "./local-clock";

export const startMs = Date.parse("2026-03-04T15:00:00Z");

/** What may happen to a machine in a house where the true time is known. */
export type Happening =
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
const anyWrong = fc.oneof(fc.constant(0), anyStep);

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constantFrom("pass", "sleep"), ms: anySpan }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant("setWall"), byMs: anyStep }), weight: 3 },
  {
    arbitrary: fc.record({ kind: fc.constant("reboot"), offMs: anySpan, wallWrongByMs: anyWrong }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constantFrom("synchronise", "loseSynchronisation", "accept") }),
    weight: 2,
  },
);

export const anyStory = fc.array(anyHappening, { maxLength: 40, size: "max" });

export interface ToldLook extends Look {
  readonly happening: Happening;
  readonly trueMs: number;
}

/** Lets a story happen and looks at the clock after each turn of it. */
export function tell(story: readonly Happening[]): ToldLook[] {
  const world = createWorld();
  let clock = startClock(world.read());
  return story.map((happening) => {
    world.happen(happening);
    const reading = world.read();
    const last = clock;
    const step = happening.kind === "accept" ? acceptClock(last, reading) : advanceClock(last, reading);
    clock = step.clock;
    return { last, reading, step, happening, trueMs: world.trueMs() };
  });
}

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
    read: machine.read,
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
