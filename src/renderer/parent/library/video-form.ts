import type { LibraryVideoDetails, VideoEdits } from "@shared/model/library";
import { VideoKind } from "@shared/model/video";

/** The editor's boxes as they are typed; an empty one leaves what the scan says. */
export interface VideoForm {
  title: string;
  kind: string;
  collection: string;
  season: string;
  episode: string;
  year: string;
  ageRating: string;
  categoryId: string;
  tagIds: number[];
  placeholder: boolean;
}

const typed = (value: string | number | null) => (value === null ? "" : String(value));

export function formOf({ edits, categoryId, tagIds, placeholder }: LibraryVideoDetails): VideoForm {
  return {
    title: typed(edits.title),
    kind: typed(edits.kind),
    collection: typed(edits.collection),
    season: typed(edits.season),
    episode: typed(edits.episode),
    year: typed(edits.year),
    ageRating: typed(edits.ageRating),
    categoryId: typed(categoryId),
    tagIds: [...tagIds],
    placeholder,
  };
}

/** What was typed, as a parent's word on the video. */
export function editsOf(form: VideoForm): VideoEdits {
  return {
    title: wordsOf(form.title),
    kind: form.kind === "" ? null : VideoKind.parse(form.kind),
    collection: wordsOf(form.collection),
    season: numberOf(form.season),
    episode: numberOf(form.episode),
    year: numberOf(form.year),
    ageRating: numberOf(form.ageRating),
  };
}

/** What has to be said of the labels; null where nothing changed. */
export function labellingOf(form: VideoForm, video: LibraryVideoDetails) {
  const categoryId = numberOf(form.categoryId);
  const addTagIds = form.tagIds.filter((id) => !video.tagIds.includes(id));
  const removeTagIds = video.tagIds.filter((id) => !form.tagIds.includes(id));
  const sorted = categoryId !== video.categoryId;
  if (!sorted && addTagIds.length === 0 && removeTagIds.length === 0) return null;
  return { videoIds: [video.videoId], addTagIds, removeTagIds, ...(sorted && { categoryId }) };
}

const wordsOf = (text: string) => text.trim() || null;
const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));
