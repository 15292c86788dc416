import { acceptTime } from "@main/features/limits/ledger/advance.policy";
import { closeAll } from "@main/features/limits/ledger/follow.policy";
import * as fc from "fast-check";
import { trueDayOf } from "../truth/true-calendar";
import { withinHours } from "../truth/true-rules";
import { crash, idle, restart, stall } from "../world/fates";
import type { House } from "../world/house";
import { pageOf } from "../world/viewers";
import { Act } from "./act";

const window = fc.nat({ max: 1 });
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const wallStep = fc
  .tuple(
    fc.constantFrom(1, -1),
    fc.oneof(
      fc.integer({ min: 1, max: 119 }).map((n) => n * second),
      fc.integer({ min: 2, max: 120 }).map((n) => n * minute),
      fc.integer({ min: 1, max: 400 }).map((n) => n * hour),
    ),
  )
  .map(([sign, ms]) => sign * ms);

/** What a wall clock says after a boot, in truth's eyes. */
const bootError = fc.oneof(
  { arbitrary: fc.constant("right" as const), weight: 3 },
  { arbitrary: fc.constantFrom(Date.UTC(2000, 0, 1), Date.UTC(2099, 5, 5)), weight: 2 },
  { arbitrary: wallStep.map((byMs) => ({ byMs })), weight: 3 },
);

const downtime = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => n * second),
  fc.integer({ min: 1, max: 100 }).map((n) => n * hour),
);

/** A shorter one is not noticed, and is no more than a late tick. */
const asleep = downtime.filter((ms) => ms > 3 * second);

/** What befalls the machine, its clock and its windows. */
export const machineActs = {
  crash: fc.tuple(fc.integer({ min: 0, max: 4 }), downtime).map(
    ([after, down]) =>
      new Act(`crash; back after ${words(down)}`, (house) => {
        crash(house, after * second, down);
        restart(house, false);
      }),
  ),
  quit: downtime.map(
    (down) =>
      new Act(`Matinee is closed; back after ${words(down)}`, (house) => {
        house.main.write("everybody", ({ ledger, now }) => closeAll(ledger(), now));
        for (const page of house.pages) page.reload();
        house.clock.pass(down);
        restart(house, false);
      }),
  ),
  reboot: fc.tuple(downtime, bootError).map(
    ([down, error]) =>
      new Act(`power cut; boots after ${words(down)}, clock ${JSON.stringify(error)}`, (house) => {
        crash(house, 0, down);
        house.clock.reboot(errorMs(house, error));
        restart(house, true);
      }),
  ),
  wall: wallStep.map(
    (byMs) => new Act(`the wall clock is set by ${words(byMs)}`, (house) => house.clock.stepWall(byMs)),
  ),
  creep: fc
    .tuple(
      fc.integer({ min: -115, max: 115 }),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
    )
    .map(
      ([step, times, gap]) =>
        new Act(`the wall clock is set ${times} times by ${step} s, ${gap} s apart`, (house) => {
          for (let time = 0; time < times; time++) {
            house.clock.stepWall(step * second);
            idle(house, gap * second);
          }
        }),
    ),
  synchronise: fc.constant(new Act("the time is synchronised", (house) => house.clock.synchronise())),
  accept: fc.constant(
    new Act("a parent accepts the system's time", (house) => {
      if (house.clock.wallErrorMs !== 0) house.truth.wrongBoots += 1;
      house.main.write("everybody", ({ ledger, reading }) => acceptTime(ledger(), reading).changes);
    }),
  ),
  suspend: fc.tuple(asleep, fc.boolean(), fc.boolean(), fc.boolean()).map(
    ([ms, counts, told, ticks]) =>
      new Act(`the machine sleeps ${words(ms)}${counts ? ", counted as monotonic" : ""}`, (house) => {
        if (told) {
          house.main.stopAll();
          if (ticks) house.tellPages();
        }
        house.clock.sleep(ms, counts);
        house.truth.slipAll();
        house.witness.interruptedMs = house.clock.trueMs;
        if (ticks) house.tick();
        if (counts) house.main.stopAll();
        house.tellPages();
        house.comeRound();
      }),
  ),
  hang: fc.tuple(window, fc.integer({ min: 1, max: 20 })).map(
    ([w, seconds]) =>
      new Act(`window ${w} hangs for ${seconds} s`, (house) => {
        const page = pageOf(house, w);
        if (!page.player) return;
        page.hungUntilMs = house.clock.trueMs + seconds * second;
        house.truth.slip(page.player.profileIds, page.player.doing === "playing" ? 1 : 2);
      }),
  ),
  silence: fc.tuple(window, fc.integer({ min: 1, max: 9 })).map(
    ([w, seconds]) =>
      new Act(`what window ${w} says comes ${seconds} s late`, (house) => {
        const page = pageOf(house, w);
        if (!page.player) return;
        page.silentUntilMs = house.clock.trueMs + seconds * second;
        house.truth.slip(page.player.profileIds, 2);
      }),
  ),
  losePage: fc.tuple(window, fc.boolean()).map(
    ([w, noticed]) =>
      new Act(`window ${w} is gone${noticed ? "" : " without a word"}`, (house) => {
        const page = pageOf(house, w);
        if (!page.player) return;
        if (noticed) return house.losePage(page);
        house.truth.slip(page.player.profileIds, 2);
        page.reload();
      }),
  ),
  stall: fc
    .integer({ min: 1, max: 12 })
    .map((seconds) => new Act(`main is stuck for ${seconds} s`, (house) => stall(house, seconds))),
  idle: downtime.map((ms) => new Act(`nobody watches for ${words(ms)}`, (house) => idle(house, ms))),
  toDayEnd: fc.tuple(fc.integer({ min: -5, max: 90 }), fc.boolean()).map(
    ([before]) =>
      new Act(`nobody watches until ${before} s before the day ends`, (house) => {
        const ms = msToDayEnd(house) - before * second;
        if (ms > 0) idle(house, ms);
      }),
  ),
  toHoursEdge: fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: -5, max: 60 })).map(
    ([c, before]) =>
      new Act(`nobody watches until ${before} s before the hours of child ${c} change`, (house) => {
        const ms = msToHoursEdge(house, house.who(c)) - before * second;
        if (ms > 0) idle(house, ms);
      }),
  ),
};

function errorMs(house: House, error: "right" | number | { byMs: number }): number {
  if (error === "right") return 0;
  return typeof error === "number" ? error - house.clock.trueMs : error.byMs;
}

function msToDayEnd(house: House): number {
  const { truth, nowMs } = house;
  const day = trueDayOf(truth.timeAt(nowMs), nowMs);
  return firstMs((ms) => trueDayOf(truth.timeAt(nowMs), nowMs + ms) > day, 30 * hour);
}

function msToHoursEdge(house: House, id: string): number {
  const { truth, nowMs } = house;
  const child = truth.child(id);
  const time = truth.timeAt(nowMs);
  const open = withinHours(child, time, truth.openDay, nowMs);
  return firstMs((ms) => withinHours(child, time, truth.openDay, nowMs + ms) !== open, 26 * hour);
}

/** The first time at which it holds, looked for every quarter of an hour and then to the second; 0 where it never does. */
function firstMs(holds: (ms: number) => boolean, mostMs: number): number {
  const step = 15 * minute;
  for (let until = step; until <= mostMs; until += step) {
    if (!holds(until)) continue;
    let [low, high] = [until - step, until];
    while (high - low > second) {
      const middle = (low + high) / 2;
      if (holds(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
  return 0;
}

function words(ms: number): string {
  const size = Math.abs(ms);
  return size >= hour ? `${ms / hour} h` : `${ms / second} s`;
}
