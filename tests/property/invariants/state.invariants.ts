import { isDeepStrictEqual } from "node:util";
import type { Change } from "@main/features/limits/ledger/change";
import { leaseSeconds, longestOpenPauseMs } from "@main/features/limits/ledger/session.policy";
import { dayOf, type TrueChild, type TrueDay } from "../truth/true-child";
import type { House } from "../world/house";
import type { Actors } from "../world/main-process";
import { momentOf, unsettledOf } from "./engine";
import { claim } from "./violation";

/** I8 no count, duration or remainder is negative */
export function i8NothingIsNegative({ ledger }: House): void {
  for (const session of ledger.sessions.values())
    nonNegative(session.playedSeconds, session.paidSeconds, session.positionSeconds);
  for (const account of ledger.accounts.values()) {
    for (const usage of account.usage.values())
      nonNegative(usage.tickets, usage.seconds, usage.freeSeconds, usage.placeholderSeconds);
    for (const play of account.plays.values()) nonNegative(play.watchedSeconds, play.positionSeconds);
    nonNegative(account.rest.watchedSeconds);
  }
}

function nonNegative(...amounts: readonly number[]): void {
  for (const amount of amounts)
    claim(amount >= 0, "I8 no count, duration or remainder is negative", () => ({ amount }));
}

/** I12 replaying the journal gives the same state; week = Σ days */
export function i12JournalIsTheState(house: House): void {
  const { ledger, truth } = house;
  const replayed = house.witness.replay(house.disk.journal, ledger);
  claim(replayed.openDay === ledger.openDay, "I12 the replayed day is the open one", () => replayed.openDay);
  for (const [id, account] of ledger.accounts) {
    const again = replayed.accounts.get(id);
    if (house.witness.alike.get(account) === again) continue;
    claim(isDeepStrictEqual(again, account), "I12 replaying the journal gives the same state", () => ({
      again,
      account,
    }));
    const child = truth.child(id);
    for (const [day, usage] of account.usage) {
      const { charged, tickets } = dayOf(child, day);
      const same =
        near(usage.seconds, charged.programme) &&
        near(usage.freeSeconds, charged.free) &&
        near(usage.placeholderSeconds, charged.placeholder) &&
        usage.tickets === tickets;
      claim(same, "I12 each day is the sum of its plays", () => ({ id, day, usage, charged, tickets }));
    }
    if (again) house.witness.alike.set(account, again);
    sumsAgree(house, child);
  }
}

function sumsAgree(house: House, child: TrueChild): void {
  const { truth, nowMs } = house;
  const { secondsThisWeek, secondsThisMonth } = momentOf(house, child.id).used;
  const unsettled = unsettledOf(house, child.id);
  const charged = (day: TrueDay) => day.charged.programme;
  const week = truth.sumOfWeek(child, nowMs, charged) + unsettled;
  const month = truth.sumOfMonth(child, charged) + unsettled;
  claim(near(secondsThisWeek, week), "I12 a week is the sum of its days", () => ({ secondsThisWeek, week }));
  claim(near(secondsThisMonth, month), "I12 a month is the sum of its days", () => ({
    secondsThisMonth,
    month,
  }));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** I13 profiles are independent, except plays watched together and the guests' purse */
export function i13ChildrenAreIndependent(
  { ledger }: House,
  actors: Actors,
  changes: readonly Change[],
): void {
  if (actors === "everybody") return;
  const concerned = new Set(actors);
  for (const { seats } of ledger.sessions.values())
    if (seats.some(({ profileId }) => actors.includes(profileId)))
      for (const seat of seats) concerned.add(seat.profileId);
  for (const change of changes) {
    const touched =
      "profileId" in change
        ? [change.profileId]
        : change.kind === "session.replaced"
          ? change.session.seats.map(({ profileId }) => profileId)
          : [];
    const others = touched.filter((id) => !concerned.has(id));
    claim(others.length === 0, "I13 profiles are independent", () => ({ actors, change }));
  }
}

/** I17 the media door never answers with a programme's bytes without a live lease */
export function i17NoBytesWithoutLease(house: House): void {
  const { ledger, clock } = house;
  for (const [token, session] of ledger.sessions) {
    if (!house.isDoorOpen(ledger, token)) continue;
    const silentMs = clock.monotonicMs - (house.witness.heardMs.get(token) ?? clock.monotonicMs);
    const facts = () => ({ session, silentMs });
    claim(!session.closing && !session.still, "I17 no bytes of a play that is over", facts);
    claim(
      silentMs <= leaseSeconds * 1000 + house.facts.tickMs + house.witness.lateMs,
      "I17 no bytes without a live lease",
      facts,
    );
    const pausedMs = session.pausedSinceMs === null ? 0 : clock.monotonicMs - session.pausedSinceMs;
    claim(pausedMs <= longestOpenPauseMs, "I17 no bytes after 60 s of pause", facts);
    const there = house.witness.isOnDisk(token);
    claim(there, "I17 no bytes before the start is on disk", facts);
  }
}
