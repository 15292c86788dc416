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
  index.deleteSearchEntry(tx, entry.videoId);
  index.insertIndexedWords(tx, {
    videoId: entry.videoId,
    title: toIndexedWords(entry.title),
    collection: toIndexedWords(entry.collection ?? ""),
    labels: toIndexedWords(entry.labels),
    path: toIndexedWords(entry.path),
  });
}

export function deleteSearchEntry(tx: Connection, videoId: number): void {
  index.deleteSearchEntry(tx, videoId);
}
