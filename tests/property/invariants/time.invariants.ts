import type { Change } from "@main/features/limits/ledger/change";
import { numberOf, trueDayOf } from "../truth/true-calendar";
import type { House } from "../world/house";
import type { Before } from "./before";
import { remainsOf } from "./engine";
import { claim } from "./violation";

const looseMs = 120_000;
const share = 0.001;

/** I3 the accounting day never decreases, except by a correction */
export function i3DaysNeverGoBack({ truth }: House, change: Change): void {
  if (change.kind !== "day.opened") return;
  claim(change.day > truth.openDay, "I3 the accounting day never decreases", () => [truth.openDay, change]);
}

/** I4 without a reboot, the accounting day ≤ the day of (true time + 0.1 % of uptime + 120 s), whatever the wall clock does */
export function i4DaysComeNoEarlier(house: House): void {
  const { truth, clock } = house;
  const errorMs = Math.max(0, house.witness.anchorErrorMs);
  const latest = clock.trueMs + errorMs + clock.uptimeMs * share + looseMs;
  const days = truth.zones.map((time) => trueDayOf(time, latest)).sort();
  const day = days.at(-1) ?? "";
  claim(house.ledger.openDay <= day, "I4 no day opens before its time", () => ({
    ...{ open: house.ledger.openDay, day, true: new Date(clock.trueMs).toISOString(), errorMs },
  }));
}

/** Clock, same boot: accounting time = anchor + Δuptime, pulled toward the wall by at most 0.1 % of Δuptime */
export function clockRunsOnUptime(house: House): void {
  const { clock, witness } = house;
  const { anchorErrorMs } = witness;
  const driftMs = house.nowMs - clock.trueMs - anchorErrorMs;
  const most = clock.uptimeMs * share + 2000;
  claim(Math.abs(driftMs) <= most, "within a boot accounting time is moved by 0.1 % at most", () => ({
    ...{ driftMs, most, anchorErrorMs },
  }));
}

/** I9 days opened ≤ true days + 2 × boots with a wrong clock */
export function i9FewDaysOpen({ truth, clock, facts }: House): void {
  const first = Math.min(...truth.zones.map((time) => numberOf(trueDayOf(time, facts.startMs))));
  const last = Math.max(
    ...truth.zones.map((time) => numberOf(trueDayOf(time, clock.trueMs + clock.uptimeMs * share + looseMs))),
  );
  const most = last - first + 1 + 2 * truth.wrongBoots;
  claim(new Set(truth.daysOpened).size <= most, "I9 no more days open than truly were", () => ({
    ...{ opened: truth.daysOpened, most, wrongBoots: truth.wrongBoots },
  }));
}

/** I7 what remains rises only by a new day, week or month, a refund, a grant, an opening of hours, the end of a break, a correction, or a parent's change */
export function i7NothingRemainsMore(house: House, before: Before): void {
  if (house.truth.hasTurned(house.nowMs)) return;
  for (const [id, was] of before.remains) {
    if (before.raised.has(id)) continue;
    const is = remainsOf(house, id);
    const facts = () => ({ id, was, is });
    claim(is.tickets <= was.tickets, "I7 tickets do not come back by themselves", facts);
    claim(is.seconds <= was.seconds + 1e-6, "I7 minutes do not come back by themselves", facts);
  }
}
