import { createPickActs, type PickActs } from "@main/features/library/picks/picks.service";
import { createNarrowing, type Narrowing } from "@main/features/library/shelves/narrowing.service";
import { createShelfActs } from "@main/features/library/shelves/shelves.service";
import { type ContentRules, openRules } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { filledAtMs, fillLibrary, film, type LabelledVideo } from "../labelled-library";
import { walkShelves } from "../shelves/walk-shelves";

const asIfMany: Narrowing = { among: () => undefined };

function portsOver(videos: LabelledVideo[]) {
  const database = openTestDatabase();
  database.sqlite.transaction(() => fillLibrary(database, videos))();
  return { db: database.db, now: () => filledAtMs };
}

const openPicks = (videos: LabelledVideo[], narrowing?: Narrowing): PickActs =>
  createPickActs(portsOver(videos), narrowing);

/** Park and Miller's minimal standard generator: the same numbers in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Pearson's chi-square of the picks against equal shares. */
function unevenness(picks: (number | undefined)[], wanted: number[]): number {
  const share = picks.length / wanted.length;
  const counts = Map.groupBy(picks, (videoId) => videoId);
  expect(new Set(counts.keys())).toEqual(new Set(wanted));
  return wanted.reduce((sum, videoId) => sum + ((counts.get(videoId)?.length ?? 0) - share) ** 2 / share, 0);
}

const onlyTag = (tagId: number): ContentRules => ({ ...openRules, allowedTags: [tagId] });

describe.each([
  ["few by a rule", undefined],
  ["many", asIfMany],
])("where the rules leave %s", (_, narrowing) => {
  test("each programme that they allow is as likely as any other", () => {
    const videos = Array.from({ length: 22 }, (__, i) => ({ ...film, tagIds: i % 2 === 0 ? [1] : [2] }));
    const picks = openPicks(videos, narrowing);
    const random = seeded(7);
    const picked = Array.from({ length: 2200 }, () => picks.pickProgramme(onlyTag(1), { random }));
    const allowed = videos.flatMap(({ tagIds }, i) => (tagIds.includes(1) ? [i + 1] : []));
    expect(unevenness(picked, allowed)).toBeLessThan(29.6); // 1 in 1,000 at 10 degrees of freedom
  });

  test("also where it is one in a thousand", () => {
    const videos = Array.from({ length: 3000 }, (__, i) => ({ ...film, tagIds: i % 1000 === 7 ? [1] : [] }));
    const picks = openPicks(videos, narrowing);
    const random = seeded(11);
    const picked = Array.from({ length: 600 }, () => picks.pickProgramme(onlyTag(1), { random }));
    expect(unevenness(picked, [8, 1008, 2008])).toBeLessThan(13.8); // 1 in 1,000 at 2 degrees of freedom
  });

  test("one that two rules admit is no likelier than others", () => {
    const videos = [{ ...film, tagIds: [1, 2] }, { ...film, tagIds: [2] }, { ...film, tagIds: [1, 2] }, film];
    const picks = openPicks(videos, narrowing);
    const rules = { ...openRules, allowedTags: [1, 2], alwaysAllowedVideos: [1, 4] };
    const random = seeded(5);
    const picked = Array.from({ length: 2000 }, () => picks.pickProgramme(rules, { random }));
    expect(unevenness(picked, [1, 2, 3, 4])).toBeLessThan(16.3); // 1 in 1,000 at 3 degrees of freedom
  });
});

test("what was seen of late comes again only where there is nothing else", () => {
  const picks = openPicks([film, film, film]);
  const random = seeded(3);
  const pick = (notAmong: number[]) => picks.pickProgramme(openRules, { notAmong, random });
  const repeat = (notAmong: number[]) => new Set(Array.from({ length: 50 }, () => pick(notAmong)));
  expect(repeat([1, 3])).toEqual(new Set([2]));
  expect(repeat([1, 2, 3])).toEqual(new Set([1, 2, 3]));
  expect(repeat([])).toEqual(new Set([1, 2, 3]));
});

test("an empty library has nothing to pick", () => {
  const picks = openPicks([]);
  expect(picks.pickProgramme(openRules, { random: Math.random })).toBeUndefined();
  expect(picks.pickPlaceholder(openRules, Math.random)).toBeUndefined();
});

test("as many blocked videos as a policy may name change nothing but the answer", () => {
  const picks = openPicks(Array.from({ length: 40 }, () => film));
  const rules = { ...openRules, blockedVideos: Array.from({ length: 10_000 }, (_, i) => i + 2) };
  expect(picks.pickProgramme(rules, { random: Math.random })).toBe(1);
});

test("a free programme is found though it is only always allowed", () => {
  const picks = openPicks(
    [
      { ...film, categoryId: 3 },
      { ...film, categoryId: 1 },
    ],
    asIfMany,
  );
  const rules = { ...openRules, allowedCategories: [1] };
  expect(picks.hasFreeProgramme(rules)).toBe(false);
  expect(picks.hasFreeProgramme({ ...rules, alwaysAllowedVideos: [1] })).toBe(true);
});

test("rules that left many are looked at anew, as soon as they leave few and a minute is over", () => {
  const clock = { nowMs: filledAtMs };
  const ports = { ...portsOver(Array.from({ length: 1500 }, () => film)), now: () => clock.nowMs };
  const rules = { ...openRules, allowedCategories: [1] };
  ports.db.run("update videos set category_id = 1");
  const narrowing = createNarrowing(ports);
  expect(narrowing.among(rules)).toBeUndefined();
  ports.db.run("update videos set category_id = null where id > 3");
  expect(narrowing.among(rules)).toBeUndefined();
  clock.nowMs += 60_000;
  expect(narrowing.among(rules)).toEqual([1, 2, 3]);
});

test("the tile of a pick is the one that stands on the shelves", () => {
  const films = Array.from({ length: 20 }, (_, index) => ({
    ...{ ...film, ageRating: index % 2 === 0 ? 6 : 12, daysAgo: index },
    collection: index % 4 === 0 ? 1 : null,
  }));
  const shelves = createShelfActs(portsOver(films));
  const rules = { ...openRules, maxAgeRating: 6 };
  const positions = new Map([[3, { positionSeconds: 30, lastPlayedMs: 1 }]]);
  const tiles = walkShelves(shelves, { rules, positions }).flatMap((shelf) => shelf.tiles);
  expect(new Set(tiles.map(({ isNew }) => isNew))).toEqual(new Set([true, false]));
  for (const tile of tiles) expect(shelves.findTile(tile.videoId, rules, tile.resumeAtSeconds)).toEqual(tile);
  expect(shelves.findTile(2, rules, null)).toBeUndefined();
});
