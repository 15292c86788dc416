import * as fc from "fast-check";
import { machineActs } from "./acts/machine.acts";
import { parentActs } from "./acts/parent.acts";
import { watchActs } from "./acts/watch.acts";
import { houseFacts } from "./acts/household.arbitrary";
import type { Act } from "./acts/act";
import { Watch } from "./invariants/watch-all";
import { House } from "./world/house";

const { start, play } = watchActs;
const cutOff = fc
  .tuple(fc.oneof(start, play, parentActs.grant, watchActs.end), fc.constantFrom("before-commit", "after-commit"))
  .map(([act, when]) => act.cutOff(when));

/** Starting and playing come most often: without them nothing happens. */
const acts: fc.Arbitrary<Act>[] = [
  ...[start, start, start, start, play, play, play, play, play],
  ...Object.values(watchActs),
  ...Object.values(machineActs),
  ...Object.values(parentActs),
  cutOff,
];

/** Mostly short runs, and a few long ones. */
const commands = fc.oneof(
  { weight: 6, arbitrary: fc.commands(acts, { maxCommands: 12, size: "max" }) },
  { weight: 1, arbitrary: fc.commands(acts, { maxCommands: 40, size: "max" }) },
);

/** Any household, anything that may happen in it: every invariant holds. Throws the smallest run that breaks one. */
export function proveLimits(parameters: fc.Parameters<[unknown, unknown]>): void {
  const property = fc.property(houseFacts, commands, (facts, happenings) =>
    fc.modelRun(() => {
      const watch = new Watch();
      return { model: watch, real: new House(facts, watch) };
    }, happenings),
  );
  fc.assert(property, parameters as object);
}
