import type { SubtitleTrack, VideoFacts } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import { storeArtwork } from "../artwork/artwork.service";
import { storeCaptions, storeTracks } from "../captions/captions.service";
import type { Description } from "../description";
import type { SettledFile } from "../settle/settle.policy";
import { insertSettledVideo, settleVideos } from "../settle/settle.service";
import * as files from "./files.repository";
import { decideIdentity } from "./identity.policy";
import { type MetFile, meetFiles } from "./meeting.service";
import type { ScannedProgramme } from "./scanner";

export interface StoredProgramme {
  readonly changed: boolean;
  /** Of the files that were read. */
  readonly states: readonly Pick<files.FileRow, "state" | "reason">[];
  /** Videos of which it can be told only at the end of the scan whose files they are. */
  readonly doubtful: readonly number[];
}

/** A step of a transaction: gives the programme its video, stores its files, captions and pictures, and settles the video. */
export function storeProgramme(
  tx: Connection,
  folderId: number,
  programme: ScannedProgramme,
  nowMs: number,
): StoredProgramme {
  const met = meetFiles(tx, folderId, programme);
  const states = met.flatMap(({ scanned, now }) => (scanned.content.kind === "read" ? [now] : []));
  const videoId = decideIdentity({
    byContent: met.flatMap(({ byContent }) => byContent),
    byPath: met.flatMap(({ byPath }) => byPath),
  });
  if (videoId !== undefined) return { states, ...storeKnown(tx, folderId, programme, met, videoId) };
  return { states, changed: true, doubtful: storeNew(tx, folderId, programme, met, nowMs) };
}

/** Answers with the videos that had these paths. */
function storeNew(
  tx: Connection,
  folderId: number,
  { described, artwork }: ScannedProgramme,
  met: readonly MetFile[],
  nowMs: number,
): number[] {
  const videoId = insertSettledVideo(tx, described, met.map(toSettledFile), nowMs);
  for (const file of met) {
    const fileId = storeFile(tx, file, { ...file.now, videoId });
    const { captions } = file.scanned;
    if (file.before || captions.length > 0) storeCaptions(tx, fileId, captions);
  }
  if (artwork.length > 0) storeArtwork(tx, { videoId }, folderId, artwork);
  const left = [...new Set(met.flatMap(({ before }) => (before ? [before.videoId] : [])))];
  settleVideos(tx, left);
  return left;
}

function storeKnown(
  tx: Connection,
  folderId: number,
  { described, artwork }: ScannedProgramme,
  met: readonly MetFile[],
  videoId: number,
): Omit<StoredProgramme, "states"> {
  let changed = false;
  for (const [index, file] of met.entries()) {
    const name = index === 0 ? nameToKeep(tx, file, videoId, described) : null;
    const row = { ...file.now, videoId, described: name };
    const differs = !file.before || fileDiffers(file.before, row);
    const fileId = !file.before || differs ? storeFile(tx, file, row) : file.before.id;
    changed = storeCaptions(tx, fileId, file.scanned.captions) || differs || changed;
  }
  storeArtwork(tx, { videoId }, folderId, artwork);
  if (!changed) return { changed, doubtful: [] };
  const touched = new Set([videoId, ...met.flatMap(claimsOf)]);
  settleVideos(tx, touched);
  return { changed, doubtful: [...touched] };
}

const claimsOf = ({ byContent, byPath, before }: MetFile) => [
  ...byContent,
  ...byPath,
  ...(before ? [before.videoId] : []),
];

/** Stays with the copy's first file until the video is settled, unless the video is called so already. */
function nameToKeep(
  tx: Connection,
  { before, now }: MetFile,
  videoId: number,
  description: Description,
): string | null {
  const described = JSON.stringify(description);
  const isNamer =
    before?.described === null && before.videoId === videoId && before.groupPath === now.groupPath;
  return isNamer && files.findDescribed(tx, videoId) === described ? null : described;
}

function storeFile(tx: Connection, file: MetFile, row: files.NewFile): number {
  const { before } = file;
  const fileId = before?.id ?? files.insertFile(tx, row);
  if (before) files.replaceFile(tx, fileId, row);
  const tracks = tracksOf(file);
  if (before ? before.facts !== row.facts : tracks.length > 0) storeTracks(tx, fileId, tracks);
  return fileId;
}

/** What was found out of the same content elsewhere brings its subtitles with it. */
function tracksOf({ now: { factsPass, facts }, scanned: { content } }: MetFile): readonly SubtitleTrack[] {
  if (factsPass === "full" && facts !== null) return (JSON.parse(facts) as VideoFacts).subtitleTracks;
  return content.kind === "read" ? (content.facts?.subtitleTracks ?? []) : [];
}

function fileDiffers(before: files.FileRow, row: files.NewFile): boolean {
  return (Object.keys(row) as (keyof files.NewFile)[]).some((column) => row[column] !== before[column]);
}

function toSettledFile({ now }: MetFile): SettledFile {
  const { state, reason } = now as Pick<SettledFile, "state" | "reason">;
  return { ...now, state, reason, online: true };
}
