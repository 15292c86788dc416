import type { OpenDatabase } from "@main/database/open";
import type { ContentRules } from "@shared/model/limits-policy";
import type { Database, Statement } from "better-sqlite3";
import fc from "fast-check";

/** A video as the content rules and the shelves see it; its id is its place in the library, from 1. */
export interface LabelledVideo {
  readonly categoryId: number | null;
  readonly tagIds: readonly number[];
  readonly ageRating: number | null;
  readonly placeholder: boolean;
  readonly file: "ready" | "needs-transcode" | "missing" | "away" | "none";
  readonly place: "shown" | "hidden" | "archived" | "extra";
  /** Number of its collection, or none. */
  readonly collection: number | null;
  /** Where it stands on its shelf; several may stand at one place. */
  readonly order: number;
  /** So many days before `filledAtMs`. */
  readonly daysAgo: number;
}

/** A film that plays, without any label, from long ago. */
export const film: LabelledVideo = {
  ...{ categoryId: null, tagIds: [], ageRating: null, placeholder: false },
  ...{ file: "ready", place: "shown", collection: null, order: 1, daysAgo: 100 },
};

export const filledAtMs = Date.UTC(2026, 4, 1);
export const collectionCount = 40;
const labelIds = [1, 2, 3];
const freeCategories = [3];
const dayMs = 24 * 60 * 60 * 1000;

const mostly = <T>(usual: T, weight: number, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, fc.constantFrom(...others));

/** Few different labels, so that rules and videos meet; id 9 is a label or a video that nobody has. */
export const anyVideo: fc.Arbitrary<LabelledVideo> = fc.record({
  categoryId: fc.constantFrom(null, ...labelIds),
  tagIds: fc.subarray(labelIds),
  ageRating: fc.constantFrom(null, 0, 6, 7, 21),
  placeholder: mostly(false, 3, true),
  file: mostly<LabelledVideo["file"]>("ready", 6, "needs-transcode", "missing", "away", "none"),
  place: mostly<LabelledVideo["place"]>("shown", 6, "hidden", "archived", "extra"),
  collection: fc.option(fc.integer({ min: 1, max: collectionCount })),
  order: fc.integer({ min: 1, max: 9 }),
  daysAgo: fc.integer({ min: 0, max: 40 }),
});
const someOf = (ids: number[]) =>
  fc.oneof(fc.constant<number[]>([]), fc.subarray([...ids, 9], { minLength: 1 }));
const anyVideoIds = someOf([1, 2, 3, 4, 5, 6]);
export const anyRules: fc.Arbitrary<ContentRules> = fc.record({
  allowedTags: someOf(labelIds),
  blockedTags: someOf(labelIds),
  allowedCategories: someOf(labelIds),
  maxAgeRating: fc.constantFrom(null, 0, 6, 7, 21),
  allowUnrated: fc.boolean(),
  blockedVideos: anyVideoIds,
  alwaysAllowedVideos: anyVideoIds,
});

export const isFree = ({ categoryId }: LabelledVideo): boolean =>
  categoryId !== null && freeCategories.includes(categoryId);
/** What the settled column says: a child may meet it if its rules allow. */
export const isOffered = ({ file, place }: LabelledVideo): boolean => file === "ready" && place === "shown";
export const addedAtOf = ({ daysAgo }: LabelledVideo): number => filledAtMs - daysAgo * dayMs;
export const sortKeyOf = (order: number): string => `key ${order}`;

type Value = string | number | null;

const compiled = new WeakMap<Database, Map<string, Statement>>();

function insert({ sqlite }: OpenDatabase, table: string, row: Readonly<Record<string, Value>>): void {
  const statements = compiled.get(sqlite) ?? new Map<string, Statement>();
  compiled.set(sqlite, statements);
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  const statement =
    statements.get(table) ??
    sqlite.prepare(`insert into ${table} (${columns.join(", ")}) values (${places})`);
  statements.set(table, statement);
  statement.run(...Object.values(row));
}

/** Puts the videos into an empty library, by the tables themselves: how they come there is not the point here. */
export function fillLibrary(database: OpenDatabase, videos: readonly LabelledVideo[]): void {
  for (const [id, path, online] of [[1, "/here", 1] as const, [2, "/away", 0] as const])
    insert(database, "library_folders", { id, path, online, added_at_ms: 1 });
  for (const id of labelIds) {
    const counts = freeCategories.includes(id) ? 0 : 1;
    const label = { id, name: `Label ${id}`, slug: `label-${id}` };
    insert(database, "categories", { ...label, colour: "coral", counts });
    insert(database, "tags", label);
  }
  for (const id of new Set(videos.flatMap(({ collection }) => collection ?? [])))
    insert(database, "collections", {
      ...{ id, key: `show/${id}`, kind: "show", title: `Show ${id}`, described: "{}" },
      sort_key: sortKeyOf(id % 7),
    });
  for (const [index, video] of videos.entries()) fillVideo(database, index + 1, video);
}

function fillVideo(database: OpenDatabase, id: number, video: LabelledVideo): void {
  const { categoryId, tagIds, ageRating, placeholder, file, place } = video;
  insert(database, "videos", {
    ...{ id, kind: place === "extra" ? "extra" : "clip", collection_id: video.collection },
    ...{ title: `Film ${id}`, sort_key: sortKeyOf(video.order), named_placeholder: Number(placeholder) },
    ...{ picture: "none", added_at_ms: addedAtOf(video), category_id: categoryId, age_rating: ageRating },
    ...{ described: "{}", state: file === "away" || file === "none" ? "missing" : file, in_library: 1 },
    ...{ hidden: Number(place === "hidden"), archived_at_ms: place === "archived" ? 1 : null },
    offered: Number(isOffered(video)),
  });
  for (const tagId of tagIds) insert(database, "video_tags", { video_id: id, tag_id: tagId });
  if (file === "none") return;
  const path = `film-${id}.mp4`;
  insert(database, "files", {
    ...{ folder_id: file === "away" ? 2 : 1, video_id: id, path, group_path: path, size_bytes: 1 },
    ...{ modified_ms: 1, state: file === "away" ? "ready" : file, facts_pass: "full", proven: 1 },
  });
}

/** Runs it on the library, and leaves the database as it was. */
export function withLibrary(database: OpenDatabase, videos: readonly LabelledVideo[], act: () => void): void {
  database.sqlite.exec("begin");
  try {
    fillLibrary(database, videos);
    act();
  } finally {
    database.sqlite.exec("rollback");
  }
}
