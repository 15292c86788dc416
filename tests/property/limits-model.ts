import * as fc from "fast-check";
import type { Act } from "./acts/act";
import { houseFacts } from "./acts/household.arbitrary";
import { machineActs } from "./acts/machine.acts";
import { parentActs } from "./acts/parent.acts";
import { watchActs } from "./acts/watch.acts";
import type { Tally } from "./invariants/tally";
import { Watch } from "./invariants/watch-all";
import { House, type MakeDisk } from "./world/house";
import type { HouseFacts } from "./world/house-facts";

const { start, play, end } = watchActs;
const cutOff = fc
  .tuple(fc.oneof(start, play, parentActs.grant, end), fc.constantFrom("before-commit", "after-commit"))
  .map(([act, when]) => act.cutOff(when));

const times = (count: number, act: fc.Arbitrary<Act>) => Array.from({ length: count }, () => act);

/** Starting and playing come most often: without them nothing happens. */
const acts: fc.Arbitrary<Act>[] = [
  ...times(14, start),
  ...times(8, watchActs.again),
  ...times(18, play),
  ...times(3, watchActs.resume),
  ...times(2, end),
  ...times(3, watchActs.guests),
  ...Object.values(watchActs),
  ...Object.values(machineActs),
  ...Object.values(parentActs),
  ...times(2, cutOff),
];

/** Mostly short runs, and a few long ones. */
const happenings = fc.oneof(
  { weight: 6, arbitrary: fc.commands(acts, { maxCommands: 14, size: "max" }) },
  { weight: 1, arbitrary: fc.commands(acts, { maxCommands: 40, size: "max" }) },
);

export interface Proof {
  readonly runs: number;
  readonly seed: number;
  /** Of a failure that was printed: runs that one alone. */
  readonly path?: string | undefined;
  readonly makeDisk?: MakeDisk;
  readonly tally?: Tally;
}

/**
 * Any household and anything that may happen in it: null where every invariant holds, else the smallest run that breaks
 * one, with what finds it again.
 */
export function findViolation({ runs, seed, path, makeDisk, tally }: Proof): string | null {
  const property = fc.property(houseFacts, happenings, (facts: HouseFacts, happening) => {
    const watch = new Watch(tally);
    fc.modelRun(() => ({ model: watch, real: new House(facts, watch, makeDisk) }), happening);
  });
  const details = fc.check(property, { numRuns: runs, seed, ...(path !== undefined && { path }) });
  if (!details.failed) return null;
  const again = `--seed ${seed} --path ${details.counterexamplePath}`;
  const { errorInstance } = details;
  const found = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `after ${details.numRuns} runs; again with ${again}\n${found}`;
}
