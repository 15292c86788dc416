import type { OpenDatabase } from "@main/database/open";

export const videoCount = 100_000;
const collectionCount = 3000;
/** On one video in 250. */
export const rareTag = 41;
const dayMs = 86_400_000;
const picture = "0123456789abcdef0123456789abcdef";

/** From 1 on. */
export const ids = (count: number, step = 1): number[] =>
  Array.from({ length: count }, (_, index) => 1 + index * step);

type Insert = (values: Readonly<Record<string, string | number | null>>) => void;

function insertInto({ sqlite }: OpenDatabase, table: string, columns: readonly string[]): Insert {
  const names = columns.join(", ");
  const values = columns.map((column) => `@${column}`).join(", ");
  const statement = sqlite.prepare(`insert or ignore into ${table} (${names}) values (${values})`);
  return (row) => void statement.run(row);
}

/**
 * 3,000 collections with 75,000 episodes and a shelf of 25,000 films; ten categories of which the last is free, three
 * of 40 tags each and a rare one, ages 0 to 17; added over 400 days. All of it plays.
 */
export function fillBigLibrary(database: OpenDatabase): void {
  database.sqlite.exec("begin");
  fillLabels(database);
  fillVideos(database);
  database.sqlite.exec("commit");
}

function fillLabels(database: OpenDatabase): void {
  const folder = insertInto(database, "library_folders", ["id", "path", "online", "added_at_ms"]);
  folder({ id: 1, path: "/films", online: 1, added_at_ms: 1 });
  const category = insertInto(database, "categories", ["id", "name", "slug", "colour", "counts"]);
  for (const id of ids(10))
    category({ id, name: "Category", slug: `category-${id}`, colour: "coral", counts: Number(id < 10) });
  const tag = insertInto(database, "tags", ["id", "name", "slug"]);
  for (const id of ids(rareTag)) tag({ id, name: "Tag", slug: `tag-${id}` });
  const collection = insertInto(database, "collections", [
    ...["id", "key", "kind", "title", "sort_key", "described"],
  ]);
  for (const id of ids(collectionCount))
    collection({
      ...{ id, key: `show/${id}`, kind: "show", title: `Show ${id}` },
      ...{ sort_key: sortKeyOf("show", id), described: "{}" },
    });
}

const sortKeyOf = (word: string, number: number) => `${word} ${String(number).padStart(9, "0")}`;

function fillVideos(database: OpenDatabase): void {
  const video = insertInto(database, "videos", [
    ...["id", "kind", "collection_id", "title", "sort_key", "season", "episode", "duration_seconds"],
    ...["named_placeholder", "picture", "wide_picture", "added_at_ms", "category_id", "age_rating"],
    ...["described", "state", "in_library", "offered"],
  ]);
  const tagged = insertInto(database, "video_tags", ["video_id", "tag_id"]);
  const file = insertInto(database, "files", [
    ...["folder_id", "video_id", "path", "group_path", "size_bytes", "modified_ms", "state", "facts_pass"],
    "proven",
  ]);
  const nowMs = Date.now();
  for (const id of ids(videoCount)) {
    const mixed = Math.imul(id, 2_654_435_761) >>> 8;
    video({ ...videoOf(id, mixed), added_at_ms: nowMs - ((id * 7919) % 400) * dayMs });
    for (const shift of [3, 7, 11]) tagged({ video_id: id, tag_id: 1 + ((mixed >>> shift) % 40) });
    if (id % 250 === 0) tagged({ video_id: id, tag_id: rareTag });
    const path = `video-${id}.mp4`;
    file({
      ...{ folder_id: 1, video_id: id, path, group_path: path, size_bytes: 1, modified_ms: 1 },
      ...{ state: "ready", facts_pass: "full", proven: 1 },
    });
  }
}

function videoOf(id: number, mixed: number) {
  const isFilm = id % 4 === 0;
  const collectionId = isFilm ? null : 1 + (mixed % collectionCount);
  const sortKey =
    collectionId === null ? sortKeyOf("film", mixed) : `${sortKeyOf("show", collectionId)} ${mixed}`;
  return {
    ...{ id, kind: isFilm ? "film" : "episode", collection_id: collectionId, title: "A film with a title" },
    ...{ sort_key: sortKey, season: isFilm ? null : 1, episode: isFilm ? null : id, duration_seconds: 3000 },
    ...{ named_placeholder: 0, picture: "ready", wide_picture: picture, category_id: 1 + (mixed % 10) },
    ...{
      age_rating: Math.floor(mixed / 10) % 18,
      described: "{}",
      state: "ready",
      in_library: 1,
      offered: 1,
    },
  };
}
