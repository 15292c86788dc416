import type { VideoLabelling } from "@shared/model/label";
import type { Connection } from "../../../database/connection";
import { isPlaceholderTag } from "../settle/settle.policy";
import * as videos from "./apply-labels.repository";
import { type LabelKind, listTags } from "./labels.repository";

/*
 * Steps of transactions. What the rules ask of videos is made in a few statements for all of them, just as settling them
 * one by one would; all else is left to `relabelling.service.ts`. Whether a tag was removed, the rules ask themselves.
 */

/** After the label was given another name, was removed or restored. */
export function relabel(tx: Connection, kind: LabelKind, id: number): void {
  videos.addRelabelled(tx, kind === "tags" ? { tagId: id } : { categoryId: id });
  if (kind === "tags") namePlaceholders(tx, { tagId: id });
}

/** After the label was removed. */
export function takeAway(tx: Connection, kind: LabelKind, id: number): void {
  relabel(tx, kind, id);
  if (kind === "categories") videos.takeCategoryOff(tx, id);
}

/** After the label was restored. */
export function giveBack(tx: Connection, kind: LabelKind, id: number): void {
  relabel(tx, kind, id);
  if (kind === "categories") videos.giveCategoryBack(tx, id);
}

/** After it was saved what a parent says. */
export function applyLabelling(tx: Connection, labelling: VideoLabelling): void {
  const { videoIds, categoryId, ageRating, addTagIds, removeTagIds } = labelling;
  videos.sayOfVideos(tx, videoIds, { categoryId, ageRating });
  if (addTagIds.length > 0) videos.putTagsOn(tx, videoIds, addTagIds);
  if (removeTagIds.length > 0) videos.takeTagsOff(tx, videoIds, removeTagIds);
  const isTagged = addTagIds.length + removeTagIds.length > 0;
  if (isTagged) namePlaceholders(tx, { videoIds });
  if (isTagged || categoryId !== undefined) videos.addRelabelled(tx, { videoIds });
}

function namePlaceholders(tx: Connection, those: videos.Those): void {
  const tags = listTags(tx, "living").filter(({ name }) => isPlaceholderTag(name));
  videos.namePlaceholders(
    tx,
    those,
    tags.map(({ id }) => id),
  );
}
