import { and, eq, exists, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "./connection";
import { files, libraryFolders, videos } from "./schema";

/** True where the parent says so, else where the name says so. */
export const isPlaceholder: SQL<boolean> = sql<boolean>`coalesce(${videos.markedPlaceholder}, ${videos.namedPlaceholder}) = 1`;

/** The library folder is still one, and its drive is here. */
export const isFolderHere = and(eq(libraryFolders.online, true), isNull(libraryFolders.archivedAtMs)) as SQL;

/** The file, joined with its library folder, plays as it is and is here. */
export const isPlayableFile = and(eq(files.state, "ready"), isFolderHere) as SQL;

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

/**
 * The content rules as one fragment over `videos`: what a child may be offered. Every shelf, search and pick asks it,
 * and every start through `startableVideos`, so that none can show or play what another hides.
 */
export function visibleProgrammes(db: Connection): SQL {
  return and(hasPlayableFile(db), not(isPlaceholder)) as SQL;
}

/** The same for what may play in a programme's place. */
export function visiblePlaceholders(db: Connection): SQL {
  return and(hasPlayableFile(db), isPlaceholder) as SQL;
}

/** What the media door may be opened for. */
export function startableVideos(db: Connection): SQL {
  return or(visibleProgrammes(db), visiblePlaceholders(db)) as SQL;
}
