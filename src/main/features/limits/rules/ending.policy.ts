import type { Rule, RunningEnd } from "@shared/model/limits";
import type { PlayKind } from "@shared/model/play";
import type { Overrun } from "../ledger/ledger";
import { hoursAt } from "./hours.policy";
import type { Moment } from "./moment";
import { graceSeconds, overrunSecondsLeft, overrunsNow, strictest, sunsetSeconds } from "./overrun.policy";
import { pausedNow } from "./refusing-rule.policy";
import { earliest, endsAt, type LimitAhead, limitsAhead } from "./remaining.policy";

/** What runs. Whoever charges it has added what was played to the overrun. */
export interface RunningPlay {
  readonly free: boolean;
  readonly contentAllowed: boolean;
  readonly kind: PlayKind;
  readonly overrun: Overrun | null;
  readonly playing: boolean;
}

export interface Ending {
  readonly overrun: Overrun | null;
  /** Set when it ends now. */
  readonly end: Rule | null;
  readonly runningEnd: RunningEnd | null;
}

/** Asked each tick for a running play. Tickets never end one; a limit that is raised again lets it go on. */
export function endingOf(moment: Moment, running: RunningPlay): Ending {
  const atOnce = endsAtOnce(moment, running);
  if (atOnce || running.kind === "placeholder") return { overrun: null, end: atOnce, runningEnd: null };

  const limits = limitsAhead(moment, running);
  const overruns = overrunsNow(moment, running.overrun, limits);
  const overrun = strictest(moment, overruns);
  if (overrun && overrunSecondsLeft(moment, overrun) <= 0) {
    return { overrun, end: overrun.rule, runningEnd: null };
  }
  return { overrun, end: null, runningEnd: runningEndOf(moment, running, overruns, limits) };
}

function endsAtOnce(moment: Moment, { kind, contentAllowed }: RunningPlay): Rule | null {
  if (pausedNow(moment)) return "paused";
  if (kind === "placeholder") return hoursAt(moment).open ? null : "outside-hours";
  return contentAllowed ? null : "not-allowed-content";
}

/** While it does not play, played time does not run out: then only the hours' end is known. */
function runningEndOf(
  moment: Moment,
  { playing }: RunningPlay,
  overruns: readonly Overrun[],
  limits: readonly LimitAhead[],
): RunningEnd | null {
  const ends = limits
    .filter(({ rule }) => playing || rule === "outside-hours")
    .map(({ rule, secondsAhead }) => {
      const overrun = overruns.find((reached) => reached.rule === rule);
      const graceLeft = overrun ? overrunSecondsLeft(moment, overrun) : graceSeconds(moment, rule);
      return { rule, secondsAhead: Math.max(0, secondsAhead) + graceLeft };
    });
  const first = earliest(ends);
  if (!first) return null;
  const endsAtMs = endsAt(moment, first.secondsAhead);
  const fadeSeconds = Math.min(sunsetSeconds, graceSeconds(moment, first.rule));
  return {
    rule: first.rule,
    sunsetAtMs: fadeSeconds === 0 ? null : endsAtMs - fadeSeconds * 1000,
    endsAtMs,
  };
}
