import type { Change } from "@main/features/limits/ledger/change";
import type { HouseholdTime } from "@shared/model/household";
import type { Player } from "../world/page";
import { hear } from "./hear";
import { dateOf, firstOfWeek, numberOf, trueDayOf } from "./true-calendar";
import { dayOf, type TrueChild, type TrueDay, type TruePlay } from "./true-child";
import { overrunSecondsOf, secondsOn } from "./true-rules";

/** What is so: seen on the screens, and heard of what has reached the disk. It asks the engine nothing. */
export class Truth {
  readonly children = new Map<string, TrueChild>();
  openDay = "";
  daysOpened: string[] = [];
  time: HouseholdTime;
  nextTime: HouseholdTime | null = null;
  /** Another zone or first weekday has come: sums over weeks and months mean nothing any more. */
  weeksChanged = false;
  corrections = 0;
  /** Boots at which the clock was wrong, and times that a parent took a wrong one. */
  wrongBoots = 0;

  /** All that ever held or is to hold. */
  readonly zones: HouseholdTime[];

  constructor(time: HouseholdTime) {
    this.time = time;
    this.zones = [time];
  }

  child(id: string): TrueChild {
    const child = this.children.get(id);
    if (!child) throw new Error(`nobody knows ${id}`);
    return child;
  }

  /** All guests share what they are given; every other child has its own. */
  sharersOf(child: TrueChild): TrueChild[] {
    return child.guest ? [...this.children.values()].filter(({ guest }) => guest) : [child];
  }

  play(profileId: string, playId: number): TruePlay {
    const play = this.child(profileId).plays.get(playId);
    if (!play) throw new Error(`nobody knows play ${playId}`);
    return play;
  }

  /** The new times of a parent hold, though the open day, by their count, has not ended yet. */
  hasTurned(ms: number): boolean {
    return this.timeAt(ms) !== this.time;
  }

  /** New times hold when the open day has ended by the old ones. */
  timeAt(ms: number): HouseholdTime {
    return this.nextTime && trueDayOf(this.time, ms) > this.openDay ? this.nextTime : this.time;
  }

  sumOfWeek(child: TrueChild, ms: number, of: (day: TrueDay) => number): number {
    return this.daysOfWeek(child, ms).reduce((sum, day) => sum + of(day), 0);
  }

  mostOfWeek(child: TrueChild, ms: number, of: (day: TrueDay) => number): number {
    return Math.max(0, ...this.daysOfWeek(child, ms).map(of));
  }

  sumOfMonth(child: TrueChild, of: (day: TrueDay) => number): number {
    return this.daysOfMonth(child).reduce((sum, day) => sum + of(day), 0);
  }

  mostOfMonth(child: TrueChild, of: (day: TrueDay) => number): number {
    return Math.max(0, ...this.daysOfMonth(child).map(of));
  }

  private daysOfWeek(child: TrueChild, ms: number): TrueDay[] {
    const from = firstOfWeek(this.openDay, this.timeAt(ms).firstWeekday);
    return daysFrom(child, from, dateOf(numberOf(from) + 7));
  }

  private daysOfMonth(child: TrueChild): TrueDay[] {
    const month = this.openDay.slice(0, 7);
    return daysFrom(child, `${month}-01`, `${month}-99`);
  }

  /** A player was seen for so long, at this accounting time. */
  see(player: Player, seconds: number, ms: number): void {
    player.profileIds.forEach((id, seat) => {
      const child = this.child(id);
      const day = dayOf(child, this.openDay);
      child.seenSeconds += seconds;
      if (player.kind === "programme") day.seenSeconds += seconds;
      if (player.kind === "placeholder") day.placeholderSeconds += seconds;
      else this.tire(child, seconds, ms);
      const play = this.play(id, player.playIds[seat] ?? 0);
      play.seenSeconds += seconds;
      play.positionSeconds = player.positionSeconds;
    });
  }

  private tire(child: TrueChild, seconds: number, ms: number): void {
    const { breakMinutes } = child.policy;
    const rested = breakMinutes !== null && ms - seconds * 1000 - child.lastSeenMs >= breakMinutes * 60_000;
    child.streakSeconds = (rested ? 0 : child.streakSeconds) + seconds;
    child.lastSeenMs = ms;
  }

  slip(profileIds: Iterable<string>, times = 1): void {
    for (const id of profileIds) this.child(id).slips += times;
  }

  slipAll(times = 1): void {
    this.slip(this.children.keys(), times);
  }

  hear(change: Change): void {
    hear(this, change);
  }

  beginDay(day: string): void {
    this.openDay = day;
    this.daysOpened.push(day);
  }

  /** The highest limits of the open day are kept: whoever has used them has not cheated. */
  noteLimits(): void {
    for (const child of this.children.values()) {
      const day = dayOf(child, this.openDay);
      const limits = secondsOn(child, this.openDay);
      day.highestDaySeconds = Math.max(day.highestDaySeconds, limits.day);
      day.highestWeekSeconds = Math.max(day.highestWeekSeconds, limits.week);
      day.highestMonthSeconds = Math.max(day.highestMonthSeconds, limits.month);
      day.highestOverrunSeconds = Math.max(day.highestOverrunSeconds, overrunSecondsOf(child.policy));
      day.grantedSeconds = Math.max(day.grantedSeconds, limits.grantedSeconds);
    }
  }
}

function daysFrom(child: TrueChild, from: string, until: string): TrueDay[] {
  return [...child.days].flatMap(([day, amount]) => (day >= from && day < until ? [amount] : []));
}
