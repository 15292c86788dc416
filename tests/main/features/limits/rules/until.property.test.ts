import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import { refusingRule } from "@main/features/limits/rules/refusing-rule.policy";
import { allowedAgainAt } from "@main/features/limits/rules/until.policy";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs, minuteMs, momentsOf } from "./imagined";
import { anyQuestion, type Question } from "./worlds";

const horizonMs = 14 * dayMs;

/** Is this same start allowed at a later instant? What was paid for on one day costs a ticket on another. */
function allowedAt({ world, ms, start }: Question): (atMs: number) => boolean {
  const momentAt = momentsOf(world);
  const today = momentAt(ms).day;
  return (atMs) => {
    const moment = momentAt(atMs);
    const resumable = start.resumable && moment.day === today;
    return refusingRule(moment, { ...start, resumable }) === null;
  };
}

/** Every instant at which a refusal could end: whole minutes of painted hours, days, pauses, breaks and grants. */
function changesOf({ world, ms }: Question): number[] {
  const { policy = {}, pause, rest, grants = [] } = world;
  const moment = momentsOf(world)(ms);
  const calendar = calendarOf(moment.calendar.time);
  const changes = [ms, pause?.untilMs ?? ms];
  if (rest && policy.breakMinutes) changes.push(rest.lastPlayedMs + policy.breakMinutes * minuteMs);
  for (const { draft } of grants) if (draft.kind === "open-until") changes.push(draft.untilMs);
  const minutes = Object.values(policy.allowedHours ?? {}).flatMap((list) =>
    list.flatMap(({ from, until }) => [from, until]),
  );
  for (let ahead = -2; ahead <= 16; ahead += 1) {
    const day = calendar.plus(moment.day, ahead);
    changes.push(calendar.startOf(day), ...minutes.map((minute) => calendar.instantOf(day, minute)));
  }
  return [...new Set(changes)].filter((at) => ms <= at && at <= ms + horizonMs).sort((a, b) => a - b);
}

test("I15: at its until the same start is allowed, and refused at every instant before", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { world, ms, start } = question;
      const untilMs = allowedAgainAt(momentsOf(world), ms, start);
      const isAllowed = allowedAt(question);
      const first = changesOf(question).find((at) => isAllowed(at)) ?? null;
      expect(untilMs).toBe(first);
      expect(untilMs !== null && untilMs > ms && isAllowed(untilMs - 1)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test("I15: between now and its until no minute allows the same start", () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat({ max: horizonMs }), (question, laterMs) => {
      const { world, ms, start } = question;
      const untilMs = allowedAgainAt(momentsOf(world), ms, start) ?? ms + horizonMs;
      fc.pre(untilMs > ms);
      const between = ms + (laterMs % (untilMs - ms));
      expect(allowedAt(question)(between)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});
