import type { ContentRules } from "@shared/model/limits-policy";
import { and, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { listOfRule, type RulesInForce, rulesInForce, underRules } from "../../../database/content-rules";
import { isListedVideo, listedVideos, type SeenVideos } from "../../../database/either-way";
import { written } from "../../../database/prepared";
import { videos } from "../../../database/schema";
import { visibleProgrammes } from "../../../database/visible-videos";

/** Up to so many it is quicker to look at each one than to walk along the shelves until enough are found. */
const mostOfFew = 1000;

/** Where all that one rule lets through is found by an index. */
const narrowings: readonly [keyof ContentRules, (inForce: RulesInForce) => SQL][] = [
  [
    "allowedTags",
    () => sql`select video_id as id from video_tags where tag_id in ${listOfRule("allowedTags")}`,
  ],
  [
    "allowedCategories",
    () => sql`select id from videos where category_id in ${listOfRule("allowedCategories")}`,
  ],
  ["maxAgeRating", byAge],
];

function byAge(inForce: RulesInForce): SQL {
  const rated = sql`select id from videos where age_rating <= ${sql.placeholder("maxAgeRating")}`;
  return inForce.has("allowUnrated")
    ? rated
    : sql`${rated} union all select id from videos where age_rating is null`;
}

const always = sql`select value from json_each(${sql.placeholder("alwaysAllowedVideos")})`;

const queries = narrowings.map(([rule, candidates]) => {
  const query = underRules((db, inForce) => {
    const sorted = candidates(inForce);
    const all = inForce.has("alwaysAllowedVideos") ? sql`${sorted} union all ${always}` : sorted;
    return db
      .select({ count: sql<number>`count(*)`, ids: sql<string>`json_group_array(id)` })
      .from(sql`(${all} limit ${written(mostOfFew + 1)})`)
      .prepare();
  });
  return { rule, query };
});

/** Among these are all videos that the rules let through; undefined where no rule alone leaves but a few. */
export function findFew(db: Connection, rules: ContentRules): number[] | undefined {
  const inForce = rulesInForce(rules);
  for (const { rule, query } of queries) {
    const found = inForce.has(rule) ? query.get(db, rules) : undefined;
    if (found && found.count <= mostOfFew) return [...new Set<number>(JSON.parse(found.ids))];
  }
  return undefined;
}

const seenAmong = underRules((db, inForce) =>
  db
    .select({ videoIds: sql<SeenVideos>`json_group_array(${videos.id})` })
    .from(listedVideos)
    .crossJoin(videos) // in this order: each of the list is looked up
    .where(and(isListedVideo, visibleProgrammes(inForce)))
    .prepare(),
);

/** Of the few among which all is that the rules can let through: what they do let through. */
export function listSeenAmong(
  db: Connection,
  rules: ContentRules,
  few: readonly number[],
): SeenVideos | undefined {
  return seenAmong.get(db, rules, { videoIds: JSON.stringify(few) })?.videoIds;
}
