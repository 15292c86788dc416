import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { type BoundedFolder, createBoundedFolder } from "./bounded-folder";
import type { FfmpegPrograms } from "./ffmpeg-programs";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { runProcess } from "./processes";
import { type DecodedText, decodeText } from "./text-encoding";

export type CaptionText =
  | DecodedText
  | { readonly kind: "refused"; readonly reason: "gone" | "too-large" | "no-permission" };

export interface TrackRequest {
  readonly file: string;
  readonly sizeBytes: number;
  /** The N of ffmpeg's `-map 0:N`. */
  readonly streamIndex: number;
  /** What the extracted track is to be called. */
  readonly name: string;
}

/** Subtitles as they lie on the disk, by absolute paths, and the tracks of videos that were made into files. */
export interface CaptionFiles {
  /** `language`, BCP 47, helps where nobody wrote the encoding down. */
  readText(file: string, language: string | null): Promise<CaptionText>;
  /** The path of a track that was extracted before. */
  findTrack(name: string): Promise<string | undefined>;
  /** Makes a track a file, as SubStation Alpha; undefined where nothing came of it. */
  extractTrack(request: TrackRequest, signal: AbortSignal): Promise<string | undefined>;
  tidyTracks: BoundedFolder["tidy"];
}

/** The longest film's subtitles take less than a tenth. */
const largestBytes = 8 * 1024 * 1024;
const mostTrackBytes = 200 * 1024 * 1024;

export function createCaptionFiles(programs: FfmpegPrograms, tracksFolder: string): CaptionFiles {
  const tracks = createBoundedFolder(tracksFolder, mostTrackBytes);
  return {
    readText,
    findTrack: tracks.find,
    extractTrack: (request, signal) =>
      tracks.make(request.name, (draft) => extractTrack(programs, request, draft, signal)),
    tidyTracks: tracks.tidy,
  };
}

async function readText(path: string, language: string | null): Promise<CaptionText> {
  // Without O_NONBLOCK, opening a pipe that took the file's place since the scan would wait for ever.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch(({ code }: NodeJS.ErrnoException) => code ?? "");
  if (typeof file === "string")
    return { kind: "refused", reason: file === "EACCES" ? "no-permission" : "gone" };
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return { kind: "refused", reason: "gone" };
    if (stat.size > largestBytes) return { kind: "refused", reason: "too-large" };
    return decodeText(await file.readFile(), language);
  } finally {
    await file.close();
  }
}

const shortestLimitMs = 30_000;
const longestLimitMs = 10 * 60_000;
/** Subtitles lie all over a file, so that most containers have to be read to their end: of a slow disk so much. */
const bytesPerMs = 20_000;

/** Every text codec becomes the one format that loses nothing of any other. */
async function extractTrack(
  { ffmpeg }: FfmpegPrograms,
  { file, sizeBytes, streamIndex }: TrackRequest,
  draft: string,
  signal: AbortSignal,
): Promise<boolean> {
  const result = await runProcess({
    program: ffmpeg,
    args: [
      ...["-nostdin", "-v", "error", "-threads", "1", ...hostileInputOptions],
      ...["-sub_charenc_mode", "ignore"], // the encoding is detected as that of any other subtitle
      ...["-i", mediaAddress(file), "-map", `0:${streamIndex}`, "-c:s", "ass"],
      ...["-fs", String(largestBytes), "-f", "ass", "-y", mediaAddress(draft)],
    ],
    timeLimitMs: Math.min(longestLimitMs, shortestLimitMs + sizeBytes / bytesPerMs),
    signal,
  });
  return result.ended === "exited" && result.exitCode === 0;
}
