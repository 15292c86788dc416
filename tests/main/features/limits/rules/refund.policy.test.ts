import type { LedgerPlay, RefundReason } from "@main/features/limits/ledger/ledger";
import { finished, overlong, refundFor } from "@main/features/limits/rules/refund.policy";
import { describe, expect, test } from "vitest";

const play: LedgerPlay = {
  id: 9,
  videoId: 7,
  kind: "programme",
  day: "2026-03-04",
  startedMs: 0,
  durationSeconds: 1200,
  counted: true,
  refunded: null,
  watchedSeconds: 0,
  positionSeconds: 0,
  completed: false,
  endedMs: null,
};

const earlier = (refunded: RefundReason | null, videoId = 7): LedgerPlay => ({
  ...play,
  id: 1,
  refunded,
  videoId,
});

interface Case {
  readonly changes?: Partial<LedgerPlay>;
  readonly watched?: number;
  readonly cause?: RefundReason;
  readonly today?: readonly LedgerPlay[];
  readonly freeLookSeconds?: number;
}

const refund = ({ changes = {}, watched = 10, cause = "ended", today = [], freeLookSeconds = 120 }: Case) =>
  refundFor({ ...play, ...changes }, watched, cause, [...today, { ...play, ...changes }], {
    freeLookSeconds,
  });

describe("the ticket comes back", () => {
  test.each<[string, Case, boolean]>([
    ["a second before the free look is over", { watched: 119 }, true],
    ["not when it is over", { watched: 120 }, false],
    ["within the household's own free look", { watched: 29, freeLookSeconds: 30 }, true],
    ["not after that", { watched: 30, freeLookSeconds: 30 }, false],
    [
      "before a quarter of a 90-second clip was played",
      { changes: { durationSeconds: 90 }, watched: 22 },
      true,
    ],
    ["not after that quarter", { changes: { durationSeconds: 90 }, watched: 22.5 }, false],
    [
      "within the free look where the length is unknown",
      { changes: { durationSeconds: null }, watched: 119 },
      true,
    ],
    ["not after it where the length is unknown", { changes: { durationSeconds: null }, watched: 120 }, false],
    [
      "within the free look where the file claims to have no length",
      { changes: { durationSeconds: 0 }, watched: 119 },
      true,
    ],
    ["where nothing was played at all, even without any free look", { watched: 0, freeLookSeconds: 0 }, true],
    ["not where something was, without any free look", { watched: 0.1, freeLookSeconds: 0 }, false],
    ["not when its end was reached, as by seeking", { changes: { completed: true }, watched: 5 }, false],
    ["not for a play that spent none", { changes: { counted: false } }, false],
    ["not a second time", { changes: { refunded: "left" } }, false],
    ["not from a drive that is pulled at 95 %", { watched: 1140, cause: "failed" }, false],
  ])("%s", (_, example, comesBack) => {
    expect(refund(example)).toBe(comesBack);
  });
});

describe("a child that leaves", () => {
  const left = (times: number) => Array.from({ length: times }, () => earlier("left"));
  test("gets it back three times a day", () => {
    expect(refund({ cause: "left", today: left(2) })).toBe(true);
    expect(refund({ cause: "left", today: left(3) })).toBe(false);
  });
  test("gets it back in spite of what failed or was ended", () => {
    const today = [...left(2), earlier("failed"), earlier("ended"), earlier(null)];
    expect(refund({ cause: "left", today })).toBe(true);
  });
});

describe("a programme that fails", () => {
  test("gives it back once per video and day", () => {
    expect(refund({ cause: "failed", today: [earlier("failed")] })).toBe(false);
    expect(refund({ cause: "failed", today: [earlier("failed", 8)] })).toBe(true);
  });
  test("gives it back in spite of a look at the same video before", () => {
    expect(refund({ cause: "failed", today: [earlier("left"), earlier("ended"), earlier(null)] })).toBe(true);
  });
});

test("what a rule or a parent ends within the free look always gives it back", () => {
  const today = Array.from({ length: 9 }, () => earlier("ended"));
  expect(refund({ cause: "ended", today })).toBe(true);
});

describe("a programme is finished", () => {
  test.each<[string, number, number | null, boolean, boolean]>([
    ["at 90 %", 90, 100, false, true],
    ["not before", 89.9, 100, false, false],
    ["at its end", 10, 100, true, true],
    ["at its end alone where the length is unknown", 1000, null, false, false],
    ["at its end where the length is unknown", 1000, null, true, true],
    ["not at the beginning of a file that claims to have no length", 0, 0, false, false],
  ])("%s", (_, position, duration, endReached, expected) => {
    expect(finished(position, duration, endReached)).toBe(expected);
  });
});

describe("seeking back is not a free replay: a play is over", () => {
  test.each<[string, number, number | null, number, boolean]>([
    ["beyond its length and a quarter", 125.1, 100, 1.25, true],
    ["not at it", 125, 100, 1.25, false],
    ["beyond the household's own factor", 201, 100, 2, true],
    ["not below that", 199, 100, 2, false],
    ["never where the length was not measured", 100_000, null, 1.25, false],
    ["never where the file claims to have no length", 1, 0, 1.25, false],
  ])("%s", (_, watched, duration, factor, expected) => {
    expect(overlong(watched, duration, factor)).toBe(expected);
  });
});
