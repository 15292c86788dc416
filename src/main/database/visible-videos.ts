import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, exists, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Connection } from "./connection";
import { files, libraryFolders, videos, videoTags } from "./schema";

/** True where the parent says so, else where the name says so. The index `videos_placeholder` knows it in these words. */
export const isPlaceholder: SQL<boolean> = sql<boolean>`coalesce(${videos.markedPlaceholder}, ${videos.namedPlaceholder}) = 1`;

/**
 * The library folder is still one, and its drive is here. What never changes is written out here and below: with a bound
 * value in a sub-select SQLite prepares the statement anew each time it runs, which takes six times as long as the rest.
 */
export const isFolderHere = and(
  sql`${libraryFolders.online} = 1`,
  isNull(libraryFolders.archivedAtMs),
) as SQL;

/** The file, joined with its library folder, plays as it is and is here. */
export const isPlayableFile = and(sql`${files.state} = 'ready'`, isFolderHere) as SQL;

/** A list of the rules, bound as one JSON text, so that one compiled query serves lists of any length. */
const list = (name: ListName) => sql`(select value from json_each(${sql.placeholder(name)}))`;
const isOpen = (name: ListName) => sql`${sql.placeholder(name)} = '[]'`;
type ListName = {
  [Name in keyof ContentRules]: ContentRules[Name] extends number[] ? Name : never;
}[keyof ContentRules];

/** With `+` the few tags of one video are looked through: else each one of the list would be looked for. */
const hasTagOf = (name: ListName) =>
  sql`exists (select 1 from ${videoTags} where ${videoTags.videoId} = ${videos.id} and +${videoTags.tagId} in ${list(name)})`;

/**
 * The content rules as one fragment over `videos`, true, false or null: what is blocked stays so, what is always
 * allowed passes, and for all else every rule has to hold. A query that asks it is given the rules by `bindRules` when
 * it runs, and throws without them. `content.policy.ts` of the limits says the same in words of its own.
 */
export const isAllowedContent: SQL<boolean> = sql<boolean>`(
  ${videos.id} not in ${list("blockedVideos")}
  and (
    ${videos.id} in ${list("alwaysAllowedVideos")}
    or (
      coalesce(${videos.ageRating} <= ${sql.placeholder("maxAgeRating")}, ${sql.placeholder("allowUnrated")})
      and (${isOpen("allowedCategories")} or ${videos.categoryId} in ${list("allowedCategories")})
      and (${isOpen("allowedTags")} or ${hasTagOf("allowedTags")})
      and (${isOpen("blockedTags")} or not ${hasTagOf("blockedTags")})
    )
  )
)`;

/** A child's rules as the values that a query with `isAllowedContent` runs with. */
export function bindRules(rules: ContentRules): Record<keyof ContentRules, string | number> {
  return {
    allowedTags: JSON.stringify(rules.allowedTags),
    blockedTags: JSON.stringify(rules.blockedTags),
    allowedCategories: JSON.stringify(rules.allowedCategories),
    maxAgeRating: rules.maxAgeRating ?? Number.MAX_SAFE_INTEGER,
    allowUnrated: Number(rules.allowUnrated),
    blockedVideos: JSON.stringify(rules.blockedVideos),
    alwaysAllowedVideos: JSON.stringify(rules.alwaysAllowedVideos),
  };
}

/** The video has a file that plays, in a folder that is here. */
export function hasPlayableFile(db: Connection): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(files)
      .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
      .where(and(eq(files.videoId, videos.id), isPlayableFile)),
  );
}

/** Every programme that could play, whoever asks. */
export function playableProgrammes(db: Connection): SQL {
  return and(not(isPlaceholder), hasPlayableFile(db)) as SQL;
}

/** What the media door may be opened for, under the rules that the query is run with. */
export function startableVideos(db: Connection): SQL {
  return and(isAllowedContent, hasPlayableFile(db)) as SQL;
}

/** What a child may be offered: every shelf, search, pick and queue asks it, so that none can show what another hides. */
export function visibleProgrammes(db: Connection): SQL {
  return and(not(isPlaceholder), startableVideos(db)) as SQL;
}

/** The same for what may play in a programme's place. */
export function visiblePlaceholders(db: Connection): SQL {
  return and(isPlaceholder, startableVideos(db)) as SQL;
}
