import type { Connection } from "../../../database/connection";
import { toIndexedWords } from "./search.policy";
import * as index from "./search-index.repository";

/** What a video is found by. */
export interface SearchEntry {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string | null;
  /** Names of its category and tags. */
  readonly labels: string;
  /** Of its files. */
  readonly path: string;
}

/** A step of a transaction. */
export function replaceSearchEntry(tx: Connection, entry: SearchEntry): void {
  mendingIndex(tx, () => writeEntry(tx, entry));
}

/** A step of a transaction. */
export function deleteSearchEntry(tx: Connection, videoId: number): void {
  mendingIndex(tx, () => index.deleteSearchEntry(tx, videoId));
}

/** Does it, after the index was made anew where it turns out to be damaged: it holds nothing that is not known elsewhere. */
export function mendingIndex<T>(db: Connection, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isDamage(error)) throw error;
    db.transaction((tx) => {
      for (const _step of rebuildSearchIndex(tx));
    });
    return act();
  }
}

/** Makes the index of all videos anew; each step takes a few milliseconds. */
export function* rebuildSearchIndex(db: Connection): Generator<void> {
  index.clearSearchIndex(db);
  for (let page = index.listNamedVideos(db, 0); page.length > 0; ) {
    const entries = page;
    db.transaction((tx) => {
      for (const entry of entries) writeEntry(tx, entry);
    });
    page = index.listNamedVideos(db, entries.at(-1)?.videoId ?? 0);
    yield;
  }
  index.optimizeSearchIndex(db);
}

function writeEntry(tx: Connection, { videoId, title, collection, labels, path }: SearchEntry): void {
  index.deleteSearchEntry(tx, videoId);
  index.insertIndexedWords(tx, {
    videoId,
    title: toIndexedWords(title),
    collection: toIndexedWords(collection ?? ""),
    labels: toIndexedWords(labels),
    path: toIndexedWords(path),
  });
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CORRUPT");
