import type { LibraryPlace, LibraryVideo } from "@shared/model/library";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { ListedVideo } from "./listed-videos.repository";

const places: readonly LibraryPlace[] = ["shown", "hidden", "archived"];

export function toLibraryVideo([
  videoId,
  kind,
  title,
  collection,
  season,
  episode,
  year,
  place,
  placeholder,
  state,
  reason,
  fileCount,
  path,
  folderId,
  durationSeconds,
  ageRating,
  categoryId,
  tagIds,
  widePicture,
  poster,
  addedAtMs,
]: ListedVideo): LibraryVideo {
  return {
    videoId,
    kind,
    title,
    collection,
    season,
    episode,
    year,
    place: places[place] ?? "shown",
    placeholder: placeholder === 1,
    state,
    reason,
    fileCount,
    path,
    folderId,
    durationSeconds,
    ageRating,
    categoryId,
    tagIds: JSON.parse(tagIds) as number[],
    pictureUrl: pictureAddress(widePicture, "wide"),
    posterUrl: pictureAddress(poster, "poster"),
    addedAtMs,
  };
}
