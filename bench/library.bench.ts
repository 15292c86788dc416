import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { listVisibleVideos } from "@main/features/library/home.repository";
import { pickProgramme } from "@main/features/library/picks.service";
import { findStartable, hasFreeProgramme, isShown } from "@main/features/library/startable.repository";
import type { ContentRules } from "@shared/model/limits-policy";
import { compare, type Measurement, medianMicroseconds } from "./measure";

const videos = 100_000;
const rareTag = 41;
const ids = (count: number, step = 1) => Array.from({ length: count }, (_, index) => 1 + index * step);

/** Every rule at work: a third of the library passes. */
const strict: ContentRules = {
  allowedTags: ids(20),
  blockedTags: [38, 39, 40],
  allowedCategories: ids(6),
  maxAgeRating: 12,
  allowUnrated: false,
  blockedVideos: ids(200, 3),
  alwaysAllowedVideos: ids(20, 7),
};
/** Nearly nothing passes: a video or two in a thousand. */
const harsh: ContentRules = { ...strict, allowedTags: [rareTag], alwaysAllowedVideos: [] };
/** There is much that is free, and none of it is allowed. */
const noneFree: ContentRules = { ...harsh, allowedTags: [rareTag + 1] };

/** Ten categories of which the last is free, three of 40 tags each and a rare one, ages 0 to 17; all of it plays. */
function fill({ sqlite }: OpenDatabase): void {
  const insert = (sql: string) => {
    const statement = sqlite.prepare(sql);
    return (...values: unknown[]) => void statement.run(...values);
  };
  const category = insert("insert into categories values (?, 'Category', ?, 'coral', ?)");
  const tag = insert("insert into tags values (?, 'Tag', ?)");
  const video = insert(
    "insert into videos (id, title, named_placeholder, picture, added_at_ms, category_id, age_rating) values (?, 'A film with a title', 0, 'none', ?, ?, ?)",
  );
  const tagged = insert("insert or ignore into video_tags values (?, ?)");
  const file = insert(
    "insert into files (folder_id, video_id, path, size_bytes, modified_ms, state) values (1, ?, ?, 1, 1, 'ready')",
  );
  sqlite.exec(
    "begin; insert into library_folders (id, path, online, added_at_ms) values (1, '/films', 1, 1)",
  );
  for (const id of ids(10)) category(id, `category-${id}`, Number(id < 10));
  for (const id of ids(rareTag)) tag(id, `tag-${id}`);
  for (const id of ids(videos)) {
    const mixed = Math.imul(id, 2_654_435_761) >>> 8;
    video(id, id, 1 + (mixed % 10), Math.floor(mixed / 10) % 18);
    for (const shift of [3, 7, 11]) tagged(id, 1 + ((mixed >>> shift) % 40));
    if (id % 250 === 0) tagged(id, rareTag);
    file(id, `film-${id}.mp4`);
  }
  sqlite.exec("commit");
}

/** What a child may see at 100,000 videos, each beside a bare prepared query of the same run. */
export async function benchLibrary(): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    fill(database);
    return measure(database);
  } finally {
    database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function measure({ db, sqlite }: OpenDatabase): Measurement[] {
  const bareOne = sqlite.prepare("select id, duration_seconds from videos where id = ?");
  const bareFew = sqlite.prepare(
    "select video_id from video_tags join files using (video_id) where tag_id = ? and state = 'ready'",
  );
  const bareFree = sqlite.prepare("select 1 from videos where category_id = 10 and age_rating > 17");
  const bareAll = sqlite.prepare(
    "select id, title, collection, season, episode, added_at_ms from videos where exists (select 1 from files where video_id = videos.id and state = 'ready')",
  );
  const anyId = () => 1 + Math.floor(Math.random() * videos);
  const pick = (rules: ContentRules) => () =>
    pickProgramme(db, rules, { notAmong: ids(10), random: Math.random });
  const row = (what: string, act: () => unknown, peer: () => unknown, bar: number, runs = 2000) =>
    compare(
      `${what} (${videos} videos)`,
      "µs",
      medianMicroseconds(act, runs),
      medianMicroseconds(peer, runs),
      bar,
    );
  const bareRow = () => bareOne.get(anyId());
  return [
    row("is a video shown, beside a bare row", () => isShown(db, anyId(), strict), bareRow, 17),
    row("what a start needs, beside a bare row", () => findStartable(db, anyId(), strict), bareRow, 17),
    row("a random pick, beside a bare row", pick(strict), bareRow, 50),
    row(
      "a random pick of nearly nothing, beside a bare list of it",
      pick(harsh),
      () => bareFew.all(rareTag),
      20,
      300,
    ),
    row(
      "is any free one allowed where none is, beside a bare walk",
      () => hasFreeProgramme(db, noneFree),
      () => bareFree.get(),
      4,
      40,
    ),
    row(
      "all of a child's home, beside all that plays",
      () => listVisibleVideos(db, strict),
      () => bareAll.all(),
      6,
      20,
    ),
  ];
}
