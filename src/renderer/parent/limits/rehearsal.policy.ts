import type { Rule } from "@shared/model/limits";
import type { Rehearsal, RehearsedPlay } from "@shared/model/rehearsal";

/** What would have become of a play: it would have waited for something, never been offered, or ended earlier. */
export type Fate = "day" | "week" | "month" | "hours" | "break" | "hidden" | "time" | "paused" | "shorter";

const fateOfRule: Record<Rule, Exclude<Fate, "shorter">> = {
  paused: "paused",
  "outside-hours": "hours",
  break: "break",
  "not-allowed-content": "hidden",
  "no-tickets": "day",
  "no-minutes-today": "day",
  "no-minutes-week": "week",
  "no-minutes-month": "month",
  "not-enough-time": "time",
};

/** How many shows of which days would have gone the same way, the oldest day first. */
export interface Outcome {
  readonly fate: Fate;
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

export interface LastWeek {
  readonly watchedMinutes: number;
  readonly wouldMinutes: number;
  readonly outcomes: readonly Outcome[];
}

/** A rehearsal, told in few sentences. */
export function tellLastWeek({ plays }: Rehearsal): LastWeek {
  const outcomes = new Map<Fate, Map<string, number>>();
  for (const play of plays) {
    const fate = fateOf(play);
    if (fate === null) continue;
    const days = outcomes.get(fate) ?? new Map<string, number>();
    days.set(play.accountingDay, (days.get(play.accountingDay) ?? 0) + 1);
    outcomes.set(fate, days);
  }
  return {
    watchedMinutes: minutesOf(plays.map((play) => play.watchedSeconds)),
    wouldMinutes: minutesOf(plays.map((play) => play.wouldWatchSeconds)),
    outcomes: [...outcomes].map(([fate, days]) => ({
      fate,
      days: [...days].map(([day, count]) => ({ day, count })),
    })),
  };
}

function fateOf({ rule, wouldWatchSeconds }: RehearsedPlay): Fate | null {
  if (rule === null) return null;
  return wouldWatchSeconds > 0 ? "shorter" : fateOfRule[rule];
}

const minutesOf = (seconds: readonly number[]) =>
  Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60);
