import * as schema from "@main/database/schema";
import { createPickActs } from "@main/features/library/picks/picks.service";
import type { Narrowing } from "@main/features/library/shelves/narrowing.service";
import { createShelfActs } from "@main/features/library/shelves/shelves.service";
import { type ContentRules, openRules } from "@shared/model/limits-policy";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { filledAtMs, fillLibrary, film } from "../labelled-library";

const strict: ContentRules = {
  allowedTags: [1],
  blockedTags: [2],
  allowedCategories: [1],
  maxAgeRating: 6,
  allowUnrated: false,
  blockedVideos: [1],
  alwaysAllowedVideos: [2],
};
const asIfMany: Narrowing = { among: () => undefined };

type Db = BetterSQLite3Database<typeof schema>;

/** How SQLite goes about each query that this asks, a line a step. */
function plansOf(ask: (db: Db) => unknown): string[][] {
  const database = openTestDatabase();
  fillLibrary(database, [film, { ...film, collection: 1, daysAgo: 1 }]);
  const asked: string[] = [];
  const client = new Sqlite(database.sqlite.name, { verbose: (query) => void asked.push(String(query)) });
  onTestFinished(() => void client.close());
  ask(drizzle({ client, schema }));
  return asked.map((query) => {
    const steps = database.sqlite.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    return steps.map(({ detail }) => detail);
  });
}

const shelvesOf = (db: Db, narrowing?: Narrowing) =>
  createShelfActs({ db, now: () => filledAtMs }, narrowing);
const picksOf = (db: Db, narrowing?: Narrowing) => createPickActs({ db, now: () => filledAtMs }, narrowing);
const byId = "SEARCH videos USING INTEGER PRIMARY KEY (rowid=?)";
/** Reads a whole table, or sorts what an index could have in order. */
const isSlow = (step: string) =>
  /^SCAN (videos|files|video_tags|collections)\b/.test(step) || step.startsWith("USE TEMP B-TREE");

test.each<[string, (db: Db) => unknown]>([
  ["whether it is shown", (db) => picksOf(db).isShown(1, strict)],
  ["its start", (db) => picksOf(db).findStartable(1, strict)],
  ["its tile", (db) => shelvesOf(db, asIfMany).findTile(1, strict, null)],
])("one video is found by its id: %s", (_, ask) => {
  const plan = plansOf(ask).flat();
  expect(plan).toContain(byId);
  expect(plan.filter(isSlow)).toEqual([]);
});

test.each([
  ["without rules", openRules],
  ["under every rule", strict],
])("shelves go along their indexes and sort nothing: %s", (_, rules) => {
  const plans = plansOf((db) => {
    const shelves = shelvesOf(db, asIfMany);
    shelves.home(new Map(), rules, null);
    shelves.shelf(rules, new Map(), "films", null);
    shelves.shelf(rules, new Map(), "collection:1", null);
    shelves.shelf(rules, new Map(), "new", null);
  });
  const [beginnings, others] = [true, false].map((wanted) =>
    plans.filter(([first]) => first?.startsWith("SCAN shelf VIRTUAL TABLE") === wanted),
  );
  expect(others?.flat().filter(isSlow)).toEqual([]);
  expect(beginnings?.flat().filter(isSlow)).toEqual(["USE TEMP B-TREE FOR ORDER BY"]); // of twelve shelves' few tiles
  const along = plans.map(([first]) => first?.replace("COVERING ", ""));
  const shelf = "SEARCH videos USING INDEX videos_shelf (collection_id=? AND offered=? AND sort_key>?)";
  expect(along).toContain(shelf);
  expect(beginnings?.flat()).toContain(
    "SEARCH videos USING INDEX videos_shelf (collection_id=? AND offered=?)",
  );
  expect(along).toContain("SEARCH collections USING INDEX collections_order (sort_key>?)");
  expect(along).toContain("SEARCH videos USING INDEX videos_added (offered=? AND added_at_ms>?)");
});

test.each<[string, Partial<ContentRules>, string]>([
  ["by their tags", {}, "video_tags USING COVERING INDEX video_tags_tag (tag_id=?)"],
  ["by their category", { allowedTags: [] }, "videos USING COVERING INDEX videos_category (category_id=?)"],
  [
    "by their age",
    { allowedTags: [], allowedCategories: [] },
    "videos USING COVERING INDEX videos_age (age_rating<?)",
  ],
])("the few videos that strict rules leave are found %s, and each is looked up", (_, changed, step) => {
  const rules = { ...strict, ...changed };
  const plans = plansOf((db) => {
    shelvesOf(db).home(new Map(), rules, null);
    picksOf(db).pickProgramme(rules, { random: () => 0 });
    picksOf(db).hasFreeProgramme(rules);
  });
  expect(plans.flat()).toContain(`SEARCH ${step}`);
  expect(plans.flat().filter((line) => /^SCAN (videos|files|video_tags)\b/.test(line))).toEqual([]);
  const looked = plans.filter(([first]) => first?.startsWith("SCAN listed VIRTUAL TABLE"));
  expect(looked.length).toBeGreaterThan(2);
  for (const [, second] of looked) expect(second).toBe(byId);
});

test("placeholders and free programmes are found among all others by an index", () => {
  const [placeholders] = plansOf((db) => picksOf(db).pickPlaceholder(strict, () => 0));
  expect(placeholders?.[0]).toMatch(/^SCAN videos USING (COVERING )?INDEX videos_placeholder$/);
  const free = plansOf((db) => picksOf(db, asIfMany).hasFreeProgramme(openRules)).at(-1);
  expect(free?.slice(0, 2)).toEqual([
    "SCAN categories",
    "SEARCH videos USING INDEX videos_category (category_id=?)",
  ]);
});
