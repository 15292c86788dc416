import { breakEndsAt, restAfter, secondsToBreak } from "@main/features/limits/rules/breaks.policy";
import { describe, expect, test } from "vitest";
import { local, minuteMs, momentAt } from "./imagined";

const policy = { breakAfterMinutes: 45, breakMinutes: 15 };
const lastPlayedMs = local("2026-03-04 17:00");

describe("a break", () => {
  const endsAt = (clock: string, watchedSeconds: number) =>
    breakEndsAt(momentAt(clock, { policy, rest: { watchedSeconds, lastPlayedMs } }));

  test("is due after so much watching, and lasts from the last second that was played", () => {
    expect(endsAt("2026-03-04 17:00", 45 * 60)).toBe(local("2026-03-04 17:15"));
    expect(endsAt("2026-03-04 17:14:59.999", 45 * 60)).toBe(local("2026-03-04 17:15"));
  });
  test("is not due a second before", () => {
    expect(endsAt("2026-03-04 17:00", 45 * 60 - 1)).toBeNull();
  });
  test("lasts no longer where more was watched", () => {
    expect(endsAt("2026-03-04 17:10", 50 * 60)).toBe(local("2026-03-04 17:15"));
  });
  test("is over after its minutes", () => {
    expect(endsAt("2026-03-04 17:15", 45 * 60)).toBeNull();
  });
  test("is never due where there is no such rule", () => {
    const rest = { watchedSeconds: 1_000_000, lastPlayedMs };
    expect(breakEndsAt(momentAt("2026-03-04 17:00", { rest }))).toBeNull();
    expect(secondsToBreak(momentAt("2026-03-04 17:00", { rest }))).toBeNull();
  });
  test("is never due where its length is not known", () => {
    const half = { breakAfterMinutes: 1, breakMinutes: null };
    const rest = { watchedSeconds: 3600, lastPlayedMs };
    expect(secondsToBreak(momentAt("2026-03-04 17:00", { policy: half, rest }))).toBeNull();
  });
  test("is as far ahead as watching is left, and begins anew after a rest", () => {
    const toBreak = (clock: string) =>
      secondsToBreak(momentAt(clock, { policy, rest: { watchedSeconds: 2000, lastPlayedMs } }));
    expect(toBreak("2026-03-04 17:14:59.999")).toBe(700);
    expect(toBreak("2026-03-04 17:15")).toBe(2700);
  });
});

describe("watching adds up", () => {
  const rest = { watchedSeconds: 600, lastPlayedMs };
  const restAfterPause = (pauseMinutes: number, playedSeconds = 60) => {
    const fromMs = lastPlayedMs + pauseMinutes * minuteMs;
    return restAfter(rest, policy, playedSeconds, fromMs, fromMs + playedSeconds * 1000);
  };
  test("over a pause that is shorter than a rest", () => {
    expect(restAfterPause(14.9)).toEqual({
      watchedSeconds: 660,
      lastPlayedMs: lastPlayedMs + 15.9 * minuteMs,
    });
  });
  test("not over a rest of the break's length, which resets it", () => {
    expect(restAfterPause(15)).toEqual({ watchedSeconds: 60, lastPlayedMs: lastPlayedMs + 16 * minuteMs });
  });
  test("only by what was played", () => {
    expect(restAfterPause(5, 0)).toBe(rest);
  });
  test("not at all where there is no such rule, so that a new one begins afresh", () => {
    expect(restAfter(rest, { breakMinutes: null }, 60, lastPlayedMs, lastPlayedMs + minuteMs)).toEqual({
      watchedSeconds: 0,
      lastPlayedMs: lastPlayedMs + minuteMs,
    });
  });
});
