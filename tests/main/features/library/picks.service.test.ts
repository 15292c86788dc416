import type { Connection } from "@main/database/connection";
import { pickPlaceholder, pickProgramme } from "@main/features/library/picks.service";
import { findTile, home } from "@main/features/library/videos.service";
import { type ContentRules, openRules } from "@shared/model/limits-policy";
import { expect, test } from "vitest";
import { openTestDatabase } from "../../../support/test-database";
import { filledAtMs, fillLibrary, type LabelledVideo } from "./labelled-library";

const film: LabelledVideo = {
  ...{ categoryId: null, tagIds: [], ageRating: null, placeholder: false, file: "ready" },
};

function openLibrary(videos: LabelledVideo[]): Connection {
  const database = openTestDatabase();
  database.sqlite.transaction(() => fillLibrary(database, videos))();
  return database.db;
}

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

test("each programme that the rules allow is as likely as any other", () => {
  const videos = Array.from({ length: 22 }, (_, i) => ({ ...film, tagIds: i % 2 === 0 ? [1] : [2] }));
  const db = openLibrary(videos);
  const random = seeded(7);
  const picks = Array.from({ length: 2200 }, () => pickProgramme(db, onlyTag(1), { random }));
  const allowed = videos.flatMap(({ tagIds }, i) => (tagIds.includes(1) ? [i + 1] : []));
  expect(unevenness(picks, allowed)).toBeLessThan(29.6); // 1 in 1,000 at 10 degrees of freedom
});

test("also where the rules leave so few that draws miss them", () => {
  const videos = Array.from({ length: 3000 }, (_, i) => ({ ...film, tagIds: i % 1000 === 7 ? [1] : [] }));
  const db = openLibrary(videos);
  const random = seeded(11);
  const picks = Array.from({ length: 600 }, () => pickProgramme(db, onlyTag(1), { random }));
  expect(unevenness(picks, [8, 1008, 2008])).toBeLessThan(13.8); // 1 in 1,000 at 2 degrees of freedom
});

test("what was seen of late comes again only where there is nothing else", () => {
  const db = openLibrary([film, film, film]);
  const random = seeded(3);
  const pick = (notAmong: number[]) => pickProgramme(db, openRules, { notAmong, random });
  const repeat = (notAmong: number[]) => new Set(Array.from({ length: 50 }, () => pick(notAmong)));
  expect(repeat([1, 3])).toEqual(new Set([2]));
  expect(repeat([1, 2, 3])).toEqual(new Set([1, 2, 3]));
  expect(repeat([])).toEqual(new Set([1, 2, 3]));
});

test("an empty library has nothing to pick", () => {
  const db = openLibrary([]);
  expect(pickProgramme(db, openRules, { random: Math.random })).toBeUndefined();
  expect(pickPlaceholder(db, openRules, Math.random)).toBeUndefined();
});

test("as many blocked videos as a policy may name change nothing but the answer", () => {
  const db = openLibrary(Array.from({ length: 40 }, () => film));
  const rules = { ...openRules, blockedVideos: Array.from({ length: 10_000 }, (_, i) => i + 2) };
  expect(pickProgramme(db, rules, { random: Math.random })).toBe(1);
});

test("the tile of a pick is the one that stands on the shelves", () => {
  const films = Array.from({ length: 20 }, (_, index) => ({ ...film, ageRating: index % 2 === 0 ? 6 : 12 }));
  const ports = { db: openLibrary(films), now: () => filledAtMs };
  const rules = { ...openRules, maxAgeRating: 6 };
  const positions = new Map([[3, { positionSeconds: 30, lastPlayedMs: 1 }]]);
  const tiles = home(ports, positions, rules).flatMap((shelf) => shelf.tiles);
  expect(new Set(tiles.map(({ isNew }) => isNew))).toEqual(new Set([true, false]));
  for (const tile of tiles) expect(findTile(ports, tile.videoId, rules, tile.resumeAtSeconds)).toEqual(tile);
  expect(findTile(ports, 2, rules, null)).toBeUndefined();
});
