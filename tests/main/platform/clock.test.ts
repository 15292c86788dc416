import { createSystemClock } from "@main/platform/clock";
import { expect, test } from "vitest";
import { createTestClock } from "../../support/test-clock";

test("the system's clock reads all its facts at one moment, and can be closed", () => {
  const clock = createSystemClock();
  const { wallMs, uptimeMs, monotonicMs } = clock;
  const before = [wallMs(), uptimeMs(), monotonicMs()] as const;
  const facts = clock.read();
  const after = [wallMs(), uptimeMs(), monotonicMs()] as const;
  clock.close();
  for (const [index, value] of [facts.wallMs, facts.uptimeMs, facts.monotonicMs].entries()) {
    expect(value).toBeGreaterThanOrEqual(before[index] ?? Number.POSITIVE_INFINITY);
    expect(value).toBeLessThanOrEqual(after[index] ?? Number.NEGATIVE_INFINITY);
  }
  expect(facts.bootId).toBe(clock.bootId);
  expect(facts.synchronised).toBe("unknown");
});

test("two clocks of one boot give it the same name", () => {
  const [first, second] = [createSystemClock(), createSystemClock()];
  expect(first.bootId).toBe(second.bootId);
  first.close();
  second.close();
});

test("the test clock sleeps without monotonic time, and starts again under another name", () => {
  const clock = createTestClock("2026-03-04T15:00:00Z");
  const first = clock.read();
  clock.suspend(60_000);
  const slept = clock.read();
  expect(slept).toEqual({ ...first, wallMs: first.wallMs + 60_000, uptimeMs: first.uptimeMs + 60_000 });
  clock.synchronised = "yes";
  expect(clock.read().synchronised).toBe("yes");
  clock.reboot({ offMs: 3_600_000 });
  expect(clock.read()).toEqual({
    wallMs: slept.wallMs + 3_600_000,
    uptimeMs: 0,
    monotonicMs: 0,
    bootId: "boot-2",
    synchronised: "unknown",
  });
});
