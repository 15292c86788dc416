import * as z from "zod";
import { Accent } from "./profile";
import { VideoId } from "./video";

export const LabelId = z.int().positive();
const LabelName = z.string().trim().min(1).max(40);

/** What a parent sorts videos into, one each. Where `counts` is false, watching is free: no tickets, no minutes. */
export const Category = z.object({
  id: LabelId,
  name: LabelName,
  /** The name as addresses and files write it; no two are alike. */
  slug: z.string(),
  colour: Accent,
  counts: z.boolean(),
});
export type Category = z.infer<typeof Category>;
export const CategoryDraft = Category.omit({ id: true, slug: true });
export type CategoryDraft = z.infer<typeof CategoryDraft>;

/** A video may have many. */
export const Tag = z.object({ id: LabelId, name: LabelName, slug: z.string() });
export type Tag = z.infer<typeof Tag>;
export const TagDraft = Tag.pick({ name: true });
export type TagDraft = z.infer<typeof TagDraft>;

/** `removed` are those that a parent deleted and can have back. `videoCount` counts what is in the library. */
export const Labels = z.object({
  categories: z.array(Category.extend({ videoCount: z.int().nonnegative() })),
  tags: z.array(Tag.extend({ videoCount: z.int().nonnegative() })),
  removed: z.object({ categories: z.array(Category), tags: z.array(Tag) }),
});
export type Labels = z.infer<typeof Labels>;

/** Years. */
export const AgeRating = z.int().min(0).max(21);

/** The same change to many videos; what is left out stays as it is, and null is again as the scan has it. */
export const VideoLabelling = z.strictObject({
  videoIds: z.array(VideoId).min(1).max(1000),
  categoryId: LabelId.nullable().optional(),
  ageRating: AgeRating.nullable().optional(),
  addTagIds: z.array(LabelId).max(100).default([]),
  removeTagIds: z.array(LabelId).max(100).default([]),
});
export type VideoLabelling = z.output<typeof VideoLabelling>;
