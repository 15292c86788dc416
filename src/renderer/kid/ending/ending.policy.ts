import type { HouseholdTime } from "@shared/model/household";
import type { Rule, Standing } from "@shared/model/limits";
import { isSleepingTime, nightsUntil } from "../local-time.policy";

/** When it opens again, as pictures can tell it. */
export type Story =
  /** So many tickets then; null: as many as they like. */
  | { kind: "nights"; nights: number; tickets: number | null }
  | { kind: "later-today"; untilMs: number }
  /** Nothing is promised but that there will be a morning. */
  | { kind: "morning" }
  | { kind: "unknown" };

export type Scene = "all-done" | "bedtime" | "rest";

const endsByItself: readonly Rule[] = ["break", "paused"];

/** Which screen closes a child's day, or a part of it: the curtain, the bed, or the sleeping friend for a while. */
export function sceneOf(standing: Standing, time: HouseholdTime, nowMs: number): Scene {
  const { sky, refusal } = standing;
  if (opensToday(standing) && !(sky === "night" && isSleepingTime(nowMs, time))) return "rest";
  if (refusal?.untilMs === null && endsByItself.includes(refusal.rule) && sky !== "night") return "rest";
  return sky === "night" ? "bedtime" : "all-done";
}

export function storyOf(scene: Scene, standing: Standing, time: HouseholdTime): Story {
  const untilMs = standing.refusal?.untilMs ?? null;
  if (scene === "rest") return untilMs === null ? { kind: "unknown" } : { kind: "later-today", untilMs };
  const { ticketsNext: tickets, accountingDay } = standing;
  if (untilMs === null || tickets === 0) return { kind: "morning" };
  return { kind: "nights", nights: Math.max(1, nightsUntil(untilMs, accountingDay, time)), tickets };
}

function opensToday({ refusal, resetsAtMs }: Standing): boolean {
  return refusal !== null && refusal.untilMs !== null && refusal.untilMs < resetsAtMs;
}
