import type { AudioTrack } from "@shared/model/video";
import type { MediaTracks, VideoTrack } from "../tracks";
import type { FileWindow } from "./file-window";
import { codecOfFourCc, readWaveFormat } from "./riff-codecs";

interface Chunk {
  /** Of a list its kind, else the chunk's own. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Stream {
  durationSeconds: number | null;
  video?: VideoTrack;
  audio?: AudioTrack;
}

const mostStreams = 100;

/** AVI: a list of headers comes first in every file, and nothing there says a language. Pictures are counted more truly than sound. */
export function readAvi(file: FileWindow): MediaTracks | undefined {
  if (file.read(8, 4).toString("latin1") !== "AVI ") return undefined;
  const headers = [...listChunks(file, 12, file.sizeBytes, 1)].find(({ type }) => type === "hdrl");
  if (!headers) return undefined;
  const chunks = [...listChunks(file, headers.start, headers.end, mostStreams + 10)];
  const streams = chunks.filter(({ type }) => type === "strl").map((chunk) => readStream(file, chunk));
  if (streams.includes(undefined)) return undefined;
  const known = streams.flatMap((stream) => stream ?? []);
  return {
    container: "avi",
    durationSeconds: (known.find(({ video }) => video) ?? known[0])?.durationSeconds ?? null,
    encrypted: false,
    video: known.flatMap(({ video }) => video ?? []),
    audio: known.flatMap(({ audio }) => audio ?? []),
    subtitles: [],
    chapters: [],
  };
}

function* listChunks(file: FileWindow, start: number, end: number, atMost: number): Generator<Chunk> {
  let at = start;
  for (let count = 0; count < atMost && at + 8 <= end; count += 1) {
    const head = file.read(at, 12);
    if (head.length < 8) return;
    const size = head.readUInt32LE(4);
    const isList = head.toString("latin1", 0, 4) === "LIST" && head.length === 12;
    const [type, contentAt] = isList
      ? [head.toString("latin1", 8, 12), at + 12]
      : [head.toString("latin1", 0, 4), at + 8];
    yield { type, start: contentAt, end: Math.min(at + 8 + size, end) };
    at += 8 + size + (size % 2);
  }
}

/** Undefined for kinds of streams that are not just pictures or sound. */
function readStream(file: FileWindow, list: Chunk): Stream | undefined {
  const chunks = new Map([...listChunks(file, list.start, list.end, 20)].map((chunk) => [chunk.type, chunk]));
  const [strh, strf, strn] = ["strh", "strf", "strn"].map((type) => contentOf(file, chunks.get(type)));
  const kind = strh?.toString("latin1", 0, 4);
  if (!strh || !strf) return undefined;
  const [scale, rate, length] = [20, 24, 32].map((at) => strh.readUInt32LE(at)) as [number, number, number];
  const durationSeconds = rate > 0 && scale > 0 ? (length * scale) / rate : null;
  const title = strn?.toString("utf8").replace(/\0.*$/s, "").trim() || null;
  if (kind === "vids") return { durationSeconds, video: toVideo(strf, scale > 0 ? rate / scale : null) };
  if (kind === "auds")
    return { durationSeconds, audio: { ...readWaveFormat(strf), language: null, title, default: false } };
  return undefined;
}

function contentOf(file: FileWindow, chunk: Chunk | undefined): Buffer | undefined {
  return chunk && file.read(chunk.start, Math.min(chunk.end - chunk.start, 256));
}

/** Of a BITMAPINFOHEADER; its height is negative where the lines run downward. */
function toVideo(format: Buffer, framesPerSecond: number | null): VideoTrack {
  return {
    codec: codecOfFourCc(format.toString("latin1", 16, 20)),
    profile: null,
    pixelFormat: null,
    width: format.readInt32LE(4),
    height: Math.abs(format.readInt32LE(8)),
    framesPerSecond,
    hdr: false,
  };
}
