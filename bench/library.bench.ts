import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { encodeCursor } from "@main/features/library/cursor.policy";
import { createPickActs } from "@main/features/library/picks/picks.service";
import { createShelfActs } from "@main/features/library/shelves/shelves.service";
import { type ContentRules, openRules } from "@shared/model/limits-policy";
import { fillBigLibrary, ids, rareTag, videoCount } from "./filled-library";
import { compare, type Measurement, mediansInTurns } from "./measure";

/** Every rule at work: a sixth of the library passes. */
const strict: ContentRules = {
  allowedTags: ids(20),
  blockedTags: [38, 39, 40],
  allowedCategories: ids(6),
  maxAgeRating: 12,
  allowUnrated: false,
  blockedVideos: ids(200, 3),
  alwaysAllowedVideos: ids(20, 7),
};
/** Nearly nothing passes: a video or so in a thousand. */
const harsh: ContentRules = { ...strict, allowedTags: [rareTag], alwaysAllowedVideos: [] };
/** A young child in a grown-ups' library: one in eighteen passes, by age alone. */
const young: ContentRules = { ...openRules, maxAgeRating: 0, allowUnrated: false };
/** There is much that is free, and none of it is allowed. */
const noneFree: ContentRules = { ...openRules, maxAgeRating: 12, allowedCategories: ids(6) };

/** What a child may see at 100,000 videos, each beside a bare prepared query of the same run. */
export async function benchLibrary(): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    fillBigLibrary(database);
    return [...measureShelves(database), ...measureVideos(database), ...measurePicks(database)];
  } finally {
    database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function row(what: string, act: () => unknown, peer: () => unknown, bar: number, runs = 1000): Measurement {
  mediansInTurns(act, peer, Math.ceil(runs / 10));
  return compare(`${what} (${videoCount} videos)`, "µs", ...mediansInTurns(act, peer, runs), bar);
}

const bareShelf =
  "select id, title, season, episode, duration_seconds, wide_picture, poster, added_at_ms, sort_key from videos where collection_id is null and offered = 1 and (sort_key, id) > (?, ?) order by sort_key, id limit";

function measureShelves({ db, sqlite }: OpenDatabase): Measurement[] {
  const shelves = createShelfActs({ db, now: Date.now });
  const barePage = sqlite.prepare(`${bareShelf} 61`).raw();
  const bareHome = sqlite.prepare(`${bareShelf} ${14 * 13}`).raw();
  const placeAt = (depth: number) =>
    sqlite
      .prepare<[], { key: string; id: number }>(
        `select sort_key as key, id from videos where collection_id is null and offered = 1 order by sort_key, id limit 1 offset ${depth}`,
      )
      .get() ?? { key: "", id: 0 };
  const page = (rules: ContentRules, depth: number) => {
    const place = placeAt(depth);
    return [
      () => shelves.shelf(rules, new Map(), "films", encodeCursor(place)),
      () => barePage.all(place.key, place.id),
    ] as const;
  };
  const positions = new Map(
    ids(200, 97).map((videoId) => [videoId, { positionSeconds: 5, lastPlayedMs: videoId }]),
  );
  const home = (rules: ContentRules) =>
    [() => shelves.home(positions, rules, null), () => bareHome.all("", 0)] as const;
  return [
    row("the first page of a shelf, beside the bare page", ...page(openRules, 0), 3),
    row("a page 12,000 deep, beside the bare page", ...page(openRules, 12_000), 3),
    row("a page under every rule, beside a bare one without", ...page(strict, 12_000), 12),
    row("a page for a young child, beside a bare one without rules", ...page(young, 12_000), 12),
    row("a page of nearly nothing, beside a full bare one", ...page(harsh, 12_000), 40, 300),
    row("a home, beside as many bare tiles", ...home(openRules), 15, 300),
    row("a home under every rule, beside as many bare tiles", ...home(strict), 60, 100),
    row("a home for a young child, beside as many bare tiles", ...home(young), 60, 100),
    row("a home of nearly nothing, beside as many bare tiles", ...home(harsh), 60, 100),
  ];
}

const anyId = () => 1 + Math.floor(Math.random() * videoCount);

function measureVideos({ db, sqlite }: OpenDatabase): Measurement[] {
  const picks = createPickActs({ db, now: Date.now });
  const bareOne = sqlite.prepare("select id, duration_seconds from videos where id = ?");
  const bareRow = () => bareOne.get(anyId());
  return [
    row("is a video shown, beside a bare row", () => picks.isShown(anyId(), openRules), bareRow, 4),
    row("is it shown under every rule, beside a bare row", () => picks.isShown(anyId(), strict), bareRow, 17),
    row("what a start needs, beside a bare row", () => picks.findStartable(anyId(), strict), bareRow, 17),
  ];
}

function measurePicks({ db, sqlite }: OpenDatabase): Measurement[] {
  const picks = createPickActs({ db, now: Date.now });
  const bareOne = sqlite.prepare("select id from videos where id = ?");
  const bareRare = sqlite.prepare("select video_id from video_tags where tag_id = ?").raw();
  const bareFree = sqlite.prepare("select 1 from videos where category_id = 10 and age_rating > 17");
  const pick = (rules: ContentRules) => () =>
    picks.pickProgramme(rules, { notAmong: ids(10), random: Math.random });
  return [
    row("a random pick, beside a bare row", pick(openRules), () => bareOne.get(anyId()), 30),
    row("a random pick under every rule, beside a bare row", pick(strict), () => bareOne.get(anyId()), 60),
    row(
      "a random pick of nearly nothing, beside a bare list of it",
      pick(harsh),
      () => bareRare.all(rareTag),
      6,
    ),
    row(
      "is any free one allowed where none is, beside a bare walk",
      () => picks.hasFreeProgramme(noneFree),
      () => bareFree.get(),
      40,
    ),
  ];
}
