import type { Connection } from "../../../database/connection";
import { deleteSearchEntry, replaceSearchEntry } from "../list/search-index.service";
import type { Belonging } from "./collections.service";

export interface Findable {
  readonly title: string;
  readonly collection: Belonging | null;
  /** Names of its category and tags. */
  readonly labels: readonly string[];
  readonly files: readonly { readonly path: string }[];
}

/** A step of a transaction: a video of which there is no file in the library is not found. */
export function indexVideo(
  tx: Connection,
  videoId: number,
  { title, collection, labels, files }: Findable,
): void {
  const path = files.map((file) => file.path).join(" ");
  const entry = { videoId, title, collection: collection?.title ?? null, labels: labels.join(" "), path };
  if (path === "") deleteSearchEntry(tx, videoId);
  else replaceSearchEntry(tx, entry);
}
