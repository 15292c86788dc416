import type { HouseholdTime } from "@shared/model/household";
import type { Rule, Standing } from "@shared/model/limits";
import { wallClock } from "../local-time.policy";

export type Warning = NonNullable<Standing["warning"]>;

/** What comes after the film. */
export type Coming = "bed" | "rest" | "curtain";
export type Nearness = "later" | "soon" | "now";

/** A warning is worth a word when it is the first of its rule, or nearer than the one before. */
export function isNews(before: Warning | null, warning: Warning | null): boolean {
  if (warning === null) return false;
  return before === null || before.rule !== warning.rule || warning.minutes < before.minutes;
}

const afternoonFromHour = 15;
const morningFromHour = 5;

/** Hours that end in the afternoon or at night end in bed; between two hours of a morning it is the curtain. */
export function comingOf(rule: Rule, nowMs: number, time: HouseholdTime): Coming {
  if (rule === "break" || rule === "paused") return "rest";
  if (rule !== "outside-hours") return "curtain";
  const { hour } = wallClock(nowMs, time);
  return hour >= afternoonFromHour || hour < morningFromHour ? "bed" : "curtain";
}

/** Children are told how near it is, and never a number. */
export function nearnessOf({ minutes }: Warning): Nearness {
  if (minutes <= 2) return "now";
  return minutes <= 7 ? "soon" : "later";
}
