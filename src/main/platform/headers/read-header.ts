import type { VideoFacts } from "@shared/model/video";
import { type MediaTracks, toFacts } from "../tracks";
import { readAvi } from "./avi";
import { type FileWindow, openWindow } from "./file-window";
import { readMatroska } from "./matroska";
import { readMp4 } from "./mp4";

/**
 * What the header of an MP4, Matroska or AVI file says, read in a few dozen microseconds. Null where it says nothing
 * for certain: other containers, damage, codecs that it has no name for. Profiles and pixel formats are left to ffmpeg.
 * Never throws, and reads a bounded part of the file whatever stands there.
 */
export function readHeader(fd: number, sizeBytes: number): VideoFacts | null {
  try {
    const file = openWindow(fd, sizeBytes);
    const tracks = readTracks(file);
    return tracks && isCertain(tracks) ? toFacts(tracks) : null;
  } catch {
    return null; // a field that ends too soon, or a file that cannot be read: ffmpeg will say which
  }
}

function readTracks(file: FileWindow): MediaTracks | undefined {
  const start = file.read(0, 12);
  if (start.readUInt32BE(0) === 0x1a45dfa3) return readMatroska(file);
  if (start.toString("latin1", 0, 4) === "RIFF") return readAvi(file);
  if (/^(ftyp|moov|mdat|free|skip|wide|pnot)/.test(start.toString("latin1", 4, 8))) return readMp4(file);
  return undefined;
}

const largestSide = 16_384;

function isCertain({ video, audio, encrypted }: MediaTracks): boolean {
  const known = encrypted || [...video, ...audio].every(({ codec }) => codec !== null);
  const visible = video.every(({ width, height }) => isSide(width) && isSide(height));
  return known && visible && video.length + audio.length > 0;
}

function isSide(pixels: number | null): boolean {
  return pixels !== null && pixels > 0 && pixels <= largestSide;
}
