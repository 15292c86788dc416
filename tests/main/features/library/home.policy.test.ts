import { arrangeShelves, type ShelvedVideo } from "@main/features/library/home.policy";
import { describe, expect, test } from "vitest";

const nowMs = Date.UTC(2026, 4, 1);
const day = 24 * 60 * 60 * 1000;
let nextId = 1;

function video(title: string, place: Partial<ShelvedVideo> = {}): ShelvedVideo {
  const unnumbered = { collection: null, season: null, episode: null, durationSeconds: 60, pictureUrl: null };
  return { videoId: nextId++, title, ...unnumbered, addedAtMs: nowMs - 100 * day, ...place };
}

function shelvesOf(videos: ShelvedVideo[], positions = new Map()) {
  const shelves = arrangeShelves(videos, positions, nowMs);
  return Object.fromEntries(shelves.map(({ id, tiles }) => [id, tiles.map(({ title }) => title)]));
}

test("an empty library has no shelves", () => {
  expect(arrangeShelves([], new Map(), nowMs)).toEqual([]);
});

test("collections stand in natural order, films last", () => {
  const shelves = arrangeShelves(
    [video("Up"), video("a", { collection: "Team 10" }), video("b", { collection: "team 2" })],
    new Map(),
    nowMs,
  );
  expect(shelves.map(({ id, kind, title }) => [id, kind, title])).toEqual([
    ["collection:team 2", "collection", "team 2"],
    ["collection:Team 10", "collection", "Team 10"],
    ["films", "films", null],
  ]);
});

test("a show goes by season and episode, then what has no number, then specials", () => {
  const show = (title: string, season: number | null, episode: number | null) =>
    video(title, { collection: "Show", season, episode });
  const episodes = [
    show("xmas", 0, 1),
    show("2x10", 2, 10),
    show("loose", null, null),
    show("2x2", 2, 2),
    show("1x1", 1, 1),
  ];
  expect(shelvesOf(episodes)["collection:Show"]).toEqual(["1x1", "2x2", "2x10", "loose", "xmas"]);
});

test("loose clips go by their names, 2 before 10", () => {
  const clips = ["10 Sea", "Été", "2 Zoo", "eta"].map((title) => video(title, { collection: "Trips" }));
  expect(shelvesOf(clips)["collection:Trips"]).toEqual(["2 Zoo", "10 Sea", "eta", "Été"]);
});

describe("keep watching", () => {
  test("the latest first, with the place to go on from; what is not visible is left out", () => {
    const [a, b, c] = [video("a"), video("b"), video("c")];
    const positions = new Map([
      [a.videoId, { positionSeconds: 10, lastPlayedMs: 1 }],
      [c.videoId, { positionSeconds: 30, lastPlayedMs: 2 }],
      [9999, { positionSeconds: 5, lastPlayedMs: 3 }],
    ]);
    const [first, films] = arrangeShelves([a, b, c], positions, nowMs);
    expect(first?.kind).toBe("keep-watching");
    expect(first?.tiles.map(({ title, resumeAtSeconds }) => [title, resumeAtSeconds])).toEqual([
      ["c", 30],
      ["a", 10],
    ]);
    expect(films?.tiles.map(({ resumeAtSeconds }) => resumeAtSeconds)).toEqual([10, null, 30]);
  });
});

describe("new", () => {
  const old = video("old");
  const fresh = (title: string, daysAgo: number) => video(title, { addedAtMs: nowMs - daysAgo * day });

  test("what came in the last 14 days, the latest first", () => {
    const shelves = shelvesOf([old, fresh("a", 13.9), fresh("b", 1), fresh("c", 14.1)]);
    expect(shelves.new).toEqual(["b", "a"]);
  });
  test("not where everything is new", () => {
    expect(shelvesOf([fresh("a", 1), fresh("b", 2)]).new).toBeUndefined();
  });
  test("at most 20, though more may carry the mark", () => {
    const many = Array.from({ length: 30 }, (_, index) => fresh(String(index), 1));
    const shelves = arrangeShelves([old, ...many], new Map(), nowMs);
    expect(shelves.find(({ id }) => id === "new")?.tiles).toHaveLength(20);
    expect(shelves.find(({ id }) => id === "films")?.tiles.filter(({ isNew }) => isNew)).toHaveLength(30);
  });
});
