import type { Category, CategoryDraft, Tag } from "@shared/model/label";
import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { categories, tags } from "../../../database/schema";

const tables = { categories, tags };
export type LabelKind = keyof typeof tables;

const { id, name, slug, colour, counts } = categories;
const categoryColumns = { id, name, slug, colour, counts };
const tagColumns = { id: tags.id, name: tags.name, slug: tags.slug };

export function listCategories(db: Connection, which: "living" | "removed"): Category[] {
  const is = which === "living" ? isNull : isNotNull;
  const found = db.select(categoryColumns).from(categories).where(is(categories.removedAtMs));
  return found.orderBy(asc(categories.slug), asc(categories.id)).all() as Category[];
}

export function listTags(db: Connection, which: "living" | "removed"): Tag[] {
  const is = which === "living" ? isNull : isNotNull;
  const found = db.select(tagColumns).from(tags).where(is(tags.removedAtMs));
  return found.orderBy(asc(tags.slug), asc(tags.id)).all();
}

export function insertCategory(db: Connection, category: CategoryDraft & { slug: string }): Category {
  return db.insert(categories).values(category).returning(categoryColumns).get() as Category;
}

export function insertTag(db: Connection, tag: { name: string; slug: string }): Tag {
  return db.insert(tags).values(tag).returning(tagColumns).get();
}

/** Undefined where there is none such that is not removed. */
export function updateCategory(
  db: Connection,
  categoryId: number,
  category: CategoryDraft & { slug: string },
): Category | undefined {
  const found = and(eq(categories.id, categoryId), isNull(categories.removedAtMs));
  return db.update(categories).set(category).where(found).returning(categoryColumns).get() as
    | Category
    | undefined;
}

/** Undefined where there is none such that is not removed. */
export function updateTag(db: Connection, tagId: number, name: string): Tag | undefined {
  const found = and(eq(tags.id, tagId), isNull(tags.removedAtMs));
  return db.update(tags).set({ name }).where(found).returning(tagColumns).get();
}

/** False where there is none such that is not removed. */
export function removeLabel(db: Connection, kind: LabelKind, id: number, removedAtMs: number): boolean {
  const table = tables[kind];
  const found = and(eq(table.id, id), isNull(table.removedAtMs));
  return db.update(table).set({ removedAtMs }).where(found).run().changes > 0;
}

export function restoreLabel(db: Connection, kind: LabelKind, id: number): void {
  const table = tables[kind];
  db.update(table).set({ removedAtMs: null }).where(eq(table.id, id)).run();
}

/** All of these are labels that are not removed. */
export function areLiving(db: Connection, kind: LabelKind, ids: readonly number[]): boolean {
  const table = tables[kind];
  const wanted = [...new Set(ids)];
  const living = and(inArray(table.id, wanted), isNull(table.removedAtMs));
  return db.select({ living: count() }).from(table).where(living).get()?.living === wanted.length;
}
