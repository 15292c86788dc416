import type { Standing } from "@shared/model/limits";
import { expect } from "vitest";

const leaseSeconds = 5;
/** Of adding up. */
const tinySeconds = 0.01;

/** What one process did between its start and its kill, as far as it has answered. */
export interface Evening {
  readonly videoId: number;
  readonly start: "spent" | "free" | "cut off";
  /** The film was reported to be all but over. */
  readonly finished: "yes" | "no" | "cut off";
  /** Surely played: from one answered report to another. */
  readonly reportedSeconds: number;
  /** From before the start to after the kill. */
  readonly longestSeconds: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a household's kiosks have answered, and so must hold after any kill. */
export interface Told {
  readonly tickets: Range;
  readonly seconds: Range;
  /** What the next start of a film has to be; `cut off`: nobody has heard. */
  readonly nextStarts: ReadonlyMap<number, Evening["start"]>;
}

export function nothingTold(videoIds: readonly number[]): Told {
  const none = { least: 0, most: 0 };
  return { tickets: none, seconds: none, nextStarts: new Map(videoIds.map((id) => [id, "spent"])) };
}

/** The household says what it holds: no less than it has told and no more than it can know. */
export function expectHeld({ tickets, seconds, nextStarts }: Told, standing: Standing): Told {
  const { ticketsUsed, secondsUsed } = standing;
  expect(ticketsUsed).toBeGreaterThanOrEqual(tickets.least);
  expect(ticketsUsed).toBeLessThanOrEqual(tickets.most);
  expect(secondsUsed).toBeGreaterThanOrEqual(seconds.least - tinySeconds);
  expect(secondsUsed).toBeLessThanOrEqual(seconds.most + tinySeconds);
  return { tickets: exactly(ticketsUsed), seconds: exactly(secondsUsed), nextStarts };
}

export function takeIn({ tickets, seconds, nextStarts }: Told, evening: Evening): Told {
  const { videoId, start, finished, reportedSeconds, longestSeconds } = evening;
  const expected = nextStarts.get(videoId);
  if (start !== "cut off" && expected !== "cut off") expect(start).toBe(expected);
  const mayHaveSpent = start === "spent" || (start === "cut off" && expected !== "free");
  return {
    tickets: {
      least: tickets.least + (start === "spent" ? 1 : 0),
      most: tickets.most + (mayHaveSpent ? 1 : 0),
    },
    seconds: {
      least: seconds.least + reportedSeconds,
      most: seconds.most + longestSeconds + leaseSeconds,
    },
    nextStarts: new Map(nextStarts).set(videoId, nextStartAfter(start, finished, expected)),
  };
}

function nextStartAfter(
  start: Evening["start"],
  finished: Evening["finished"],
  expected: Evening["start"] | undefined,
): Evening["start"] {
  if (start === "cut off") return expected === "free" ? "free" : "cut off";
  return finished === "yes" ? "spent" : finished === "no" ? "free" : "cut off";
}

function exactly(value: number): Range {
  return { least: value, most: value };
}
