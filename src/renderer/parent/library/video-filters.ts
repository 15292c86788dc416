import type { VideoQuery } from "@shared/model/library";

/** What the list is sifted by; null everywhere is the whole library. */
export type VideoFilters = Omit<VideoQuery, "cursor" | "limit">;

export const noFilters: VideoFilters = {
  search: "",
  place: "shown",
  state: null,
  kind: null,
  folderId: null,
  categoryId: null,
  tagId: null,
  maxAge: null,
  addedSinceMs: null,
};

/** Filters that lie behind the "Filter" button: those in use open it. */
export const furtherFilters = ["kind", "folderId", "categoryId", "tagId", "maxAge"] as const;

export const hasFurtherFilters = (filters: VideoFilters): boolean =>
  furtherFilters.some((name) => filters[name] !== null);

/** Whether anything but the whole library is shown. */
export function isNarrowed(filters: VideoFilters): boolean {
  return (
    filters.search !== "" || filters.state !== null || isElsewhere(filters) || hasFurtherFilters(filters)
  );
}

const isElsewhere = ({ place, addedSinceMs }: VideoFilters) => place !== "shown" || addedSinceMs !== null;
