import type { OpenDatabase } from "@main/database/open";
import type { ContentRules } from "@shared/model/limits-policy";
import fc from "fast-check";

/** A video as the content rules see it; its id is its place in the library, from 1. */
export interface LabelledVideo {
  readonly categoryId: number | null;
  readonly tagIds: readonly number[];
  readonly ageRating: number | null;
  readonly placeholder: boolean;
  readonly file: "ready" | "needs-transcode" | "missing" | "away" | "none";
}

const labelIds = [1, 2, 3];
const freeCategories = [3];
/** The newest video came then, each other a day before the next. */
export const filledAtMs = Date.UTC(2026, 4, 1);
const dayMs = 24 * 60 * 60 * 1000;

/** Few different labels, so that rules and videos meet; id 9 is a label or a video that nobody has. */
export const anyVideo: fc.Arbitrary<LabelledVideo> = fc.record({
  categoryId: fc.constantFrom(null, ...labelIds),
  tagIds: fc.subarray(labelIds),
  ageRating: fc.constantFrom(null, 0, 6, 7, 21),
  placeholder: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
  file: fc.oneof(
    { arbitrary: fc.constant("ready" as const), weight: 4 },
    fc.constantFrom("needs-transcode" as const, "missing" as const, "away" as const, "none" as const),
  ),
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
export const isPlayable = ({ file }: LabelledVideo): boolean => file === "ready";

/** Puts the videos into an empty library, by the tables themselves: which labels there can be is not the point here. */
export function fillLibrary({ sqlite }: OpenDatabase, videos: readonly LabelledVideo[]): void {
  const run = (statement: string, ...values: unknown[]) => sqlite.prepare(statement).run(...values);
  run(
    "insert into library_folders (id, path, online, added_at_ms) values (1, '/here', 1, 1), (2, '/away', 0, 1)",
  );
  for (const id of labelIds) {
    const counts = freeCategories.includes(id) ? 0 : 1;
    run(
      "insert into categories values (?, ?, ?, 'coral', ?)",
      id,
      `Category ${id}`,
      `category-${id}`,
      counts,
    );
    run("insert into tags values (?, ?, ?)", id, `Tag ${id}`, `tag-${id}`);
  }
  for (const [index, { categoryId, tagIds, ageRating, placeholder, file }] of videos.entries()) {
    const videoId = index + 1;
    run(
      "insert into videos (id, title, named_placeholder, picture, added_at_ms, category_id, age_rating) values (?, ?, ?, 'none', ?, ?, ?)",
      ...[
        videoId,
        `Film ${videoId}`,
        Number(placeholder),
        filledAtMs - (videoId - 1) * dayMs,
        categoryId,
        ageRating,
      ],
    );
    for (const tagId of tagIds) run("insert into video_tags values (?, ?)", videoId, tagId);
    if (file === "none") continue;
    run(
      "insert into files (folder_id, video_id, path, size_bytes, modified_ms, state) values (?, ?, ?, 1, 1, ?)",
      ...[file === "away" ? 2 : 1, videoId, `film-${videoId}.mp4`, file === "away" ? "ready" : file],
    );
  }
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
