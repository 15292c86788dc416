import * as schema from "@main/database/schema";
import { findVisibleVideo, listVisibleVideos } from "@main/features/library/home.repository";
import { findFirstVisible } from "@main/features/library/picks.repository";
import { pickPlaceholder, pickProgramme } from "@main/features/library/picks.service";
import { listPlayableFiles } from "@main/features/library/playable.repository";
import { findStartable, hasFreeProgramme, isShown } from "@main/features/library/startable.repository";
import type { ContentRules } from "@shared/model/limits-policy";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../../support/test-database";

const strict: ContentRules = {
  allowedTags: [1],
  blockedTags: [2],
  allowedCategories: [1],
  maxAgeRating: 6,
  allowUnrated: false,
  blockedVideos: [1],
  alwaysAllowedVideos: [2],
};

type Db = BetterSQLite3Database<typeof schema>;

/** How SQLite goes about the last query that this asks, a line a step. */
function planOf(ask: (db: Db) => unknown): string[] {
  const { sqlite } = openTestDatabase();
  const asked: string[] = [];
  const client = new Sqlite(sqlite.name, { verbose: (statement) => void asked.push(String(statement)) });
  onTestFinished(() => void client.close());
  ask(drizzle({ client, schema }));
  const steps = sqlite.prepare(`explain query plan ${asked.at(-1)}`).all() as { detail: string }[];
  return steps.map(({ detail }) => detail);
}

const byId = "SEARCH videos USING INTEGER PRIMARY KEY (rowid=?)";
const byFile = "SEARCH files USING INDEX files_video (video_id=? AND state=?)";
const random = () => 0;

test.each<[string, (db: Db) => unknown]>([
  ["whether it is shown", (db) => isShown(db, 1, strict)],
  ["its start", (db) => findStartable(db, 1, strict)],
  ["its tile", (db) => findVisibleVideo(db, 1, strict)],
  ["its files", (db) => listPlayableFiles(db, 1, strict)],
])("one video is found by its id: %s", (_, ask) => {
  const plan = planOf(ask);
  expect(plan).toEqual(expect.arrayContaining([byId, byFile]));
  expect(plan.filter((step) => /^SCAN (videos|files|video_tags)/.test(step))).toEqual([]);
});

test("drawn videos are looked at one after the other", () => {
  const plan = planOf((db) => findFirstVisible(db, [3, 1, 2], strict));
  expect(plan.slice(0, 2)).toEqual(["SCAN drawn VIRTUAL TABLE INDEX 1:", byId]);
  expect(plan).toContain(byFile);
});

test("the shelves look up each video's files and its own few tags", () => {
  const plan = planOf((db) => listVisibleVideos(db, strict));
  expect(plan).toEqual(expect.arrayContaining(["SCAN videos", byFile]));
  expect(plan.filter((step) => step.includes("video_tags"))).toEqual(
    Array(2).fill("SEARCH video_tags USING COVERING INDEX sqlite_autoindex_video_tags_1 (video_id=?)"),
  );
});

test.each<[string, Partial<ContentRules>, string]>([
  ["by their tags", {}, "video_tags USING COVERING INDEX video_tags_tag (tag_id=?)"],
  ["by their category", { allowedTags: [] }, "videos USING COVERING INDEX videos_category (category_id=?)"],
  [
    "by their age",
    { allowedTags: [], allowedCategories: [] },
    "videos USING COVERING INDEX videos_age (age_rating<?)",
  ],
])("the few videos that strict rules leave are found %s", (_, rules, step) => {
  const plan = planOf((db) => pickProgramme(db, { ...strict, ...rules }, { random }));
  expect(plan).toEqual(expect.arrayContaining([byId, `SEARCH ${step}`]));
  expect(plan.filter((line) => /^SCAN (videos|files|video_tags)/.test(line))).toEqual([]);
});

test("placeholders and free programmes are found among all others by an index", () => {
  const placeholders = planOf((db) => pickPlaceholder(db, strict, random));
  expect(placeholders[0]).toMatch(/^SCAN videos USING (COVERING )?INDEX videos_placeholder$/);
  const free = planOf((db) => hasFreeProgramme(db, strict));
  expect(free.slice(0, 2)).toEqual([
    "SCAN categories",
    "SEARCH videos USING INDEX videos_category (category_id=?)",
  ]);
});
