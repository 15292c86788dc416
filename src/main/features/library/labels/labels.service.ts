import type { Category, CategoryDraft, Labels, Tag, TagDraft, VideoLabelling } from "@shared/model/label";
import type { Connection } from "../../../database/connection";
import type { LibraryPorts } from "../library.ports";
import { slugOf } from "./labels.policy";
import * as labels from "./labels.repository";

/** The labels that the content rules speak of. What changes them is told as a changed library. */
export interface LabelActs {
  labels(): Labels;
  /** Undefined where another category has the name. */
  createCategory(draft: CategoryDraft): Category | undefined;
  /** Undefined where another tag has the name. */
  createTag(draft: TagDraft): Tag | undefined;
  /** False where a video or a label is unknown: then nothing was changed. */
  labelVideos(labelling: VideoLabelling): boolean;
}

export function createLabelActs({ db, publish }: Pick<LibraryPorts, "db" | "publish">): LabelActs {
  function told<T>(made: T): T {
    if (made) publish({ kind: "library.changed" });
    return made;
  }
  return {
    labels: () => ({ categories: labels.listCategories(db), tags: labels.listTags(db) }),
    createCategory: (draft) => told(labels.insertCategory(db, { ...draft, slug: slugOf(draft.name) })),
    createTag: ({ name }) => told(labels.insertTag(db, { name, slug: slugOf(name) })),
    labelVideos: (labelling) =>
      told(db.transaction((tx) => labelVideos(tx, labelling), { behavior: "immediate" })),
  };
}

/** A step of a transaction. */
export function labelVideos(tx: Connection, labelling: VideoLabelling): boolean {
  const { videoIds, categoryId, addTagIds, removeTagIds } = labelling;
  const known =
    labels.areKnown(tx, "videos", videoIds) &&
    labels.areKnown(tx, "categories", categoryId ? [categoryId] : []) &&
    labels.areKnown(tx, "tags", [...addTagIds, ...removeTagIds]);
  if (!known) return false;
  labels.setLabels(tx, videoIds, labelling);
  labels.addTags(tx, videoIds, addTagIds);
  labels.removeTags(tx, videoIds, removeTagIds);
  return true;
}
