import type { Category, CategoryDraft, Labels, Tag, TagDraft, VideoLabelling } from "@shared/model/label";
import type { Connection } from "../../../database/connection";
import { areVideos, saveEdits, saveTagEdits } from "../edits/edits.repository";
import type { Kept } from "../kept";
import type { LibraryPorts } from "../library.ports";
import { applyLabelling, giveBack, relabel, takeAway } from "./apply-labels.service";
import { countByCategory, countByTag } from "./label-counts.repository";
import { isTaken, slugOf } from "./labels.policy";
import * as labels from "./labels.repository";
import type { Relabelling } from "./relabelling.service";

export type LabelRefusal = "not-found" | "taken";

/**
 * The labels that the content rules speak of. Each act is one transaction; what changed a label is told. The rules hold
 * from then on; that videos of it are found by its name may follow a little later, where it is on many.
 */
export interface LabelActs {
  labels(): Labels;
  createCategory(draft: CategoryDraft): Category | LabelRefusal;
  replaceCategory(categoryId: number, draft: CategoryDraft): Category | LabelRefusal;
  /** False where there is none such. Its videos are without one until it is restored. */
  removeCategory(categoryId: number): boolean;
  restoreCategory(categoryId: number): Category | LabelRefusal;
  createTag(draft: TagDraft): Tag | LabelRefusal;
  /** Files go on to mean it by its first name. */
  replaceTag(tagId: number, draft: TagDraft): Tag | LabelRefusal;
  /** False where there is none such. It is on no video until it is restored. */
  removeTag(tagId: number): boolean;
  restoreTag(tagId: number): Tag | LabelRefusal;
  /** False where a video or a label is unknown: then nothing was changed. */
  labelVideos(labelling: VideoLabelling): boolean;
}

export function createLabelActs(
  ports: Pick<LibraryPorts, "db" | "now" | "publish">,
  kept: Kept,
  relabelling: Pick<Relabelling, "start">,
): LabelActs {
  const { db, now, publish } = ports;

  /** All of it or nothing; told where something was done. */
  function act<T>(step: (tx: Connection) => T): T {
    const done = db.transaction(step, { behavior: "immediate" });
    if (done === false || done === "not-found" || done === "taken") return done;
    relabelling.start();
    publish({ kind: "library.changed" });
    return done;
  }
  return {
    labels: () => kept.answer("labels", () => listLabels(db)),
    createCategory: (draft) => act((tx) => createCategory(tx, draft)),
    replaceCategory: (id, draft) => act((tx) => replaceCategory(tx, id, draft)),
    removeCategory: (id) => act((tx) => removeLabel(tx, "categories", id, now())),
    restoreCategory: (id) => act((tx) => restoreCategory(tx, id)),
    createTag: ({ name }) => act((tx) => createTag(tx, name)),
    replaceTag: (id, { name }) => act((tx) => replaceTag(tx, id, name)),
    removeTag: (id) => act((tx) => removeLabel(tx, "tags", id, now())),
    restoreTag: (id) => act((tx) => restoreTag(tx, id)),
    labelVideos: (labelling) => act((tx) => labelVideos(tx, labelling)),
  };
}

function listLabels(db: Connection): Labels {
  const [ofCategories, ofTags] = [countByCategory(db), countByTag(db)];
  const counted = <T extends { id: number }>(label: T, counts: Map<number | null, number>) => ({
    ...label,
    videoCount: counts.get(label.id) ?? 0,
  });
  return {
    categories: labels.listCategories(db, "living").map((category) => counted(category, ofCategories)),
    tags: labels.listTags(db, "living").map((tag) => counted(tag, ofTags)),
    removed: {
      categories: labels.listCategories(db, "removed"),
      tags: labels.listTags(db, "removed"),
    },
  };
}

function createCategory(tx: Connection, draft: CategoryDraft): Category | "taken" {
  if (isTaken(draft.name, labels.listCategories(tx, "living"))) return "taken";
  return labels.insertCategory(tx, { ...draft, slug: slugOf(draft.name) });
}

function createTag(tx: Connection, name: string): Tag | "taken" {
  if (isTaken(name, labels.listTags(tx, "living"))) return "taken";
  return labels.insertTag(tx, { name, slug: slugOf(name) });
}

function replaceCategory(tx: Connection, id: number, draft: CategoryDraft): Category | LabelRefusal {
  const living = labels.listCategories(tx, "living");
  const before = living.find((category) => category.id === id);
  if (!before) return "not-found";
  if (isTaken(draft.name, living, id)) return "taken";
  const replaced = labels.updateCategory(tx, id, { ...draft, slug: slugOf(draft.name) });
  if (draft.name !== before.name) relabel(tx, "categories", id);
  return replaced ?? "not-found";
}

function replaceTag(tx: Connection, id: number, name: string): Tag | LabelRefusal {
  const living = labels.listTags(tx, "living");
  const before = living.find((tag) => tag.id === id);
  if (!before) return "not-found";
  if (isTaken(name, living, id)) return "taken";
  const replaced = labels.updateTag(tx, id, name);
  if (name !== before.name) relabel(tx, "tags", id);
  return replaced ?? "not-found";
}

function removeLabel(tx: Connection, kind: labels.LabelKind, id: number, atMs: number): boolean {
  if (!labels.removeLabel(tx, kind, id, atMs)) return false;
  takeAway(tx, kind, id);
  return true;
}

function restoreCategory(tx: Connection, id: number): Category | LabelRefusal {
  const category = labels.listCategories(tx, "removed").find((removed) => removed.id === id);
  if (!category) return "not-found";
  if (isTaken(category.name, labels.listCategories(tx, "living"))) return "taken";
  labels.restoreLabel(tx, "categories", id);
  giveBack(tx, "categories", id);
  return category;
}

function restoreTag(tx: Connection, id: number): Tag | LabelRefusal {
  const tag = labels.listTags(tx, "removed").find((removed) => removed.id === id);
  if (!tag) return "not-found";
  const living = labels.listTags(tx, "living");
  if (isTaken(tag.name, living) || living.some(({ slug }) => slug === tag.slug)) return "taken";
  labels.restoreLabel(tx, "tags", id);
  giveBack(tx, "tags", id);
  return tag;
}

function labelVideos(tx: Connection, labelling: VideoLabelling): boolean {
  const { videoIds, categoryId, ageRating, addTagIds, removeTagIds } = labelling;
  const known =
    areVideos(tx, videoIds) &&
    labels.areLiving(tx, "categories", categoryId ? [categoryId] : []) &&
    labels.areLiving(tx, "tags", [...addTagIds, ...removeTagIds]);
  if (!known) return false;
  saveEdits(tx, videoIds, { categoryId, ageRating });
  saveTagEdits(tx, videoIds, addTagIds, true);
  saveTagEdits(tx, videoIds, removeTagIds, false);
  applyLabelling(tx, labelling);
  return true;
}
