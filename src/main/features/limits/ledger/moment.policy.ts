import { calendarAt, openDayAt } from "../calendar/day.policy";
import { restAfter } from "../rules/breaks.policy";
import type { Moment, Start, Used } from "../rules/moment";
import { finished } from "../rules/refund.policy";
import { usageOn } from "./account.policy";
import type { Account, DayUsage, Ledger, LedgerPlay, Session, StartableVideo } from "./ledger";

/** All guests together have this many tickets a day until a parent confirms them: inventing names mints nothing. */
const guestPurseTickets = 3;

/** Throws where the profile has no account: whoever asks opens one first. */
export function accountOf(ledger: Ledger, profileId: string): Account {
  const account = ledger.accounts.get(profileId);
  if (!account) throw new Error(`${profileId} has no account`);
  return account;
}

/** Whose use counts for this child's: all guests' for a guest's, so that inventing names mints nothing. */
export function sharersOf(ledger: Ledger, profileId: string): Account[] {
  const account = accountOf(ledger, profileId);
  return account.guest ? [...ledger.accounts.values()].filter(({ guest }) => guest) : [account];
}

/** The player that this child sits before; one whose door is shut counts no more. */
export function sessionOf(ledger: Ledger, profileId: string): Session | undefined {
  for (const session of ledger.sessions.values())
    if (!session.closing && session.seats.some((seat) => seat.profileId === profileId)) return session;
  return undefined;
}

/** What the rules look at for this child, now or at a later instant if nothing else happens until then. */
export function momentAt(ledger: Ledger, profileId: string, ms: number): Moment {
  const account = accountOf(ledger, profileId);
  const day = openDayAt(ledger, ms);
  const calendar = calendarAt(ledger, ms);
  const unsettled = unsettledOf(ledger, profileId);
  const { policy, pause, rest } = account;
  return {
    ms,
    day,
    calendar,
    policy,
    pause,
    grants: account.grants.filter(
      ({ accountingDay }) => accountingDay === day || accountingDay === calendar.plus(day, -1),
    ),
    rest:
      unsettled.watchedSeconds > 0
        ? restAfter(
            rest,
            policy,
            unsettled.watchedSeconds,
            ledger.clock.ms - unsettled.watchedSeconds * 1000,
            ledger.clock.ms,
          )
        : rest,
    used: usedAt(account, ledger.openDay, unsettled.countedSeconds, day, calendar),
    purse: account.guest ? purseOn(ledger, day) : null,
  };
}

/** What a start of this video would be for this child. */
export function startOf(ledger: Ledger, profileId: string, video: StartableVideo): Start {
  const resumable = resumablePlay(ledger, profileId, video.videoId);
  const from = beginAt(resumable?.positionSeconds ?? video.positionSeconds, video.durationSeconds);
  return {
    contentAllowed: video.contentAllowed,
    free: video.free,
    resumable: resumable !== undefined,
    remainingSeconds: video.durationSeconds === null ? null : Math.max(0, video.durationSeconds - from),
  };
}

/** A finished programme begins at its start. */
export function beginAt(positionSeconds: number, durationSeconds: number | null): number {
  return finished(positionSeconds, durationSeconds, false) ? 0 : positionSeconds;
}

/** The unfinished play of this video that was paid for on the open day, the latest one. */
export function resumablePlay(ledger: Ledger, profileId: string, videoId: number): LedgerPlay | undefined {
  let found: LedgerPlay | undefined;
  for (const play of accountOf(ledger, profileId).plays.values())
    if (play.videoId === videoId && isResumable(play, ledger.openDay)) found = play;
  return found;
}

export function isResumable(play: LedgerPlay, openDay: string): boolean {
  return play.day === openDay && !play.completed && play.counted && play.refunded === null;
}

interface Unsettled {
  /** All that was watched, and the part of it that spends minutes. */
  readonly watchedSeconds: number;
  readonly countedSeconds: number;
  readonly placeholderSeconds: number;
}

/** Played and paid for, but not yet a line of the journal; of a player that is closing, too. */
export function unsettledOf(ledger: Ledger, profileId: string): Unsettled {
  const sum = { watchedSeconds: 0, countedSeconds: 0, placeholderSeconds: 0 };
  for (const session of ledger.sessions.values()) {
    if (!session.seats.some((seat) => seat.profileId === profileId)) continue;
    if (session.kind === "placeholder") sum.placeholderSeconds += session.playedSeconds;
    else sum.watchedSeconds += session.playedSeconds;
    if (session.kind === "programme") sum.countedSeconds += session.playedSeconds;
  }
  return sum;
}

function usedAt(
  account: Account,
  openDay: string,
  unsettledSeconds: number,
  day: string,
  calendar: Moment["calendar"],
): Used {
  const week = calendar.weekOf(day);
  const month = calendar.monthOf(day);
  const used = {
    ticketsToday: 0,
    ticketsThisWeek: 0,
    secondsToday: 0,
    secondsThisWeek: 0,
    secondsThisMonth: 0,
  };
  const add = (on: string, { tickets, seconds }: Pick<DayUsage, "tickets" | "seconds">) => {
    if (on === day) {
      used.ticketsToday += tickets;
      used.secondsToday += seconds;
    }
    if (on >= week.from && on < week.until) {
      used.ticketsThisWeek += tickets;
      used.secondsThisWeek += seconds;
    }
    if (on >= month.from && on < month.until) used.secondsThisMonth += seconds;
  };
  for (const [on, usage] of account.usage) add(on, usage);
  if (unsettledSeconds > 0) add(openDay, { tickets: 0, seconds: unsettledSeconds });
  return used;
}

function purseOn(ledger: Ledger, day: string): { total: number; used: number } {
  let total = guestPurseTickets;
  let used = 0;
  for (const account of ledger.accounts.values()) {
    if (!account.guest) continue;
    used += usageOn(account, day).tickets;
    for (const { accountingDay, draft } of account.grants)
      if (accountingDay === day && draft.kind === "tickets") total += draft.tickets;
  }
  return { total: Math.max(0, total), used };
}
