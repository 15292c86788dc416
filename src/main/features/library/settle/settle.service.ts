import type { VideoKind } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import { rankCopies } from "../copies/copies.policy";
import type { Description } from "../description";
import { applyTags } from "../labels/video-tags.service";
import { deleteIfDeserted, getCollection } from "./collections.repository";
import { type Belonging, belongingByTitle, findBelonging } from "./collections.service";
import { decideCopyNames, isSameCopy } from "./copy-names.policy";
import { indexVideo } from "./index-video.service";
import * as presence from "./presence.repository";
import { decideVideo, nothingSaid, type ParentsWord, type SettledFile } from "./settle.policy";
import * as videos from "./settle.repository";
import { describedOf, pictureOf, rowDiffers } from "./settled-row.policy";

/** `renamed`: only where title, collection, category or tags are others now; neither files nor labels were called anew. */
export interface SettleOptions {
  readonly search: "always" | "renamed";
}

/**
 * A step of a transaction: makes all that follows from what scan, parent and files say of these videos anew, their tags
 * and search entries too. To be called whenever one of these has changed.
 */
export function settleVideos(
  tx: Connection,
  videoIds: Iterable<number>,
  { search }: SettleOptions = { search: "always" },
): void {
  for (const videoId of videoIds) {
    const stored = videos.findVideo(tx, videoId);
    if (stored) settleVideo(tx, stored, search);
  }
}

function settleVideo(tx: Connection, stored: videos.StoredVideo, search: SettleOptions["search"]): void {
  const { video } = stored;
  const files = videos.listFiles(tx, video.id);
  const described = nameCopies(tx, video, files);
  const tagsBefore = videos.listTagNames(tx, video.id);
  applyTags(tx, video.id, described.scanned.tags);
  const tags = videos.listTagNames(tx, video.id);
  const collection = belongingOf(tx, described.scanned, stored.edits);
  const input = { described: described.scanned, said: wordOf(stored), files, tags, collection };
  const row = rowOf(tx, video, decideVideo(input), described.text, files);
  if (rowDiffers(video, row)) videos.updateVideo(tx, video.id, row);
  const renamed =
    row.title !== video.title ||
    row.collectionId !== video.collectionId ||
    row.categoryId !== video.categoryId ||
    tags.join() !== tagsBefore.join();
  const labels = stored.category ? [stored.category.name, ...tags] : tags;
  if (search === "always" || renamed)
    indexVideo(tx, video.id, { title: row.title, collection, labels, files });
  if (video.collectionId !== null && video.collectionId !== row.collectionId)
    deleteIfDeserted(tx, video.collectionId);
}

/**
 * A step of a transaction, after a folder was removed or restored: its videos are in the library or not, and those that
 * have a file elsewhere too are what their other files make of them.
 */
export function settleFolder(tx: Connection, folderId: number): void {
  const all = { from: 1, to: presence.lastVideoId(tx) };
  presence.settlePresence(tx, folderId, all);
  settleVideos(tx, presence.listSharedVideos(tx, folderId, all));
}

/** So many videos a step, which takes a few milliseconds even where each has a file elsewhere. */
const presenceStep = 20;

/**
 * After a folder, or its disk, came or went: what a child may meet, and of videos that have a file elsewhere too, which
 * copy of them would play. Each is for a step of a transaction.
 */
export function listPresenceSteps(db: Connection, folderId: number): ((tx: Connection) => void)[] {
  const steps = Math.ceil(presence.lastVideoId(db) / presenceStep);
  return Array.from({ length: steps }, (_, index) => {
    const range = { from: index * presenceStep + 1, to: (index + 1) * presenceStep };
    return (tx: Connection) => {
      presence.settlePresence(tx, folderId, range);
      settleVideos(tx, presence.listSharedVideos(tx, folderId, range), { search: "renamed" });
    };
  });
}

/**
 * A step of a transaction: a video of content that no other has, of which nobody has said anything yet. Its files are
 * still to be stored.
 */
export function insertSettledVideo(
  tx: Connection,
  described: Description,
  files: readonly SettledFile[],
  addedAtMs: number,
): number {
  const collection = findBelonging(tx, described.collectionKey);
  const settled = decideVideo({ described, said: nothingSaid, files, tags: described.tags, collection });
  const row = {
    ...settled,
    mediaHash: firstContent(files),
    picture: "pending",
    described: JSON.stringify(described),
  };
  const videoId = videos.insertVideo(tx, row, addedAtMs);
  if (described.tags.length > 0) applyTags(tx, videoId, described.tags);
  const labels = described.tags.length > 0 ? videos.listTagNames(tx, videoId) : [];
  indexVideo(tx, videoId, { title: row.title, collection, labels, files });
  return videoId;
}

function nameCopies(
  tx: Connection,
  video: videos.VideoRow,
  files: readonly videos.StoredFile[],
): { text: string; scanned: Description } {
  const { described: text, changes } = decideCopyNames(video.described, files);
  for (const { fileId, described } of changes) videos.setCopyDescribed(tx, fileId, described);
  const belongs = video.collectionId === null ? undefined : getCollection(tx, video.collectionId);
  return { text, scanned: describedOf(video, text, belongs?.key ?? null) };
}

function belongingOf(tx: Connection, scanned: Description, edits: videos.EditsRow | null): Belonging | null {
  if (!edits?.collection) return findBelonging(tx, scanned.collectionKey);
  const isShow = (edits.kind ?? scanned.kind) === "episode";
  return belongingByTitle(tx, edits.collection, isShow ? "show" : "collection");
}

function wordOf({ video, edits, category }: videos.StoredVideo): ParentsWord {
  const { hidden, archivedAtMs } = video;
  if (!edits) return { ...nothingSaid, hidden, archivedAtMs };
  const { title, kind, season, episode, year, ageRating } = edits;
  return {
    ...{ title, kind: kind as VideoKind | null, season, episode, year, ageRating },
    ...{ categoryId: category?.id ?? null, hidden, archivedAtMs },
  };
}

/** Two videos never have the same content as theirs: the one that has it keeps it. */
function rowOf(
  tx: Connection,
  before: videos.VideoRow,
  settled: ReturnType<typeof decideVideo>,
  described: string,
  files: readonly videos.StoredFile[],
): videos.SettledRow {
  const content = contentOf(before.mediaHash, files);
  const isTheirs = content !== null && content !== before.mediaHash && isTaken(tx, content);
  return {
    ...settled,
    mediaHash: content === null || isTheirs ? before.mediaHash : content,
    picture: pictureOf(before, settled, content),
    described,
  };
}

const isTaken = (tx: Connection, mediaHash: string) => videos.findVideoByHash(tx, mediaHash) !== undefined;

/**
 * What the video is known by, as long as a file of it that is there has it; else that of the first file of the copy that
 * names the video.
 */
function contentOf(before: string | null, files: readonly videos.StoredFile[]): string | null {
  const living = files.filter(({ state }) => state !== "missing");
  if (before !== null && living.some(({ mediaHash }) => mediaHash === before)) return before;
  const [oldest] = living;
  const [copy] = rankCopies(living.filter((file) => oldest && isSameCopy(file, oldest)));
  return firstContent(copy?.files ?? []) ?? oldest?.mediaHash ?? null;
}

const firstContent = (files: readonly Pick<SettledFile, "mediaHash">[]) =>
  files.find(({ mediaHash }) => mediaHash !== null)?.mediaHash ?? null;
