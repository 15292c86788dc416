import type { ContentRules } from "@shared/model/limits-policy";
import { type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { listOfRule, type RulesInForce, rulesInForce, underRules } from "../../../database/content-rules";
import { written } from "../../../database/prepared";

/** Up to so many it is quicker to look at each one than to walk along the shelves until enough are found. */
const few = 1000;

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

const queries = narrowings.map(([rule, candidates]) => {
  const query = underRules((db, inForce) => {
    const always = sql`select value from json_each(${sql.placeholder("alwaysAllowedVideos")})`;
    const all = inForce.has("alwaysAllowedVideos")
      ? sql`${candidates(inForce)} union all ${always}`
      : candidates(inForce);
    return db
      .select({ id: sql<number>`id` })
      .from(sql`(${all})`)
      .limit(written(few + 1))
      .prepare();
  });
  return { rule, query };
});

/** Among these are all videos that the rules let through; undefined where no rule alone leaves but a few. */
export function findFew(db: Connection, rules: ContentRules): number[] | undefined {
  const inForce = rulesInForce(rules);
  for (const { rule, query } of queries) {
    if (!inForce.has(rule)) continue;
    const rows = query.all(db, rules);
    if (rows.length <= few) return [...new Set(rows.map(({ id }) => id))];
  }
  return undefined;
}
