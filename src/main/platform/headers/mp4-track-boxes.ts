import type { FileWindow } from "./file-window";
import { type Box, childBoxes, listBoxes, readBox, readTime } from "./mp4-boxes";
import { readPackedLanguage } from "./mp4-language";

/** `onItsSide`: to be shown turned by a quarter. */
export interface TrackHeader {
  id: number;
  enabled: boolean;
  onItsSide: boolean;
}

export function readTrackHeader(file: FileWindow, box: Box | undefined): TrackHeader {
  if (!box) return { id: 0, enabled: false, onItsSide: false };
  const content = readBox(file, box, 92);
  const matrixAt = content[0] === 1 ? 52 : 40;
  const [a, b, c, d] = [0, 4, 12, 16].map((at) => content.readInt32BE(matrixAt + at));
  return {
    id: content.readUInt32BE(content[0] === 1 ? 20 : 12),
    enabled: ((content[3] ?? 0) & 1) === 1,
    onItsSide: a === 0 && d === 0 && b !== 0 && c !== 0,
  };
}

export interface MediaHeader {
  durationSeconds: number | null;
  language: string | null;
}

export function readMediaHeader(file: FileWindow, box: Box | undefined): MediaHeader {
  if (!box) return { durationSeconds: null, language: null };
  const content = readBox(file, box, 36);
  const long = content[0] === 1;
  return {
    durationSeconds: toSeconds(readTime(content, long ? 24 : 16), content.readUInt32BE(long ? 20 : 12)),
    language: readPackedLanguage(content.readUInt16BE(long ? 32 : 20)),
  };
}

/** All ones and 0 stand for "not known". */
export function toSeconds(duration: number, timescale: number): number | null {
  const isKnown = duration > 0 && duration < 0xffffffff && timescale > 0;
  return isKnown ? duration / timescale : null;
}

export function readHandler(file: FileWindow, box: Box | undefined): string {
  return box ? readBox(file, box, 12).toString("latin1", 8, 12) : "";
}

/** Of a box that counts samples at its eighth byte. */
export function countSamples(file: FileWindow, box: Box | undefined): number {
  return box ? readBox(file, box, 12).readUInt32BE(8) : 0;
}

const mostChapterTracks = 16;

/** The ids of the tracks that a `tref` names as chapters. */
export function readChapterTracks(file: FileWindow, box: Box | undefined): number[] {
  const chapters = box && childBoxes(file, box).get("chap");
  if (!chapters) return [];
  const content = readBox(file, chapters, mostChapterTracks * 4);
  return Array.from({ length: Math.floor(content.length / 4) }, (_, index) =>
    content.readUInt32BE(index * 4),
  );
}

const longestNote = 1000;

/** What is noted of a track in its `udta`: its name, and whether everybody is to see these subtitles. */
export function readNotes(file: FileWindow, box: Box | undefined): { title: string | null; forced: boolean } {
  let title: string | null = null;
  let forced = false;
  for (const note of box ? listBoxes(file, box.start, box.end) : []) {
    const text = () => readBox(file, note, longestNote).toString("utf8");
    if (note.type === "name") title ??= text().replaceAll("\0", "").trim() || null;
    if (note.type === "kind") forced ||= text().includes("\0forced-subtitle\0");
  }
  return { title, forced };
}
