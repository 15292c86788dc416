import type { LibraryVideo } from "@shared/model/library";

/** A film that plays, unless a test says otherwise. */
export const videoOf = (change: Partial<LibraryVideo> = {}): LibraryVideo => ({
  videoId: 7,
  kind: "film",
  title: "Zoo",
  collection: null,
  season: null,
  episode: null,
  year: null,
  place: "shown",
  placeholder: false,
  state: "ready",
  reason: null,
  fileCount: 1,
  path: "Zoo.mp4",
  folderId: 1,
  durationSeconds: 60,
  ageRating: null,
  categoryId: null,
  tagIds: [],
  pictureUrl: null,
  posterUrl: null,
  addedAtMs: 0,
  ...change,
});
