import { createShelfActs } from "@main/features/library/shelves/shelves.service";
import { openRules } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { filledAtMs, fillLibrary, film, type LabelledVideo } from "../labelled-library";
import { idsOn, walkShelves } from "./walk-shelves";

function openShelves(videos: readonly Partial<LabelledVideo>[]) {
  const database = openTestDatabase();
  fillLibrary(
    database,
    videos.map((video) => ({ ...film, ...video })),
  );
  return { ...database, acts: createShelfActs({ db: database.db, now: () => filledAtMs }) };
}

function shelvesOf(videos: readonly Partial<LabelledVideo>[], positions = new Map()) {
  return idsOn(walkShelves(openShelves(videos).acts, { rules: openRules, positions }));
}

/** Comes after all that is in the names below. */
const aboveAll = "\u{10fffe}";

const leftOffAt = (lastPlayedMs: number) => ({ positionSeconds: lastPlayedMs * 10, lastPlayedMs });

test("an empty library has no shelves", () => {
  expect(openShelves([]).acts.home(new Map(), openRules, null)).toEqual({ shelves: [], nextCursor: null });
});

test("collections stand in their order and are named by their titles, films last", () => {
  const { acts } = openShelves([{}, { collection: 6 }, { collection: 8 }, { collection: 7 }]);
  const { shelves } = acts.home(new Map(), openRules, null);
  expect(shelves.map(({ id, kind, title }) => [id, kind, title])).toEqual([
    ["collection:7", "collection", "Show 7"],
    ["collection:8", "collection", "Show 8"],
    ["collection:6", "collection", "Show 6"],
    ["films", "films", null],
  ]);
  expect(shelves.map(({ tiles }) => tiles[0]?.collection)).toEqual(["Show 7", "Show 8", "Show 6", null]);
});

test("a shelf goes by the order of its videos", () => {
  const videos = [{ order: 3 }, { order: 1 }, { order: 2 }, { order: 1 }];
  expect(shelvesOf(videos)).toEqual({ films: [2, 4, 3, 1] });
});

test("a home has the first twelve of each shelf and twelve collections a page; a shelf has the rest, 60 a page", () => {
  const videos = Array.from({ length: 100 }, (_, index) => ({ collection: index < 20 ? 1 + index : null }));
  const { acts } = openShelves(videos);
  const first = acts.home(new Map(), openRules, null);
  expect(first.shelves).toHaveLength(12);
  const second = acts.home(new Map(), openRules, first.nextCursor);
  expect(second.shelves).toHaveLength(8 + 1);
  expect(second.nextCursor).toBeNull();
  const films = second.shelves.at(-1);
  expect(films?.tiles).toHaveLength(12);
  const more = acts.shelf(openRules, new Map(), "films", films?.nextCursor ?? null);
  expect(more.tiles).toHaveLength(60);
  const last = acts.shelf(openRules, new Map(), "films", more.nextCursor);
  expect([last.tiles.length, last.nextCursor]).toEqual([8, null]);
});

test("a shelf of exactly one page has no second one", () => {
  const { acts } = openShelves(Array.from({ length: 12 }, () => ({})));
  expect(acts.home(new Map(), openRules, null).shelves[0]).toMatchObject({ id: "films", nextCursor: null });
});

test.each(["", "collection:", "collection:0", "collection:1e3", "collection:-1", "films ", "toString"])(
  "what never was a shelf is empty: %j",
  (shelfId) => {
    const { acts } = openShelves([{}, { collection: 1 }]);
    expect(acts.shelf(openRules, new Map(), shelfId, null)).toEqual({ tiles: [], nextCursor: null });
  },
);

test.each(["", "?", "bm90IGpzb24", "W10", "WzEsIngiXQ", "bnVsbA"])(
  "what never was a cursor leads to the first page: %j",
  (cursor) => {
    const { acts } = openShelves([{}, { collection: 1 }]);
    const first = acts.home(new Map(), openRules, null);
    expect(acts.home(new Map(), openRules, cursor)).toEqual(first);
    expect(acts.shelf(openRules, new Map(), "films", cursor).tiles).toEqual(first.shelves.at(-1)?.tiles);
  },
);

test.each(["w", "語", "👑"])("a name without an end stops no shelf: %s", (letter) => {
  const { acts, sqlite } = openShelves(Array.from({ length: 30 }, () => ({})));
  const rename = sqlite.prepare("update videos set sort_key = ? where id = ?");
  rename.run(letter.repeat(9001), 12);
  for (let id = 13; id <= 30; id++) rename.run(`${aboveAll} ${id}`, id);
  const first = acts.home(new Map(), openRules, null).shelves[0];
  expect(first?.tiles.at(-1)?.videoId).toBe(12);
  expect(first?.nextCursor?.length).toBeLessThan(8192);
  const rest = acts.shelf(openRules, new Map(), "films", first?.nextCursor ?? null);
  expect(rest.tiles.map(({ videoId }) => videoId)).toEqual(Array.from({ length: 18 }, (_, i) => 13 + i));
});

describe("keep watching", () => {
  test("the latest first, with the place to go on from; what is not visible is left out", () => {
    const positions = new Map([
      [1, leftOffAt(1)],
      [3, leftOffAt(3)],
      [2, leftOffAt(2)],
      [9999, leftOffAt(4)],
    ]);
    const { acts } = openShelves([{}, { place: "hidden" }, {}]);
    const [begun, films] = acts.home(positions, openRules, null).shelves;
    expect(begun?.kind).toBe("keep-watching");
    expect(begun?.tiles.map(({ videoId, resumeAtSeconds }) => [videoId, resumeAtSeconds])).toEqual([
      [3, 30],
      [1, 10],
    ]);
    expect(films?.tiles.map(({ resumeAtSeconds }) => resumeAtSeconds)).toEqual([10, 30]);
  });

  test("sixty at most, whatever was begun before them is hidden or not", () => {
    const videos = Array.from({ length: 150 }, (_, index) =>
      index % 2 === 0 ? {} : ({ place: "hidden" } as const),
    );
    const positions = new Map(videos.map((_, index) => [index + 1, leftOffAt(1000 - index)]));
    const shown = shelvesOf(videos, positions)["keep-watching"];
    expect(shown).toEqual(Array.from({ length: 60 }, (_, index) => 1 + 2 * index));
  });

  test("a video that is begun between two pages is not shown twice", () => {
    const { acts } = openShelves(Array.from({ length: 20 }, () => ({})));
    const positions = new Map(Array.from({ length: 20 }, (_, index) => [index + 1, leftOffAt(index)]));
    const first = acts.home(positions, openRules, null).shelves[0];
    positions.set(1, leftOffAt(100));
    const rest = acts.shelf(openRules, positions, "keep-watching", first?.nextCursor ?? null);
    expect(rest.tiles.map(({ videoId }) => videoId)).toEqual([8, 7, 6, 5, 4, 3, 2]);
  });
});

describe("new", () => {
  test("what came in the last 14 days, the latest first", () => {
    const shelves = shelvesOf([{}, { daysAgo: 13.9 }, { daysAgo: 1 }, { daysAgo: 14.1 }, { daysAgo: 1 }]);
    expect(shelves.new).toEqual([5, 3, 2]);
  });
  test("not where everything is new", () => {
    expect(shelvesOf([{ daysAgo: 1 }, { daysAgo: 2 }]).new).toBeUndefined();
  });
  test("not where all that this child may see is new", () => {
    const { acts } = openShelves([{ ageRating: 12 }, { daysAgo: 1 }]);
    const rules = { ...openRules, maxAgeRating: 6 };
    const shelves = acts.home(new Map(), rules, null).shelves;
    expect(shelves.map(({ id, tiles }) => [id, tiles[0]?.isNew])).toEqual([["films", false]]);
  });
  test("at most 20, though more may carry the mark", () => {
    const { acts } = openShelves([{}, ...Array.from({ length: 30 }, () => ({ daysAgo: 1 }))]);
    const shelves = walkShelves(acts, { rules: openRules });
    expect(shelves.find(({ id }) => id === "new")?.tiles).toHaveLength(20);
    expect(shelves.find(({ id }) => id === "films")?.tiles.filter(({ isNew }) => isNew)).toHaveLength(30);
  });
});

test("tiles carry the addresses of a wide picture and a poster, where there are any", () => {
  const { acts, sqlite } = openShelves([{}, {}]);
  sqlite.exec("update videos set wide_picture = 'aaaaaaaa', poster = 'bbbbbbbb' where id = 2");
  const [none, both] = acts.home(new Map(), openRules, null).shelves[0]?.tiles ?? [];
  expect([none?.pictureUrl, none?.posterUrl]).toEqual([null, null]);
  expect(both?.pictureUrl).toMatch(/^\/pictures\/aaaaaaaa-wide\.jpg$/);
  expect(both?.posterUrl).toMatch(/^\/pictures\/bbbbbbbb-poster\.jpg$/);
});
