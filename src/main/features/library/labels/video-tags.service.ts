import type { Connection } from "../../../database/connection";
import { slugOf } from "./labels.policy";
import { insertTag } from "./labels.repository";
import {
  deleteVideoTag,
  findTagBySlug,
  insertVideoTag,
  listRenamedTags,
  listTagEdits,
  listVideoTags,
} from "./video-tags.repository";

/**
 * A step of a transaction: the video has the tags that files give it and a parent did not take off, and those that a
 * parent gave it. A tag that a parent removed stays on it unseen, so that it can be had back just as it was.
 */
export function applyTags(tx: Connection, videoId: number, describedTags: readonly string[]): void {
  const wanted = new Set(describedTags.map((name) => tagOf(tx, name)).filter((id) => id !== undefined));
  for (const { tagId, has } of listTagEdits(tx, videoId)) {
    if (has) wanted.add(tagId);
    else wanted.delete(tagId);
  }
  for (const tagId of listVideoTags(tx, videoId))
    if (!wanted.delete(tagId)) deleteVideoTag(tx, videoId, tagId);
  for (const tagId of wanted) insertVideoTag(tx, videoId, tagId);
}

const longestName = 40;

/** Undefined for what is no name of a tag. */
function tagOf(tx: Connection, described: string): number | undefined {
  const name = described.trim().replace(/\s+/g, " ");
  if (name === "" || Array.from(name).length > longestName) return undefined;
  const slug = slugOf(name);
  return findTagBySlug(tx, slug) ?? findTagByName(tx, slug) ?? insertTag(tx, { name, slug }).id;
}

/** A parent may have given this name to another. */
function findTagByName(tx: Connection, slug: string): number | undefined {
  return listRenamedTags(tx).find(({ name }) => slugOf(name) === slug)?.id;
}
