import type { HouseholdTime } from "@shared/model/household";
import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import type { Player } from "../world/page";
import { dateOf, firstOfWeek, numberOf, trueDayOf } from "./true-calendar";
import { dayOf, newChild, redate, type TrueChild, type TrueDay, type TruePlay } from "./true-child";
import { overrunSecondsOf, secondsOn } from "./true-rules";

type Entry<Kind extends JournalEntry["kind"]> = Extract<JournalEntry, { kind: Kind }>;

/** What is so: seen on the screens, and heard of what has reached the disk. It asks the engine nothing. */
export class Truth {
  readonly children = new Map<string, TrueChild>();
  openDay = "";
  daysOpened: string[] = [];
  time: HouseholdTime;
  nextTime: HouseholdTime | null = null;
  /** Days of other zones, weeks and corrected clocks: sums over weeks and months mean nothing any more. */
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

  play(profileId: string, playId: number): TruePlay {
    const play = this.child(profileId).plays.get(playId);
    if (!play) throw new Error(`nobody knows play ${playId}`);
    return play;
  }

  /** New times hold when the open day has ended by the old ones. */
  timeAt(ms: number): HouseholdTime {
    return this.nextTime && trueDayOf(this.time, ms) > this.openDay ? this.nextTime : this.time;
  }

  sumOfWeek(child: TrueChild, of: (day: TrueDay) => number): number {
    return this.daysOfWeek(child).reduce((sum, day) => sum + of(day), 0);
  }

  mostOfWeek(child: TrueChild, of: (day: TrueDay) => number): number {
    return Math.max(0, ...this.daysOfWeek(child).map(of));
  }

  sumOfMonth(child: TrueChild, of: (day: TrueDay) => number): number {
    return this.daysOfMonth(child).reduce((sum, day) => sum + of(day), 0);
  }

  mostOfMonth(child: TrueChild, of: (day: TrueDay) => number): number {
    return Math.max(0, ...this.daysOfMonth(child).map(of));
  }

  private daysOfWeek(child: TrueChild): TrueDay[] {
    const from = firstOfWeek(this.openDay, this.time.firstWeekday);
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
      play.furthestSeconds = Math.max(play.furthestSeconds, player.positionSeconds);
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
    switch (change.kind) {
      case "household.opened":
        return this.openDayNamed(change.day);
      case "household.timeReplaced":
        this.nextTime = change.time;
        this.zones.push(change.time);
        return;
      case "day.opened":
        this.weeksChanged ||= this.nextTime !== null;
        this.time = this.nextTime ?? this.time;
        this.nextTime = null;
        return this.openDayNamed(change.day);
      case "clock.corrected":
        return this.correct(change);
      case "account.opened":
        this.children.set(change.profileId, newChild(change.profileId, change.guest, change.policy));
        return this.noteLimits();
      case "clock.advanced":
      case "session.replaced":
      case "session.closed":
        return;
      default:
        return this.hearOfChild(this.child(change.profileId), change);
    }
  }

  private openDayNamed(day: string): void {
    this.openDay = day;
    this.daysOpened.push(day);
    this.noteLimits();
  }

  private correct({ day }: Entry<"clock.corrected">): void {
    this.corrections += 1;
    this.openDay = day;
    for (const child of this.children.values()) redate(child, day);
    this.noteLimits();
  }

  private hearOfChild(child: TrueChild, change: Extract<JournalEntry, { profileId: string }>): void {
    switch (change.kind) {
      case "account.guestChanged":
        child.guest = change.guest;
        return;
      case "policy.replaced":
        child.policy = change.policy;
        child.streakSeconds = 0;
        return this.noteLimits();
      case "pause.replaced":
        child.pausedUntilMs = change.pause && (change.pause.untilMs ?? Number.POSITIVE_INFINITY);
        return;
      case "grant.made": {
        const { id, draft, accountingDay } = change.grant;
        child.grants.push({ id, draft, atMs: change.atMs, day: accountingDay });
        return this.noteLimits();
      }
      case "grant.takenBack":
        child.grants = child.grants.filter(({ id }) => id !== change.grantId);
        return;
      case "play.charged":
        child.chargedSeconds += change.seconds;
        dayOf(child, change.day).charged[this.play(child.id, change.playId).kind] += change.seconds;
        this.play(child.id, change.playId).completed ||= change.completed;
        return;
      case "play.started":
      case "play.resumed":
      case "play.refunded":
      case "play.ended":
        return this.hearOfPlay(child, change);
      case "account.opened":
    }
  }

  private hearOfPlay(
    child: TrueChild,
    change: Entry<"play.started" | "play.resumed" | "play.refunded" | "play.ended">,
  ): void {
    if (change.kind === "play.started") {
      const { playId: id, videoId, playKind: kind, counted, durationSeconds, day } = change;
      const play = { id, videoId, kind, counted, durationSeconds, day };
      const fresh = { refunded: false, seenSeconds: 0, completed: false, open: true };
      const positions = { positionSeconds: change.positionSeconds, furthestSeconds: change.positionSeconds };
      child.plays.set(id, { ...play, ...fresh, ...positions });
      if (counted) dayOf(child, day).tickets += 1;
      return;
    }
    const play = this.play(child.id, change.playId);
    if (change.kind === "play.resumed") play.open = true;
    if (change.kind === "play.ended") {
      play.open = false;
      play.completed ||= change.completed;
    }
    if (change.kind !== "play.refunded") return;
    play.refunded = true;
    const day = dayOf(child, play.day);
    day.tickets -= 1;
    if (change.why === "left") day.leftRefunds += 1;
    if (change.why === "failed") day.failedVideos.add(play.videoId);
  }

  /** Whatever may have raised a limit of the open day has been heard. */
  private noteLimits(): void {
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
