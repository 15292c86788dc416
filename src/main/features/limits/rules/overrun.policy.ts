import type { Rule } from "@shared/model/limits";
import type { Overrun } from "../ledger/ledger";
import { bedtimeNowAt } from "./hours.policy";
import type { Moment } from "./moment";
import type { LimitAhead } from "./remaining.policy";

/** The light fades for this long before a programme is ended. */
export const sunsetSeconds = 120;

/** How long a programme may run on after this limit: of played time, but of accounting time for the hours. */
export function graceSeconds(moment: Moment, rule: Rule): number {
  const { whenTimeRunsOut, overrunMinutes } = moment.policy;
  if (whenTimeRunsOut === "stop") return 0;
  if (whenTimeRunsOut === "sunset") return sunsetSeconds;
  const sentToBed = rule === "outside-hours" && bedtimeNowAt(moment) !== null;
  return sentToBed ? Math.min(sunsetSeconds, overrunMinutes * 60) : overrunMinutes * 60;
}

/** One for each limit that is reached; an older one whose limit was raised again is forgotten. */
export function overrunsNow(
  moment: Moment,
  running: Overrun | null,
  limits: readonly LimitAhead[],
): Overrun[] {
  return limits
    .filter(({ secondsAhead }) => secondsAhead <= 0)
    .map((limit) => (running?.rule === limit.rule ? running : freshOverrun(moment, running, limit)));
}

/** The one that ends the programme first. */
export function strictest(moment: Moment, overruns: readonly Overrun[]): Overrun | null {
  return overruns.reduce<Overrun | null>(
    (first, overrun) =>
      first && overrunSecondsLeft(moment, first) <= overrunSecondsLeft(moment, overrun) ? first : overrun,
    null,
  );
}

/** Zero or less where it is over. */
export function overrunSecondsLeft(moment: Moment, { rule, sinceMs, playedSeconds }: Overrun): number {
  const grace = graceSeconds(moment, rule);
  if (rule !== "outside-hours") return grace - playedSeconds;
  const fromMs = Math.max(sinceMs, bedtimeNowAt(moment) ?? sinceMs);
  return grace - (moment.ms - fromMs) / 1000;
}

/**
 * A limit that was not known to be reached: it was just now, or a parent has lowered it. Where the programme was in
 * overrun already, the part of that beyond this limit counts, so that one limit after the other does not add up.
 */
function freshOverrun(moment: Moment, running: Overrun | null, { rule, secondsAhead }: LimitAhead): Overrun {
  const playedBefore = running?.playedSeconds ?? 0;
  if (rule !== "outside-hours") {
    return { rule, sinceMs: moment.ms, playedSeconds: Math.min(playedBefore, Math.abs(secondsAhead)) };
  }
  const closedMs = moment.ms + secondsAhead * 1000;
  const fellWithin = running !== null && closedMs >= running.sinceMs;
  return { rule, sinceMs: fellWithin ? closedMs : moment.ms, playedSeconds: playedBefore };
}
