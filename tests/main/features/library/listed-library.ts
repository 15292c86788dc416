import type { OpenDatabase } from "@main/database/open";
import { type Description, noDetails } from "@main/features/library/description";
import { createKept } from "@main/features/library/kept";
import { listVideos } from "@main/features/library/list/list.service";
import { replaceSearchEntry } from "@main/features/library/list/search-index.service";
import { VideoPage, VideoQuery } from "@shared/model/library";
import type { FileState, VideoKind } from "@shared/model/video";

/** A video as the parent's list sees it; what is left out is as with most. */
export interface Listed {
  title?: string;
  collectionId?: number | null;
  sortKey?: string;
  kind?: VideoKind;
  state?: FileState;
  hidden?: boolean;
  archivedAtMs?: number | null;
  inLibrary?: boolean;
  categoryId?: number | null;
  tagIds?: readonly number[];
  ageRating?: number | null;
  addedAtMs?: number;
  /** What files say of it. */
  described?: Partial<Description>;
  /** Paths in folder 1, or with the folder's number before a colon. */
  paths?: readonly string[];
}

/** Folders 1 and 2, and 3 that was removed; categories and tags 1 to 3, of which the third tag was removed. */
export function openShelvesOfParent({ sqlite }: OpenDatabase): void {
  sqlite.exec(`
    insert into library_folders (id, path, online, added_at_ms, archived_at_ms)
      values (1, '/one', 1, 1, null), (2, '/two', 0, 1, null), (3, '/three', 1, 1, 9);
    insert into categories (id, name, slug, colour, counts)
      values (1, 'Big', 'big', 'plum', 1), (2, 'Small', 'small', 'leaf', 1), (3, 'Free', 'free', 'sky', 0);
    insert into tags (id, name, slug, removed_at_ms) values (1, 'Ice', 'ice', null), (2, 'Sea', 'sea', null), (3, 'Old', 'old', 9);
    insert into collections (id, key, kind, title, sort_key, described)
      values (1, 'show/otters', 'show', 'Otters', 'otters', '{}'), (2, 'show/owls', 'show', 'Owls', 'owls', '{}');`);
}

/** Puts videos into the tables themselves, their ids from 1 on: how they come there by a scan is tried elsewhere. */
export function fillList(database: OpenDatabase, videos: readonly Listed[]): void {
  const { sqlite } = database;
  const insertVideo = sqlite.prepare(
    `insert into videos (kind, collection_id, title, sort_key, named_placeholder, picture, added_at_ms, category_id,
      age_rating, described, state, hidden, archived_at_ms, in_library, offered)
     values (?, ?, ?, ?, 0, 'none', ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const insertTag = sqlite.prepare("insert into video_tags values (?, ?)");
  const insertFile = sqlite.prepare(
    `insert into files (folder_id, video_id, path, size_bytes, modified_ms, state, group_path, facts_pass, proven)
     values (?, ?, ?, 1, 1, ?, ?, 'full', 1)`,
  );
  const add = (video: Listed) => {
    const {
      title = "A film",
      state = "ready",
      tagIds = [],
      paths = [`${title}.mp4`],
      collectionId = null,
    } = video;
    const { lastInsertRowid } = insertVideo.run(
      ...[video.kind ?? "film", collectionId, title, video.sortKey ?? title.toLowerCase()],
      ...[video.addedAtMs ?? 1, video.categoryId ?? null, video.ageRating ?? null],
      ...[JSON.stringify(describe(video)), state],
      ...[Number(video.hidden ?? false), video.archivedAtMs ?? null, Number(video.inLibrary ?? true)],
    );
    const videoId = Number(lastInsertRowid);
    for (const tagId of tagIds) insertTag.run(videoId, tagId);
    for (const path of paths) {
      const [, folder = "1", name = path] = /^(\d):(.*)$/.exec(path) ?? [];
      insertFile.run(Number(folder), videoId, name, state, name);
    }
    const collection = [null, "Otters", "Owls"][collectionId ?? 0] ?? null;
    replaceSearchEntry(database.db, { videoId, title, collection, labels: "", path: paths.join(" ") });
  };
  sqlite.transaction(() => videos.forEach(add))();
}

function describe({ title = "A film", kind = "film", collectionId, described }: Listed): Description {
  return {
    ...noDetails,
    ...{ kind, title, season: null, episode: null, episodeEnd: null, year: null, airDate: null, extra: null },
    collectionKey: [null, "show/otters", "show/owls"][collectionId ?? 0] ?? null,
    placeholder: false,
    ...described,
  };
}

/** A page as the contract would hand it out, counted anew. */
export function ask({ db }: OpenDatabase, query: Partial<VideoQuery>): VideoPage {
  return VideoPage.parse(listVideos(db, createKept(), VideoQuery.parse(query)));
}

/** The ids of all pages. */
export function listAll(database: OpenDatabase, query: Partial<VideoQuery>, limit = 7): number[] {
  const found: number[] = [];
  let cursor: string | null = null;
  do {
    const page: VideoPage = ask(database, { ...query, cursor, limit });
    found.push(...page.videos.map(({ videoId }) => videoId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** Runs it on these videos, numbered from 1, and leaves the database as it was. */
export function withList<T>(database: OpenDatabase, videos: readonly Listed[], act: () => T): T {
  database.sqlite.exec("begin; delete from sqlite_sequence where name = 'videos'");
  try {
    fillList(database, videos);
    return act();
  } finally {
    database.sqlite.exec("rollback");
  }
}
