import { and, eq, exists, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Connection } from "./connection";
import { files, libraryFolders, videos } from "./schema";

/** True where the parent says so, else where the name says so. */
export const isPlaceholder: SQL<boolean> = sql<boolean>`coalesce(${videos.markedPlaceholder}, ${videos.namedPlaceholder}) = 1`;

/** The video has a file that plays, in a folder that is here. */
export function hasPlayableFile(db: Connection): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(files)
      .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
      .where(
        and(
          eq(files.videoId, videos.id),
          eq(files.state, "ready"),
          eq(libraryFolders.online, true),
          isNull(libraryFolders.archivedAtMs),
        ),
      ),
  );
}

/**
 * The content rules as one fragment over `videos`: what a child may be offered. Every shelf, search, pick and start
 * asks it, so that no listing can show what another hides.
 */
export function visibleProgrammes(db: Connection): SQL {
  return and(hasPlayableFile(db), not(isPlaceholder)) as SQL;
}

/** The same for what may play in a programme's place. */
export function visiblePlaceholders(db: Connection): SQL {
  return and(hasPlayableFile(db), isPlaceholder) as SQL;
}
