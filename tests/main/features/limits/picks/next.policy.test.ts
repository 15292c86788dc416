import { type Candidates, pickNext, pickProgramme } from "@main/features/limits/picks/next.policy";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const none: Candidates = {
  count: 0,
  at: () => {
    throw new Error("there is no place to look at");
  },
};
const of = (...videoIds: (number | null)[]): Candidates => ({
  count: videoIds.length,
  at: (index) => videoIds[index] ?? null,
});
const many = (count: number, at: (index: number) => number | null = (index) => index): Candidates => ({
  count,
  at,
});

const nothing = {
  queue: [],
  candidates: none,
  placeholders: none,
  lastTen: [],
  random: () => 0.5,
  isRefused: () => false,
};
const programme = (videoId: number, queued = false) => ({ kind: "programme", videoId, queued });

describe("what comes next is", () => {
  test("the first of the queue", () => {
    expect(pickNext({ ...nothing, queue: [8, 9], candidates: of(1) })).toEqual(programme(8, true));
  });
  test("the first of the queue, though it was watched lately: somebody wished for it", () => {
    expect(pickNext({ ...nothing, queue: [8], candidates: of(1), lastTen: [8] })).toEqual(programme(8, true));
  });
  test("else a programme by chance", () => {
    const candidates = of(1, 2, 3, 4);
    expect(pickNext({ ...nothing, candidates, random: () => 0 })).toEqual(programme(1));
    expect(pickNext({ ...nothing, candidates, random: () => 0.99 })).toEqual(programme(4));
  });
  test("a placeholder by chance where the programme would be refused", () => {
    const facts = { ...nothing, candidates: of(1), placeholders: of(5, 6), isRefused: () => true };
    expect(pickNext({ ...facts, random: () => 0 })).toEqual({ kind: "placeholder", videoId: 5 });
    expect(pickNext({ ...facts, random: () => 0.5 })).toEqual({ kind: "placeholder", videoId: 6 });
  });
  test("a placeholder where the queue's programme would be refused", () => {
    const isRefused = (videoId: number) => videoId === 8;
    const facts = { ...nothing, queue: [8], candidates: of(1), placeholders: of(5), isRefused };
    expect(pickNext(facts)).toEqual({ kind: "placeholder", videoId: 5 });
  });
  test("a placeholder in an empty library", () => {
    expect(pickNext({ ...nothing, placeholders: of(5) })).toEqual({ kind: "placeholder", videoId: 5 });
  });
  test("the built-in one where there is no placeholder", () => {
    expect(pickNext(nothing)).toEqual({ kind: "built-in" });
  });
});

describe("a pick by chance", () => {
  test("is nothing where nothing may be offered", () => {
    expect(pickProgramme(nothing)).toBeNull();
    expect(pickProgramme({ ...nothing, candidates: of(null, null) })).toBeNull();
    expect(pickProgramme({ ...nothing, candidates: many(1000, () => null) })).toBeNull();
  });
  test("is the one that is left where all others are empty places", () => {
    expect(pickProgramme({ ...nothing, candidates: of(null, 3, null) })).toEqual(programme(3));
    const rare = many(1000, (index) => (index === 499 ? 7 : null));
    expect(pickProgramme({ ...nothing, candidates: rare })).toEqual(programme(7));
  });
  test("repeats something recent where there is nothing else", () => {
    expect(pickProgramme({ ...nothing, candidates: of(3, 4), lastTen: [3, 4] })).toEqual(programme(4));
    const rare = many(1000, (index) => (index === 499 ? 7 : null));
    expect(pickProgramme({ ...nothing, candidates: rare, lastTen: [7] })).toEqual(programme(7));
  });
  test("goes on from an unlucky place, round the end, to the first that is fine", () => {
    const unlucky = (videoIds: (number | null)[], lastTen: number[], random: () => number) =>
      pickProgramme({ ...nothing, candidates: of(...videoIds), lastTen, random })?.videoId;
    expect(unlucky([3, null, 5, 7], [3], () => 0)).toBe(5);
    expect(unlucky([3, null, 5, 7], [3, 5], () => 0)).toBe(7);
    expect(unlucky([3, 4, 5, null], [4], () => 0.99)).toBe(3);
    expect(unlucky([3, null, 5, 7], [3, 5, 7], () => 0)).toBe(3);
    expect(unlucky([3, null, 5, 7], [3, 5, 7], () => 0.25)).toBe(5);
  });
  test("bears a chance of 1, which no chance should be", () => {
    expect(pickProgramme({ ...nothing, candidates: of(3, 4), random: () => 1 })).toEqual(programme(4));
    expect(pickProgramme({ ...nothing, candidates: many(1000), random: () => 1 })).toEqual(programme(999));
  });
  test("asks for few of 100,000", () => {
    let asked = 0;
    const candidates = many(100_000, (index) => {
      asked += 1;
      return index;
    });
    pickProgramme({ ...nothing, candidates, random: Math.random });
    expect(asked).toBeLessThan(20);
  });
});

const library = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 200 });
const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

test("a pick is offered, and none of the last ten where there is a choice", () => {
  fc.assert(
    fc.property(
      library,
      fc.array(fc.nat({ max: 400 }), { maxLength: 10 }),
      chances,
      (videoIds, lastTen, stream) => {
        const random = () => stream.next().value ?? 0;
        const pick = pickProgramme({ queue: [], candidates: of(...videoIds), lastTen, random });
        const fresh = videoIds.filter((videoId) => !lastTen.includes(videoId));
        const choice = fresh.length > 0 ? fresh : videoIds;
        expect(choice.length > 0 ? choice : [undefined]).toContain(pick?.videoId);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([10, 500])("each of %i programmes comes about as often as any other", (count) => {
  const times = new Map<number, number>();
  const rounds = count * 200;
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let round = 0; round < rounds; round += 1) {
    const pick = pickProgramme({ queue: [], candidates: many(count), lastTen: [0], random });
    if (pick) times.set(pick.videoId, (times.get(pick.videoId) ?? 0) + 1);
  }
  const counts = Array.from({ length: count - 1 }, (_, index) => times.get(index + 1) ?? 0);
  expect(times.has(0)).toBe(false);
  expect(Math.min(...counts)).toBeGreaterThan(130);
  expect(Math.max(...counts)).toBeLessThan(290);
});
