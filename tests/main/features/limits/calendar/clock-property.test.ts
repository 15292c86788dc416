import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import { openDayAt } from "@main/features/limits/calendar/day.policy";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyStory, startMs, type ToldLook, tell } from "./clock-stories";
import { brokenClaims } from "./clock-table";
import { hourMs } from "./local-clock";

const berlin = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const { dayAt } = calendarOf(berlin);

test("each look at the clock does what the table says", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      for (const look of tell(story).filter(({ happening }) => happening.kind !== "accept")) {
        expect(brokenClaims(look)).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});

test("what a parent accepts is the system's time, to within two ticks, and nothing is left to tell", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const looks = tell([...story, { kind: "accept" }]);
      for (const { step, reading } of looks.filter(({ happening }) => happening.kind === "accept")) {
        expect(Math.abs(step.clock.ms - reading.wallMs)).toBeLessThanOrEqual(2000);
        expect([step.clock.provisional, step.clock.notice]).toEqual([false, null]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("the accounting day never decreases, except by a correction (I3)", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      for (const { last, step } of tell(story).filter((look) => look.step.correctedFromMs === null)) {
        expect(step.clock.ms).toBeGreaterThanOrEqual(last.ms);
        expect(dayAt(step.clock.ms) >= dayAt(last.ms)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("without a reboot no wall opens a day before its time (I4)", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const staysUp = story.filter(({ kind }) => kind !== "reboot" && kind !== "accept");
      for (const { step, trueMs } of tell(staysUp)) {
        const latestMs = trueMs + (trueMs - startMs) / 1000 + 120_000;
        expect(step.clock.ms).toBeLessThanOrEqual(latestMs);
        expect(dayAt(step.clock.ms) <= dayAt(latestMs)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test("days opened are at most the true days and two for each wrong clock that was booted or accepted (I9)", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const looks = tell(story);
      const mistakes = looks.filter(
        ({ happening, reading, trueMs }) =>
          (happening.kind === "reboot" || happening.kind === "accept") && reading.wallMs !== trueMs,
      );
      expect(daysOpened(looks)).toBeLessThanOrEqual(trueDays(looks) + 2 * mistakes.length);
    }),
    { numRuns: 1000 },
  );
});

/** Different days that were open at some time; a correction may go back to one that was opened before. */
function daysOpened(looks: readonly ToldLook[]): number {
  let openDay = dayAt(startMs);
  const opened = new Set([openDay]);
  for (const { step } of looks) {
    const { ms } = step.clock;
    const corrected = step.correctedFromMs !== null;
    openDay = corrected ? dayAt(ms) : openDayAt({ openDay, time: berlin, nextTime: null }, ms);
    opened.add(openDay);
  }
  return opened.size;
}

/** As in I4, the last of them may have come as much earlier as accounting time may be pulled ahead. */
function trueDays(looks: readonly ToldLook[]): number {
  const trueEndMs = looks.at(-1)?.trueMs ?? startMs;
  const endMs = trueEndMs + (trueEndMs - startMs) / 1000 + 120_000;
  const days = new Set([dayAt(endMs)]);
  for (let ms = startMs; ms <= endMs; ms += 12 * hourMs) days.add(dayAt(ms));
  return days.size;
}
