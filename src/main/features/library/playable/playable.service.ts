import { type ContentRules, openRules } from "@shared/model/limits-policy";
import { listCaptionsOfFile, type StoredCaption } from "../captions/captions.repository";
import { durationOf, rankCopies } from "../copies/copies.policy";
import type { LibraryPorts } from "../library.ports";
import { orderCaptions } from "./caption-order.policy";
import { mimeTypeOf } from "./mime-types.policy";
import type { CaptionSource, Playable, PlayableCaption, PlayablePart } from "./playable";
import { findAllowedVideo, findReadyFile, listCopyFiles, type PlacedFile } from "./playable.repository";

type Ports = Pick<LibraryPorts, "db" | "fileTree">;

/** What playing needs of the library; without rules of a child nothing is refused. */
export interface PlayableLibrary {
  /** Undefined where these rules refuse the video, or none of its copies is there. */
  findPlayable(videoId: number, rules?: ContentRules): Playable | undefined;
  /** One file of this video, by the id that `findPlayable` told; undefined where it is gone meanwhile. */
  findPart(videoId: number, fileId: number): PlayablePart | undefined;
  /** As WebVTT; undefined where there is nothing to read. */
  readCaption(caption: PlayableCaption): Promise<string | undefined>;
  /** Undefined where the built-in one has to do. */
  pickPlaceholder(rules: ContentRules, random: () => number): number | undefined;
}

/** The best copy of a video whose files are all really there. */
export function findPlayable(
  ports: Ports,
  videoId: number,
  rules: ContentRules = openRules,
): Playable | undefined {
  const video = findAllowedVideo(ports.db, videoId, rules);
  if (!video) return undefined;
  for (const copy of rankCopies(listCopyFiles(ports.db, videoId))) {
    const parts = copy.playing.flatMap((file) => partOf(ports, file) ?? []);
    if (parts.length === 0 || parts.length < copy.playing.length) continue;
    return { videoId, ...video, durationSeconds: durationOf(copy), parts };
  }
  return undefined;
}

export function findPart(ports: Ports, videoId: number, fileId: number): PlayablePart | undefined {
  const file = findReadyFile(ports.db, videoId, fileId);
  return file && partOf(ports, file);
}

function partOf(ports: Ports, file: PlacedFile): PlayablePart | undefined {
  const path = ports.fileTree.findInside(file.folderPath, file.path);
  if (path === undefined) return undefined;
  const { fileId, durationSeconds } = file;
  const captions = listCaptionsOfFile(ports.db, fileId).flatMap((caption) => {
    const source = sourceOf(ports, file, path, caption);
    return source ? [captionOf(caption, source)] : [];
  });
  return {
    fileId,
    path,
    mimeType: mimeTypeOf(file.path),
    durationSeconds,
    captions: orderCaptions(captions),
  };
}

/** Undefined for what is not there now. */
function sourceOf(
  { fileTree }: Ports,
  { folderPath, sizeBytes, mediaHash }: PlacedFile,
  videoPath: string,
  { path, streamIndex }: StoredCaption,
): CaptionSource | undefined {
  if (path !== null) {
    const beside = fileTree.findInside(folderPath, path);
    return beside === undefined ? undefined : { kind: "file", path: beside };
  }
  if (mediaHash === null || streamIndex === null) return undefined;
  return { kind: "track", path: videoPath, sizeBytes, mediaHash, streamIndex };
}

function captionOf(caption: StoredCaption, source: CaptionSource): PlayableCaption {
  const { id: captionId, language, title, forced, isDefault, hearingImpaired } = caption;
  return { captionId, language, title, forced, default: isDefault, hearingImpaired, source };
}
