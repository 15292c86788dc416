import type { Refusal, RunningEnd, Standing } from "@shared/model/limits";
import { secondsToday, ticketsToday } from "./budgets.policy";
import { hoursAt } from "./hours.policy";
import type { Moment, Start } from "./moment";
import { refusingRule } from "./refusing-rule.policy";
import { remainingOf } from "./remaining.policy";
import { skyOf, usedShareOf } from "./sky.policy";
import { allowedAgainAt } from "./until.policy";

export interface StandingQuestion {
  readonly profileId: string;
  readonly ms: number;
  /** Imagines the moments to come, `ms` itself included. */
  momentAt(ms: number): Moment;
  /** When the open day is over. */
  readonly resetsAtMs: number;
  readonly warnAtMinutes: readonly number[];
  /** What this child watches now, placeholders apart. */
  readonly running: { readonly free: boolean; readonly runningEnd: RunningEnd | null } | null;
  /** Nothing can start, be resumed or play free; asked only where it matters. */
  nothingCanPlay(): boolean;
}

const anyProgramme: Start = {
  contentAllowed: true,
  free: false,
  resumable: false,
  remainingSeconds: null,
};

export function standingOf(question: StandingQuestion): Standing {
  const moment = question.momentAt(question.ms);
  const tickets = ticketsToday(moment);
  const seconds = secondsToday(moment);
  const refusal = refusalOf(question, moment);
  const { resetsAtMs } = question;
  return {
    profileId: question.profileId,
    accountingDay: moment.day,
    ticketsTotal: tickets.total,
    ticketsUsed: tickets.used,
    ticketsLeft: tickets.left,
    ticketsNext: ticketsToday(question.momentAt(refusal?.untilMs ?? resetsAtMs)).total,
    secondsTotal: seconds.total,
    secondsUsed: seconds.used,
    secondsLeft: seconds.left,
    bedtimeAtMs: hoursAt(moment).endsAtMs,
    usedShare: usedShareOf(moment),
    sky: skyOf(moment, () => question.nothingCanPlay()),
    refusal,
    warning: question.running || !refusal ? warningOf(question, moment) : null,
    runningEnd: question.running?.runningEnd ?? null,
    volumeCap: moment.policy.volumeCap,
    resetsAtMs,
  };
}

function refusalOf({ momentAt, ms }: StandingQuestion, moment: Moment): Refusal | null {
  const rule = refusingRule(moment, anyProgramme);
  return rule && { rule, untilMs: allowedAgainAt(momentAt, ms, anyProgramme) };
}

/** None before the first, and none any more once the end is reached: then the sunset speaks. */
function warningOf({ warnAtMinutes, running }: StandingQuestion, moment: Moment): Standing["warning"] {
  const { secondsLeft, endsFirst } = remainingOf(moment, running ?? anyProgramme);
  if (!secondsLeft || !endsFirst) return null;
  const reached = warnAtMinutes.filter((minutes) => secondsLeft <= minutes * 60);
  return reached.length === 0 ? null : { minutes: Math.min(...reached), rule: endsFirst };
}
