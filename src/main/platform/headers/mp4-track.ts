import type { AudioTrack, SubtitleTrack } from "@shared/model/video";
import { readLanguage } from "../language-tag";
import type { VideoTrack } from "../tracks";
import type { FileWindow } from "./file-window";
import { type Box, childBoxes } from "./mp4-boxes";
import { readSampleEntry, type SampleEntry } from "./mp4-sample-entry";
import {
  countSamples,
  readChapterTracks,
  readHandler,
  readMediaHeader,
  readNotes,
  readTrackHeader,
} from "./mp4-track-boxes";

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

const subtitleHandlers = new Set(["text", "sbtl", "subt", "subp", "clcp"]);

/** `streamIndex` is its place among all tracks. */
export function readMp4Track(file: FileWindow, trak: Box, streamIndex: number): Mp4Track {
  const boxes = childBoxes(file, trak);
  const media = childrenOf(file, boxes.get("mdia"));
  const samples = childrenOf(file, childrenOf(file, media.get("minf")).get("stbl"));
  const { id, enabled, onItsSide } = readTrackHeader(file, boxes.get("tkhd"));
  const { durationSeconds, language } = readMediaHeader(file, media.get("mdhd"));
  const handler = readHandler(file, media.get("hdlr"));
  const stsd = samples.get("stsd");
  const entry = stsd && readSampleEntry(file, stsd, handler);
  const chapterTrackIds = readChapterTracks(file, boxes.get("tref"));
  const track = { id, durationSeconds, encrypted: entry?.encrypted ?? false, chapterTrackIds };
  if (!entry) return track;
  const { title, forced } = readNotes(file, boxes.get("udta"));
  const described = { language: readLanguage(language), title, default: enabled };
  const { codec, channels } = entry;
  if (handler === "soun") return { ...track, audio: { codec, channels, ...described } };
  if (subtitleHandlers.has(handler))
    return { ...track, subtitle: { codec, streamIndex, ...described, forced, hearingImpaired: false } };
  if (handler !== "vide") return track;
  const frames = countSamples(file, samples.get("stsz") ?? samples.get("stz2"));
  const framesPerSecond = durationSeconds !== null && frames > 0 ? frames / durationSeconds : null;
  return { ...track, video: toVideo(entry, onItsSide, framesPerSecond) };
}

function childrenOf(file: FileWindow, box: Box | undefined): Map<string, Box> {
  return box ? childBoxes(file, box) : new Map();
}

function toVideo(entry: SampleEntry, onItsSide: boolean, framesPerSecond: number | null): VideoTrack {
  const { codec, hdr } = entry;
  const [width, height] = onItsSide ? [entry.height, entry.width] : [entry.width, entry.height];
  return { codec, profile: null, pixelFormat: null, width, height, framesPerSecond, hdr };
}
