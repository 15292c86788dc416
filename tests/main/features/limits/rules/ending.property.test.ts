import type { Overrun } from "@main/features/limits/ledger/ledger";
import { endingOf } from "@main/features/limits/rules/ending.policy";
import { hoursAt } from "@main/features/limits/rules/hours.policy";
import { refusingRule } from "@main/features/limits/rules/refusing-rule.policy";
import { remainingOf } from "@main/features/limits/rules/remaining.policy";
import { verdictAt } from "@main/features/limits/rules/verdict.policy";
import { Verdict } from "@shared/model/limits";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayMs, momentsOf, type World } from "./imagined";
import { anyQuestion } from "./worlds";

const numRuns = 3000;

test("I14: nothing starts outside the hours, or while a parent has paused", () => {
  fc.assert(
    fc.property(anyQuestion, ({ world, ms, start }) => {
      const moment = momentsOf(world)(ms);
      const rule = refusingRule(moment, start);
      const paused = moment.pause !== null && ms < (moment.pause.untilMs ?? ms + 1);
      expect(paused && rule !== "paused").toBe(false);
      expect(!hoursAt(moment).open && rule !== "paused" && rule !== "outside-hours").toBe(false);
    }),
    { numRuns },
  );
});

test("I14: with `stop` a running play ends exactly when no time is left for it", () => {
  fc.assert(
    fc.property(anyQuestion, ({ world, ms, start }) => {
      const stopping: World = { ...world, policy: { ...world.policy, whenTimeRunsOut: "stop" }, pause: null };
      const moment = momentsOf(stopping)(ms);
      const { secondsLeft, endsFirst, endsAtMs } = remainingOf(moment, start);
      const kind = start.free ? "free" : "programme";
      const play = { kind, free: start.free, contentAllowed: true, overrun: null, playing: true } as const;
      const { end, runningEnd } = endingOf(moment, play);
      expect(end === null).toBe(secondsLeft !== 0);
      expect(end ?? runningEnd?.rule ?? null).toBe(endsFirst);
      expect(end ? ms : (runningEnd?.endsAtMs ?? null)).toBe(endsAtMs);
    }),
    { numRuns },
  );
});

test("I2: whatever runs out, nothing is played beyond the grace of the limit that was reached", () => {
  fc.assert(
    fc.property(
      anyQuestion,
      fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 240 }), playing: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
      }),
      ({ world, ms, start }, steps) => {
        const { overrunMinutes = 10, whenTimeRunsOut } = world.policy ?? {};
        const graceSeconds = { stop: 0, sunset: 120, finish: overrunMinutes * 60 }[
          whenTimeRunsOut ?? "finish"
        ];
        let overrun: Overrun | null = null;
        let atMs = ms;
        let playedSinceLimit = 0;
        for (const { seconds, playing } of steps) {
          const kind = start.free ? "free" : "programme";
          const moment = {
            ...momentsOf({ ...world, pause: null })(atMs),
            rest: { watchedSeconds: 0, lastPlayedMs: atMs },
          };
          const play = { kind, free: start.free, contentAllowed: true, overrun, playing } as const;
          const ending = endingOf(moment, play);
          if (ending.end !== null) break;
          const sameLimit: boolean = ending.overrun !== null && ending.overrun.rule === overrun?.rule;
          playedSinceLimit = sameLimit ? playedSinceLimit : 0;
          expect(playedSinceLimit).toBeLessThanOrEqual(graceSeconds);
          expect(ending.runningEnd?.endsAtMs ?? atMs).toBeGreaterThanOrEqual(atMs);
          atMs += seconds * 1000;
          const played = playing ? seconds : 0;
          playedSinceLimit += ending.overrun ? played : 0;
          overrun = ending.overrun && {
            ...ending.overrun,
            playedSeconds: ending.overrun.playedSeconds + played,
          };
        }
      },
    ),
    { numRuns },
  );
});

test("every verdict is one that the contract can carry, and nothing in it is negative", () => {
  fc.assert(
    fc.property(anyQuestion, ({ world, ms, start }) => {
      const verdict = verdictAt(momentsOf(world), ms, start, [15, 5, 1]);
      expect(Verdict.parse(verdict)).toEqual(verdict);
    }),
    { numRuns },
  );
});

test("the hours are open, or closed, to the last millisecond that they say", () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat({ max: 14 * dayMs }), ({ world, ms }, laterMs) => {
      const momentAt = momentsOf(world);
      const { open, endsAtMs, opensAtMs } = hoursAt(momentAt(ms));
      const changesAtMs = endsAtMs ?? opensAtMs;
      const sameUntilMs = changesAtMs ?? ms + 14 * dayMs;
      expect(hoursAt(momentAt(ms + (laterMs % (sameUntilMs - ms)))).open).toBe(open);
      expect(hoursAt(momentAt(sameUntilMs - 1)).open).toBe(open);
      expect(changesAtMs === null || hoursAt(momentAt(changesAtMs)).open !== open).toBe(true);
    }),
    { numRuns },
  );
});
