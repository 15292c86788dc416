import type { Change } from "@main/features/limits/ledger/change";
import { films } from "../world/films";
import type { House, Watching } from "../world/house";
import type { Actors } from "../world/main-process";
import { type Before, lookBefore, noteRaise } from "./before";
import * as playing from "./playing.invariants";
import * as starts from "./starts.invariants";
import * as state from "./state.invariants";
import type { Tally } from "./tally";
import * as time from "./time.invariants";
import { i15RefusalsSayUntil } from "./verdict.invariants";

const ofChanges: readonly ((house: House, change: Change) => void)[] = [
  starts.i1TicketsAreThere,
  starts.refundsAreBounded,
  starts.resumingIsFree,
  starts.startBelongsToItsDay,
  starts.i14NoStartOutsideHours,
  starts.nothingStartsWhilePaused,
  starts.i16NoRefusedContentStarts,
  time.i3DaysNeverGoBack,
];

const ofSeconds: readonly ((house: House) => void)[] = [
  playing.i10i11NothingPlaysByItself,
  playing.i14PlaysEndWithTheHours,
  playing.pauseAndContentEndAtOnce,
  state.i17NoBytesWithoutLease,
];

const ofStates: readonly ((house: House) => void)[] = [
  playing.i2NobodyWatchesMore,
  time.i4DaysComeNoEarlier,
  time.clockRunsOnUptime,
  playing.i5ChargesAreTrue,
  playing.i6OneOpenPlay,
  state.i8NothingIsNegative,
  time.i9FewDaysOpen,
  state.i12JournalIsTheState,
  ...ofSeconds,
];

/** Looks on during one run: every invariant, at everything that happens. */
export class Watch implements Watching {
  private before: Before = { remains: new Map(), raised: new Set() };
  private commands = 0;
  private readonly tally: Tally | undefined;

  constructor(tally?: Tally) {
    this.tally = tally;
  }

  beforeHearing(house: House, change: Change): void {
    noteRaise(this.before, house, change);
    this.tally?.count(change);
    for (const check of ofChanges) check(house, change);
  }

  onWriting(house: House, actors: Actors, changes: readonly Change[]): void {
    state.i13ChildrenAreIndependent(house, actors, changes);
  }

  onSecond(house: House): void {
    for (const check of ofSeconds) check(house);
  }

  begin(house: House): void {
    this.before = lookBefore(house);
  }

  end(house: House): void {
    for (const check of ofStates) check(house);
    time.i7NothingRemainsMore(house, this.before);
    const children = [...house.truth.children.values()];
    const child = children[this.commands % children.length];
    const film = films[this.commands % films.length];
    this.commands += 1;
    if (!child || !film) return;
    const verdict = i15RefusalsSayUntil(house, child, film);
    this.tally?.countVerdict(verdict);
  }
}
