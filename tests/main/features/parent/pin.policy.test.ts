import { findPinWeakness, remainingRestSeconds, restSecondsAfter } from "@main/features/parent/pin.policy";
import { describe, expect, test } from "vitest";

describe("after so many wrong tries the door rests", () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 300],
    [8, 900],
    [9, 3600],
    [10, 3600],
    [500, 3600],
  ])("%i tries: %i seconds", (tries, seconds) => {
    expect(restSecondsAfter(tries)).toBe(seconds);
  });
});

describe("what is left of a rest", () => {
  const failed = { failedAttempts: 6, lastFailedBootId: "a", lastFailedUptimeMs: 100_000, bootId: "a" };
  test.each([
    ["runs on uptime", { uptimeMs: 120_000 }, 40],
    ["is over when its time has passed", { uptimeMs: 160_000 }, 0],
    ["begins anew with the machine", { uptimeMs: 5000, bootId: "b" }, 55],
    ["begins anew where boots have no name and uptime went back", { uptimeMs: 5000 }, 55],
  ])("%s", (_, changes, left) => {
    expect(remainingRestSeconds({ ...failed, ...changes })).toBe(left);
  });
});

describe("a PIN is too easy", () => {
  test.each([
    ["111111", "repeats"],
    ["121212", "repeats"],
    ["472472", "repeats"],
    ["123456", "run"],
    ["890123", "run"],
    ["654321", "run"],
    ["198407", "year"],
    ["072015", "year"],
  ])("%s: %s", (pin, weakness) => {
    expect(findPinWeakness(pin)).toBe(weakness);
  });
  test.each(["480915", "271828", "904417", "135790"])("but %s is fine", (pin) => {
    expect(findPinWeakness(pin)).toBeUndefined();
  });
});
