import { type FileReason, type FileState, readableStates, type VideoFacts } from "@shared/model/video";
import type { Connection } from "../../database/connection";
import { decideIdentity } from "./identity.policy";
import { readName } from "./names.policy";
import * as scans from "./scan.repository";
import { isPlaceholderPath } from "./video-files.policy";

/** One file as it is now. `mediaHash` is null where it was not or could not be read. */
export interface FileToStore {
  folderId: number;
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  state: FileState;
  reason: FileReason | null;
  mediaHash: string | null;
  facts: VideoFacts | null;
  former: scans.StoredFile | undefined;
  /** Another file has the content that this path had before. */
  formerLivesOn: boolean;
}

/** A step of a transaction: gives the file its video and its state. */
export function storeFile(tx: Connection, file: FileToStore, nowMs: number): void {
  const { folderId, path, sizeBytes, modifiedMs, state, reason } = file;
  const videoId = findVideo(tx, file) ?? insertVideo(tx, file, nowMs);
  if (file.mediaHash !== null) scans.setMediaHash(tx, videoId, file.mediaHash);
  if (file.facts) scans.setFacts(tx, videoId, file.facts);
  scans.upsertFile(tx, { folderId, videoId, path, sizeBytes, modifiedMs, state, reason });
  if (isReadable(file) && !(file.former && isReadable(file.former))) scans.retryPicture(tx, videoId);
  refreshName(tx, videoId);
}

/** A step of a transaction: a file that the walk did not meet. */
export function storeGone(
  tx: Connection,
  gone: { fileId: number; videoId: number; state: FileState; reason: FileReason },
): void {
  scans.setFileState(tx, gone.fileId, gone.state, gone.reason);
  refreshName(tx, gone.videoId);
}

function findVideo(tx: Connection, file: FileToStore): number | undefined {
  const { former, mediaHash } = file;
  const identity = decideIdentity({
    mediaHash,
    former,
    sameContentVideoId: mediaHash === null ? undefined : scans.findVideoByHash(tx, mediaHash),
    formerLivesOn:
      mediaHash !== null &&
      former !== undefined &&
      (file.formerLivesOn || scans.findMediaHash(tx, former.videoId) !== former.mediaHash),
  });
  return identity.kind === "existing" ? identity.videoId : undefined;
}

function insertVideo(tx: Connection, { path, mediaHash }: FileToStore, addedAtMs: number): number {
  return scans.insertVideo(tx, { mediaHash, name: nameOf(path), addedAtMs });
}

/** Of several files, the oldest that is there names the video. */
function refreshName(tx: Connection, videoId: number): void {
  const path = scans.findNamingPath(tx, videoId);
  if (path !== undefined) scans.setName(tx, videoId, nameOf(path));
}

function isReadable({ state }: { state: FileState }): boolean {
  return readableStates.includes(state);
}

function nameOf(path: string): scans.StoredName {
  return { ...readName(path), namedPlaceholder: isPlaceholderPath(path) };
}
