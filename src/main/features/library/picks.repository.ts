import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, max, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { prepared } from "../../database/prepared";
import { videos } from "../../database/schema";
import { bindRules, visiblePlaceholders, visibleProgrammes } from "../../database/visible-videos";

const lastVideo = prepared((db) =>
  db
    .select({ id: max(videos.id) })
    .from(videos)
    .prepare(),
);

/** The largest id that a video has; 0 where there is none. */
export function findLastVideoId(db: Connection): number {
  return lastVideo(db).get()?.id ?? 0;
}

const firstVisible = prepared((db) =>
  db
    .select({ videoId: videos.id })
    .from(sql`json_each(${sql.placeholder("videoIds")}) as drawn`)
    .crossJoin(videos) // in this order
    .where(and(eq(videos.id, sql`drawn.value`), visibleProgrammes(db)))
    .prepare(),
);

/** The first of these, in their order, that this child may see. */
export function findFirstVisible(
  db: Connection,
  videoIds: readonly number[],
  rules: ContentRules,
): number | undefined {
  return firstVisible(db).get({ ...bindRules(rules), videoIds: JSON.stringify(videoIds) })?.videoId;
}

const listOf = (name: keyof ContentRules) => sql`(select value from json_each(${sql.placeholder(name)}))`;

/** Where visible videos can only be, each found by an index: by a tag, by a category or by their age. */
const narrowed = {
  tags: among(sql`select video_id from video_tags where tag_id in ${listOf("allowedTags")}`),
  categories: among(sql`select id from videos where category_id in ${listOf("allowedCategories")}`),
  age: among(sql`
    select id from videos where age_rating <= ${sql.placeholder("maxAgeRating")}
    union all select id from videos where age_rating is null and ${sql.placeholder("allowUnrated")}`),
};

function among(videoIds: SQL): SQL {
  return sql`${videos.id} in (${videoIds} union all select value from json_each(${sql.placeholder("alwaysAllowedVideos")}))`;
}

const listWhere = (where: SQL) =>
  prepared((db) =>
    db
      .select({ videoId: videos.id })
      .from(videos)
      .where(and(where, visibleProgrammes(db)))
      .prepare(),
  );
const visibleIds = {
  tags: listWhere(narrowed.tags),
  categories: listWhere(narrowed.categories),
  age: listWhere(narrowed.age),
};

/** Every programme that this child may see; quick only where these rules leave few. */
export function listVisibleIds(db: Connection, rules: ContentRules): number[] {
  const rows = visibleIds[narrowestOf(rules)](db).all(bindRules(rules));
  return rows.map(({ videoId }) => videoId);
}

function narrowestOf(rules: ContentRules): keyof typeof narrowed {
  if (rules.allowedTags.length > 0) return "tags";
  return rules.allowedCategories.length > 0 ? "categories" : "age";
}

const placeholderIds = prepared((db) =>
  db.select({ videoId: videos.id }).from(videos).where(visiblePlaceholders(db)).prepare(),
);

export function listPlaceholderIds(db: Connection, rules: ContentRules): number[] {
  const rows = placeholderIds(db).all(bindRules(rules));
  return rows.map(({ videoId }) => videoId);
}
