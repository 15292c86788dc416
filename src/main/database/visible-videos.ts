import { and, eq, exists, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Connection } from "./connection";
import { isAllowedContent, type RulesInForce } from "./content-rules";
import { files, libraryFolders, videos } from "./schema";

/** True where the parent says so, else where the name says so. The index `videos_placeholder` knows it in these words. */
export const isPlaceholder: SQL<boolean> = sql<boolean>`coalesce(${videos.markedPlaceholder}, ${videos.namedPlaceholder}) = 1`;

/**
 * The library folder is still one, and its drive is here. What never changes is written out here and below: a bound
 * value cannot be told from one that changes, and no index that is made for it would be found.
 */
export const isFolderHere = and(
  sql`${libraryFolders.online} = 1`,
  isNull(libraryFolders.archivedAtMs),
) as SQL;

/** The file, joined with its library folder, plays as it is and is here. */
export const isPlayableFile = and(sql`${files.state} = 'ready'`, isFolderHere) as SQL;

/** A child may meet it if its rules allow: `settle.service.ts` keeps the column. */
const isOffered = sql`${videos.offered} = 1`;

/** The video has a file that plays, in a folder that is here. */
function hasPlayableFile(db: Connection): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(files)
      .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
      .where(and(eq(files.videoId, videos.id), isPlayableFile)),
  );
}

/** What could play now, whoever asks: the files themselves are asked, too, since a start is paid for. */
export function startableProgrammes(db: Connection): SQL {
  return and(isOffered, not(isPlaceholder), hasPlayableFile(db)) as SQL;
}

/** What a child may be offered: every shelf, search, pick and queue asks it, so that none can show what another hides. */
export function visibleProgrammes(inForce: RulesInForce): SQL {
  return and(isOffered, not(isPlaceholder), isAllowedContent(inForce)) as SQL;
}

/**
 * The same for what may play in a programme's place. With `+` the few placeholders are looked through: else all that is
 * offered would be.
 */
export function visiblePlaceholders(inForce: RulesInForce): SQL {
  return and(isPlaceholder, sql`+${isOffered}`, isAllowedContent(inForce)) as SQL;
}
