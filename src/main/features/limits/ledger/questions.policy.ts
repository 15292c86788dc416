import type { PeriodUsage, Standing, Usage } from "@shared/model/limits";
import { nextDayAt } from "../calendar/day.policy";
import { grantedMinutes, grantedTickets } from "../rules/budgets.policy";
import { rulesOn } from "../rules/day-rules.policy";
import type { Moment, Start } from "../rules/moment";
import { refusingRule } from "../rules/refusing-rule.policy";
import { standingOf } from "../rules/standing.policy";
import type { Ledger, Now, Offers } from "./ledger";
import { limitOf } from "./limit-of.policy";
import { accountOf, isResumable, momentAt, sessionOf } from "./moment.policy";

/** Where one child's day stands now. */
export function standingNow(ledger: Ledger, now: Now, profileId: string, offers: Offers): Standing {
  return standingOf({
    profileId,
    ms: now.ms,
    momentAt: (ms) => momentAt(ledger, profileId, ms),
    resetsAtMs: nextDayAt(ledger),
    warnAtMinutes: ledger.warnAtMinutes,
    running: runningNow(ledger, now, profileId, offers),
    nothingCanPlay: () => nothingCanPlay(ledger, now, profileId, offers),
  });
}

function runningNow(ledger: Ledger, now: Now, profileId: string, offers: Offers) {
  const session = sessionOf(ledger, profileId);
  if (!session || session.kind === "placeholder") return null;
  return { free: session.kind === "free", runningEnd: limitOf(ledger, session, now, offers).runningEnd };
}

const fresh: Start = { contentAllowed: true, free: false, resumable: false, remainingSeconds: null };

/** The curtain: nothing can start, be resumed or play free. */
export function nothingCanPlay(ledger: Ledger, now: Now, profileId: string, offers: Offers): boolean {
  const moment = momentAt(ledger, profileId, now.ms);
  const may = (start: Partial<Start>) => refusingRule(moment, { ...fresh, ...start }) === null;
  if (may({})) return false;
  if (may({ resumable: true }) && hasSomethingToResume(ledger, profileId, offers)) return false;
  return !(may({ free: true }) && offers.hasFreeProgramme(profileId));
}

function hasSomethingToResume(ledger: Ledger, profileId: string, offers: Offers): boolean {
  for (const play of accountOf(ledger, profileId).plays.values())
    if (play.videoId !== null && isResumable(play, ledger.openDay) && offers.isShown(profileId, play.videoId))
      return true;
  return false;
}

/** Counts of the day, the week and the month, what is left, and when each begins anew. */
export function usageOf(ledger: Ledger, now: Now, profileId: string): Usage {
  const moment = momentAt(ledger, profileId, now.ms);
  const { calendar, day, policy, used } = moment;
  const rules = rulesOn(policy, calendar, day);
  const tickets = grantedTickets(moment);
  const minutes = grantedMinutes(moment);
  const startOf = (from: string) => calendar.startOf(from);
  return {
    profileId,
    accountingDay: day,
    day: {
      tickets: budget(used.ticketsToday, plus(rules.ticketsPerDay, tickets)),
      seconds: budget(used.secondsToday, seconds(plus(rules.minutesPerDay, minutes))),
      resetsAtMs: nextDayAt(ledger),
    },
    week: {
      tickets: budget(used.ticketsThisWeek, plus(policy.ticketsPerWeek, tickets)),
      seconds: budget(used.secondsThisWeek, seconds(plus(policy.minutesPerWeek, minutes))),
      resetsAtMs: startOf(calendar.weekOf(day).until),
    },
    month: {
      tickets: budget(ticketsOfMonth(ledger, profileId, moment), null),
      seconds: budget(used.secondsThisMonth, seconds(plus(policy.minutesPerMonth, minutes))),
      resetsAtMs: startOf(calendar.monthOf(day).until),
    },
  };
}

function ticketsOfMonth(ledger: Ledger, profileId: string, { calendar, day }: Moment): number {
  const { from, until } = calendar.monthOf(day);
  let tickets = 0;
  for (const [on, usage] of accountOf(ledger, profileId).usage)
    if (on >= from && on < until) tickets += usage.tickets;
  return tickets;
}

function budget(used: number, total: number | null): PeriodUsage["tickets"] {
  return { used, total, left: total === null ? null : Math.max(0, total - used) };
}

function plus(limit: number | null, granted: number): number | null {
  return limit === null ? null : Math.max(0, limit + granted);
}

function seconds(minutes: number | null): number | null {
  return minutes === null ? null : minutes * 60;
}
