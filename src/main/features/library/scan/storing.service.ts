import type { VideoFacts } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import { storeArtwork } from "../artwork/artwork.service";
import { storeCaptions, storeTracks } from "../captions/captions.service";
import type { Description } from "../description";
import type { SettledFile } from "../settle/settle.policy";
import { findVideoByHash } from "../settle/settle.repository";
import { insertSettledVideo, settleVideos } from "../settle/settle.service";
import { contentNow } from "./file-now.policy";
import * as files from "./files.repository";
import { decideIdentity } from "./identity.policy";
import type { ScannedFile, ScannedProgramme } from "./scanner";

/** A scanned file beside what is known of it. */
interface MetFile {
  readonly scanned: ScannedFile;
  readonly row: files.FileRow | undefined;
  /** Files that have, or had, its content. */
  readonly twins: readonly files.FileRow[];
}

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
  const met = programme.files.map((scanned) => meet(tx, folderId, scanned));
  const claims = {
    byContent: met.flatMap((file) => claimsByContent(tx, file)),
    byPath: met.flatMap(claimsByPath),
  };
  const videoId = decideIdentity(claims);
  if (videoId === undefined) return storeNew(tx, folderId, programme, met, nowMs);
  return storeKnown(tx, folderId, programme, met, videoId, [...claims.byContent, ...claims.byPath]);
}

function meet(tx: Connection, folderId: number, scanned: ScannedFile): MetFile {
  const row = files.findFile(tx, folderId, scanned.path);
  const { content } = scanned;
  const hash = content.kind === "read" ? content.mediaHash : null;
  return { scanned, row, twins: hash === null ? [] : files.listFilesWithHash(tx, hash) };
}

function claimsByContent(tx: Connection, { scanned: { content }, row, twins }: MetFile): number[] {
  if (content.kind === "unchanged") return row ? [row.videoId] : [];
  if (content.kind === "marked" || content.mediaHash === null) return [];
  if (twins.length > 0) return twins.map(({ videoId }) => videoId);
  return [findVideoByHash(tx, content.mediaHash)].filter((id) => id !== undefined);
}

function claimsByPath({ scanned: { content }, row }: MetFile): number[] {
  const formerIsElsewhere = content.kind === "read" && content.formerLivesOn;
  return row && !formerIsElsewhere ? [row.videoId] : [];
}

function storeNew(
  tx: Connection,
  folderId: number,
  { described, files: scanned, artwork }: ScannedProgramme,
  met: readonly MetFile[],
  nowMs: number,
): StoredProgramme {
  const rows = rowsOf(folderId, 0, scanned, met);
  const videoId = insertSettledVideo(tx, described, rows.map(toSettledFile), nowMs);
  for (const [index, row] of rows.entries()) {
    const fileId = storeFile(tx, { ...row, videoId }, met[index]?.row);
    storeCaptions(tx, fileId, scanned[index]?.captions ?? []);
  }
  if (artwork.length > 0) storeArtwork(tx, { videoId }, folderId, artwork);
  const left = [...new Set(met.flatMap(({ row }) => (row ? [row.videoId] : [])))];
  settleVideos(tx, left);
  return { changed: true, states: statesOfRead(rows, scanned), doubtful: left };
}

function storeKnown(
  tx: Connection,
  folderId: number,
  programme: ScannedProgramme,
  met: readonly MetFile[],
  videoId: number,
  claims: readonly number[],
): StoredProgramme {
  const rows = withName(tx, rowsOf(folderId, videoId, programme.files, met), met, programme.described);
  let changed = false;
  for (const [index, row] of rows.entries()) {
    const before = met[index]?.row;
    const differs = !before || fileDiffers(before, row);
    const fileId = differs ? storeFile(tx, row, before) : before.id;
    const told = storeCaptions(tx, fileId, programme.files[index]?.captions ?? []);
    changed = changed || differs || told;
  }
  storeArtwork(tx, { videoId }, folderId, programme.artwork);
  const states = statesOfRead(rows, programme.files);
  if (!changed) return { changed, states, doubtful: [] };
  const touched = [...new Set([videoId, ...claims, ...met.flatMap(({ row }) => (row ? [row.videoId] : []))])];
  settleVideos(tx, touched);
  return { changed, states, doubtful: touched };
}

function rowsOf(
  folderId: number,
  videoId: number,
  scanned: readonly ScannedFile[],
  met: readonly MetFile[],
): files.NewFile[] {
  const groupPath = scanned[0]?.path ?? "";
  return scanned.map((file, index) => {
    const { path, part, version } = file;
    const { row, twins = [] } = met[index] ?? {};
    const content = contentNow(file, row, twinOf(row, twins));
    return { folderId, videoId, path, groupPath, part, version, described: null, ...content };
  });
}

/** The file itself, where its content is as it was; else one that more is known of than others. */
function twinOf(row: files.FileRow | undefined, twins: readonly files.FileRow[]): files.FileRow | undefined {
  return twins.find(({ id }) => id === row?.id) ?? twins.find(({ factsPass }) => factsPass === "full");
}

/** The description stays with the copy's first file until the video is settled, unless the video is called so already. */
function withName(
  tx: Connection,
  rows: files.NewFile[],
  met: readonly MetFile[],
  description: Description,
): files.NewFile[] {
  const described = JSON.stringify(description);
  const [first, ...others] = rows;
  const before = met[0]?.row;
  if (!first) return rows;
  const isCalledSo =
    before?.described === null &&
    before.videoId === first.videoId &&
    before.groupPath === first.groupPath &&
    files.findDescribed(tx, first.videoId) === described;
  return [{ ...first, described: isCalledSo ? null : described }, ...others];
}

/** What was found out of the same content elsewhere brings its subtitles with it. */
function storeFile(tx: Connection, row: files.NewFile, before: files.FileRow | undefined): number {
  const fileId = before?.id ?? files.insertFile(tx, row);
  if (before) files.replaceFile(tx, fileId, row);
  const facts = row.facts === null ? null : (JSON.parse(row.facts) as VideoFacts);
  const tracks = facts?.subtitleTracks ?? [];
  if (before ? before.facts !== row.facts : tracks.length > 0) storeTracks(tx, fileId, tracks);
  return fileId;
}

function fileDiffers(before: files.FileRow, row: files.NewFile): boolean {
  return (Object.keys(row) as (keyof files.NewFile)[]).some((column) => row[column] !== before[column]);
}

function toSettledFile(row: files.NewFile): SettledFile {
  return {
    ...row,
    state: row.state as SettledFile["state"],
    reason: row.reason as SettledFile["reason"],
    online: true,
  };
}

function statesOfRead(rows: readonly files.NewFile[], scanned: readonly ScannedFile[]): files.NewFile[] {
  return rows.filter((_, index) => scanned[index]?.content.kind === "read");
}
