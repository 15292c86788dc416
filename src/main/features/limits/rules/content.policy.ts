import type { ContentRules } from "@shared/model/limits-policy";

export interface ContentLabels {
  readonly videoId: number;
  readonly tagIds: readonly number[];
  readonly categoryId: number | null;
  readonly ageRating: number | null;
}

/** What `database/content-rules.ts` says in SQL: blocked videos, then those always allowed, then all other rules together. */
export function contentAllows(rules: ContentRules, labels: ContentLabels): boolean {
  if (rules.blockedVideos.includes(labels.videoId)) return false;
  if (rules.alwaysAllowedVideos.includes(labels.videoId)) return true;
  return tagsAllow(rules, labels) && categoryAllows(rules, labels) && ageAllows(rules, labels);
}

function tagsAllow({ allowedTags, blockedTags }: ContentRules, { tagIds }: ContentLabels): boolean {
  if (tagIds.some((tag) => blockedTags.includes(tag))) return false;
  return allowedTags.length === 0 || tagIds.some((tag) => allowedTags.includes(tag));
}

function categoryAllows({ allowedCategories }: ContentRules, { categoryId }: ContentLabels): boolean {
  return allowedCategories.length === 0 || allowedCategories.some((allowed) => allowed === categoryId);
}

function ageAllows({ maxAgeRating, allowUnrated }: ContentRules, { ageRating }: ContentLabels): boolean {
  if (ageRating === null) return allowUnrated;
  return maxAgeRating === null || ageRating <= maxAgeRating;
}
