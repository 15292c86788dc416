import type { AudioTrack, SubtitleTrack } from "@shared/model/video";
import { readLanguage } from "../language-tag";
import type { VideoTrack } from "../tracks";
import type { FileWindow } from "./file-window";
import { type Box, childBoxes, readBox, readTime } from "./mp4-boxes";
import { readPackedLanguage } from "./mp4-language";
import { readSampleEntry, type SampleEntry } from "./mp4-sample-entry";

/** At most one of `video`, `audio` and `subtitle`. */
export interface Mp4Track {
  id: number;
  durationSeconds: number | null;
  encrypted: boolean;
  /** The tracks that hold its chapters. */
  chapterTrackIds: number[];
  video?: VideoTrack;
  audio?: AudioTrack;
  subtitle?: SubtitleTrack;
}

interface Described {
  language: string | null;
  title: string | null;
  default: boolean;
}

const subtitleHandlers = new Set(["text", "sbtl", "subt", "subp", "clcp"]);

/** `index` is its place among all tracks. */
export function readMp4Track(file: FileWindow, trak: Box, index: number): Mp4Track {
  const boxes = childBoxes(file, trak);
  const media = childrenOf(file, boxes.get("mdia"));
  const header = readTrackHeader(file, boxes.get("tkhd"));
  const { timescale, duration, language } = readMediaHeader(file, media.get("mdhd"));
  const handler = readHandler(file, media.get("hdlr"));
  const samples = childrenOf(file, childrenOf(file, media.get("minf")).get("stbl"));
  const stsd = samples.get("stsd");
  const entry = stsd && readSampleEntry(file, stsd, handler);
  const durationSeconds = timescale > 0 && duration > 0 ? duration / timescale : null;
  const track = {
    id: header.id,
    durationSeconds,
    encrypted: entry?.encrypted ?? false,
    chapterTrackIds: readChapterTracks(file, childrenOf(file, boxes.get("tref")).get("chap")),
  };
  if (!entry) return track;
  const title = readTitle(file, childrenOf(file, boxes.get("udta")).get("name"));
  const described = { language: readLanguage(language), title, default: header.enabled };
  if (handler === "vide") {
    const frames = countSamples(file, samples.get("stsz") ?? samples.get("stz2"));
    const framesPerSecond = durationSeconds && frames > 0 ? frames / durationSeconds : null;
    return { ...track, video: toVideo(entry, header.onItsSide, framesPerSecond) };
  }
  if (handler === "soun") return { ...track, audio: toAudio(entry, described) };
  if (subtitleHandlers.has(handler)) return { ...track, subtitle: toSubtitle(entry, described, index) };
  return track;
}

function childrenOf(file: FileWindow, box: Box | undefined): Map<string, Box> {
  return box ? childBoxes(file, box) : new Map();
}

function readTrackHeader(
  file: FileWindow,
  box: Box | undefined,
): { id: number; enabled: boolean; onItsSide: boolean } {
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

function readMediaHeader(file: FileWindow, box: Box | undefined) {
  if (!box) return { timescale: 0, duration: 0, language: null };
  const content = readBox(file, box, 36);
  const long = content[0] === 1;
  return {
    timescale: content.readUInt32BE(long ? 20 : 12),
    duration: readTime(content, long ? 24 : 16),
    language: readPackedLanguage(content.readUInt16BE(long ? 32 : 20)),
  };
}

function readHandler(file: FileWindow, box: Box | undefined): string {
  return box ? readBox(file, box, 12).toString("latin1", 8, 12) : "";
}

/** Of a box that counts samples at its eighth byte. */
function countSamples(file: FileWindow, box: Box | undefined): number {
  return box ? readBox(file, box, 12).readUInt32BE(8) : 0;
}

const mostChapterTracks = 16;

function readChapterTracks(file: FileWindow, box: Box | undefined): number[] {
  if (!box) return [];
  const content = readBox(file, box, mostChapterTracks * 4);
  return Array.from({ length: Math.floor(content.length / 4) }, (_, index) =>
    content.readUInt32BE(index * 4),
  );
}

function readTitle(file: FileWindow, box: Box | undefined): string | null {
  return (box && readBox(file, box, 1000).toString("utf8").replaceAll("\0", "").trim()) || null;
}

function toVideo(entry: SampleEntry, onItsSide: boolean, framesPerSecond: number | null): VideoTrack {
  const { codec, hdr } = entry;
  const [width, height] = onItsSide ? [entry.height, entry.width] : [entry.width, entry.height];
  return { codec, profile: null, pixelFormat: null, width, height, framesPerSecond, hdr };
}

function toAudio({ codec, channels }: SampleEntry, described: Described): AudioTrack {
  return { codec, channels, ...described };
}

function toSubtitle({ codec }: SampleEntry, described: Described, streamIndex: number): SubtitleTrack {
  return { codec, streamIndex, ...described, forced: false, hearingImpaired: false };
}
