import { accountOf } from "@main/features/limits/ledger/moment.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { houseFacts } from "./acts/household.arbitrary";
import { Watch } from "./invariants/watch-all";
import { crash, idle, restart } from "./world/fates";
import { films } from "./world/films";
import { House } from "./world/house";
import type { HouseFacts } from "./world/house-facts";
import { begin, beginPlaceholder, beginPlaying, pageOf } from "./world/viewers";

type Happening = { readonly of: number | "everybody"; readonly happen: (house: House) => void };

/** What one child does, before its own window. */
const ofChild = fc
  .tuple(
    fc.constantFrom(0, 1),
    fc.constantFrom("start", "start", "placeholder", "pause", "resume", "left", "failed"),
    fc.constantFrom(...films),
  )
  .map(([of, what, film]): Happening => {
    const id = `child-${of}`;
    return {
      of,
      happen(house) {
        const page = pageOf(house, of);
        if (what === "start") begin(house, page, [id], film);
        else if (what === "placeholder") beginPlaceholder(house, page, id);
        else if (what === "pause") house.setDoing(page, "paused");
        else if (what === "resume") house.setDoing(page, "playing");
        else house.end(page, what);
        beginPlaying(house);
      },
    };
  });

const ofEverybody = fc
  .oneof(
    fc.integer({ min: 1, max: 90 }).map((seconds) => (house: House) => {
      for (let passed = 0; passed < seconds; passed++) house.passSecond();
    }),
    fc.integer({ min: 1, max: 30 }).map((hours) => (house: House) => idle(house, hours * 3_600_000)),
    fc.constant((house: House) => {
      crash(house, 0, 5000);
      restart(house, false);
    }),
  )
  .map((happen): Happening => ({ of: "everybody", happen }));

/** Child 0's side of the ledger, without the numbers that count everybody's plays. */
function live(facts: HouseFacts, happenings: readonly Happening[]) {
  const house = new House(facts, new Watch());
  for (const { happen } of happenings) happen(house);
  const { plays, usage, rest } = accountOf(house.ledger, "child-0");
  return { plays: [...plays.values()].map(({ id: _id, ...play }) => play), usage, rest };
}

it("one child's evening is the same whatever the other children do", () => {
  const evenings = fc.array(fc.oneof(ofChild, ofChild, ofEverybody), { maxLength: 25 });
  fc.assert(
    fc.property(houseFacts, evenings, (facts, happenings) => {
      const [first = defaultPolicy, second = defaultPolicy] = facts.policies;
      const two = { ...facts, policies: [first, second] };
      const alone = happenings.filter(({ of }) => of !== 1);
      expect(live(two, happenings)).toEqual(live(two, alone));
    }),
    { numRuns: 400, seed: 5 },
  );
});
