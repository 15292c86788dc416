import type { SubtitleTrack } from "@shared/model/video";
import type { Connection } from "../../../database/connection";
import type { ScannedCaption } from "../scan/scanner";
import {
  type CaptionRow,
  deleteCaption,
  insertCaption,
  listCaptionsOfFile,
  replaceCaption,
  type StoredCaption,
} from "./captions.repository";
import { isTextTrack } from "./text-tracks.policy";

/** A step of a transaction: the captions beside this file are these. True where that changed something. */
export function storeCaptions(tx: Connection, fileId: number, captions: readonly ScannedCaption[]): boolean {
  const rows = captions.map((caption) => rowOf(caption, { path: caption.path, streamIndex: null }));
  const stored = listCaptionsOfFile(tx, fileId).filter(({ path }) => path !== null);
  return replaceRows(tx, fileId, stored, rows);
}

/** A step of a transaction: of the file's own tracks these are offered as captions, as far as they are text. */
export function storeTracks(tx: Connection, fileId: number, tracks: readonly SubtitleTrack[]): boolean {
  const rows = tracks
    .filter(isTextTrack)
    .map((track) => rowOf(track, { path: null, streamIndex: track.streamIndex }));
  const stored = listCaptionsOfFile(tx, fileId).filter(({ streamIndex }) => streamIndex !== null);
  return replaceRows(tx, fileId, stored, rows);
}

function rowOf(
  { language, title, forced, default: isDefault, hearingImpaired }: Omit<ScannedCaption, "path">,
  source: Pick<CaptionRow, "path" | "streamIndex">,
): CaptionRow {
  return { ...source, language, title, forced, isDefault, hearingImpaired };
}

/** Writes differences alone: what stays the same keeps its id, and with it its address in plays that are open. */
function replaceRows(
  tx: Connection,
  fileId: number,
  stored: readonly StoredCaption[],
  rows: readonly CaptionRow[],
): boolean {
  const left = new Map(stored.map((caption) => [sourceOf(caption), caption]));
  let changed = false;
  for (const row of rows) {
    const before = left.get(sourceOf(row));
    left.delete(sourceOf(row));
    if (before && isSame(before, row)) continue;
    if (before) replaceCaption(tx, before.id, row);
    else insertCaption(tx, fileId, row);
    changed = true;
  }
  for (const { id } of left.values()) deleteCaption(tx, id);
  return changed || left.size > 0;
}

const sourceOf = ({ path, streamIndex }: CaptionRow): string | number | null => path ?? streamIndex;

function isSame(a: CaptionRow, b: CaptionRow): boolean {
  return (
    a.language === b.language &&
    a.title === b.title &&
    a.forced === b.forced &&
    a.isDefault === b.isDefault &&
    a.hearingImpaired === b.hearingImpaired
  );
}
