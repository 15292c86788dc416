import type { FileReason, FileState, VideoKind } from "@shared/model/video";
import { type Copy, type CopyFile, durationOf, rankCopies } from "../copies/copies.policy";
import type { Description } from "../description";
import { foldText, keyInCollection, standingKey } from "./sort-key.policy";

/** What a parent set right; null where nothing was said. */
export interface ParentsWord {
  readonly title: string | null;
  readonly kind: VideoKind | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly year: number | null;
  readonly ageRating: number | null;
  /** Null also where the category was removed. */
  readonly categoryId: number | null;
  readonly hidden: boolean;
  readonly archivedAtMs: number | null;
}

/** A file in a folder that is still one. */
export interface SettledFile extends CopyFile {
  readonly mediaHash: string | null;
  /** Its folder, and the disk that it is on, is here. */
  readonly online: boolean;
}

export interface VideoToSettle {
  readonly described: Description;
  readonly said: ParentsWord;
  readonly files: readonly SettledFile[];
  /** Names of all tags that are on it. */
  readonly tags: readonly string[];
  readonly collection: {
    readonly id: number;
    readonly sortKey: string;
    readonly ageRating: number | null;
  } | null;
}

/** The columns of a video that follow from all else. */
export interface SettledVideo {
  readonly kind: VideoKind;
  readonly collectionId: number | null;
  readonly title: string;
  readonly sortKey: string;
  readonly season: number | null;
  readonly episode: number | null;
  readonly episodeEnd: number | null;
  readonly year: number | null;
  readonly durationSeconds: number | null;
  readonly namedPlaceholder: boolean;
  readonly categoryId: number | null;
  readonly ageRating: number | null;
  readonly state: FileState;
  readonly reason: FileReason | null;
  readonly inLibrary: boolean;
  readonly offered: boolean;
}

export const nothingSaid: ParentsWord = {
  ...{ title: null, kind: null, season: null, episode: null, year: null, ageRating: null },
  ...{ categoryId: null, hidden: false, archivedAtMs: null },
};

export function decideVideo(video: VideoToSettle): SettledVideo {
  const { described, said, files, collection } = video;
  const [here] = rankCopies(files.filter(({ online }) => online));
  const plays = here !== undefined && here.playing.length > 0;
  const effective = nameOf(described, said);
  return {
    ...effective,
    collectionId: collection?.id ?? null,
    sortKey: sortKeyOf(video, effective),
    namedPlaceholder: described.placeholder || video.tags.some(isPlaceholderTag),
    categoryId: said.categoryId,
    ageRating: said.ageRating ?? scannedAge(described, collection),
    ...standingOf(plays ? here : rankCopies(files)[0], files),
    inLibrary: files.length > 0,
    offered: plays && effective.kind !== "extra" && !said.hidden && said.archivedAtMs === null,
  };
}

/**
 * A show's age counts for what belongs to it and has no certificate, as `describeAsPartOf` has it within one library
 * folder: here for what lies in another than the show's tvshow.nfo.
 */
function scannedAge({ certificate, ageRating }: Description, collection: VideoToSettle["collection"]) {
  if (ageRating !== null || certificate !== null) return ageRating;
  return collection?.ageRating ?? null;
}

/** What has it is a placeholder. */
export const isPlaceholderTag = (name: string): boolean => foldText(name) === "placeholder";

/** The last episode of a file that holds several is the scan's alone, as long as nobody says another number. */
function nameOf(described: Description, said: ParentsWord) {
  const episode = said.episode ?? described.episode;
  return {
    kind: said.kind ?? described.kind,
    title: said.title ?? described.title,
    season: said.season ?? described.season,
    episode,
    episodeEnd: episode === described.episode ? described.episodeEnd : null,
    year: said.year ?? described.year,
  };
}

function sortKeyOf(
  { described, said, collection }: VideoToSettle,
  { season, episode, year, title }: ReturnType<typeof nameOf>,
): string {
  const orderTitle = said.title === null ? (described.sortTitle ?? title) : title;
  if (!collection) return standingKey(orderTitle, year);
  const { airDate } = described;
  return keyInCollection(collection.sortKey, { season, episode, airDate, title: orderTitle });
}

/** Of the copy that would play now; where none would, of the best of all. */
function standingOf(
  copy: Copy<SettledFile> | undefined,
  files: readonly SettledFile[],
): Pick<SettledVideo, "state" | "reason" | "durationSeconds"> {
  if (copy) return { state: copy.state, reason: copy.reason, durationSeconds: durationOf(copy) };
  return { state: "missing", reason: "vanished", durationSeconds: files[0]?.durationSeconds ?? null };
}
