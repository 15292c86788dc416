import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { listOfRule, type RulesInForce, underRules } from "../../../database/content-rules";
import { isListedVideo, listedVideos } from "../../../database/either-way";
import { categories, videos } from "../../../database/schema";
import { visibleProgrammes } from "../../../database/visible-videos";

const isOfFreeCategory = and(sql`${categories.counts} = 0`, eq(videos.categoryId, categories.id)) as SQL;

/** Along the free categories, of which those that no rule admits are passed over: only what is always allowed is in them. */
const along = underRules((db, inForce) => {
  const sorting: RulesInForce = new Set([...inForce].filter((rule) => rule !== "alwaysAllowedVideos"));
  const isAdmitted = inForce.has("allowedCategories")
    ? sql`${categories.id} in ${listOfRule("allowedCategories")}`
    : undefined;
  return db
    .select({ one: sql`1` })
    .from(categories)
    .crossJoin(videos) // in this order: the other way round every video would be asked where no category is free
    .where(and(isAdmitted, isOfFreeCategory, visibleProgrammes(sorting)))
    .prepare();
});

const among = underRules((db, inForce) =>
  db
    .select({ one: sql`1` })
    .from(listedVideos)
    .crossJoin(videos) // in this order: each of the list is looked up
    .crossJoin(categories)
    .where(and(isListedVideo, isOfFreeCategory, visibleProgrammes(inForce)))
    .prepare(),
);

/** Something of free categories that this child may see; where `few` is given, all that it may see is among that. */
export function hasVisibleFree(db: Connection, rules: ContentRules, few?: readonly number[]): boolean {
  const videoIds = JSON.stringify(few ?? rules.alwaysAllowedVideos);
  if (among.get(db, rules, { videoIds }) !== undefined) return true;
  return few === undefined && along.get(db, rules) !== undefined;
}
