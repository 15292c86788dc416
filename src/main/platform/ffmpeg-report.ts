import type { Chapter, VideoFacts } from "@shared/model/video";
import { findTitle, type ReportedTrack, readStream } from "./stream-lines";
import { toFacts } from "./tracks";

export interface FfmpegReport {
  /** Of the inputs that it could open, in their order. */
  facts: VideoFacts[];
  /** What it said after the last of them. */
  complaint: string;
}

/**
 * Reads what `ffmpeg -i … -i …` prints of its inputs. Versions differ in indentation and in what else they tell, so that
 * single facts are searched for.
 */
export function readFfmpegReport(printed: string): FfmpegReport {
  const [before = "", ...inputs] = printed.split(/^Input #\d+, /m);
  const sayings = [before, ...inputs.map(findSaying)];
  return {
    facts: inputs.map((input, index) => readInput(input, sayings[index] ?? "")),
    complaint: sayings.at(-1) ?? "",
  };
}

/** What is not indented after the first line was said of the next input, while that was being opened. */
function findSaying(input: string): string {
  const [, ...lines] = input.split("\n");
  return lines.filter((line) => !line.startsWith(" ")).join("\n");
}

const blockHead = /\n(?= +(?:Stream (?:group )?#\d|Chapter #\d|Program \d|No Program|Chapters:))/;
/** Lines are cut after 1,023 bytes, so that after a very long name the next one follows without a break. */
const cutLine = /^([^\n]{900,}?)( {2}(?:Metadata|Duration|Chapters|Program|Stream #)[^\n]{0,200}\n)/;

function readInput(input: string, saying: string): VideoFacts {
  const [head = "", ...blocks] = input.replace(cutLine, "$1\n$2").split(blockHead);
  const tracks = blocks.flatMap((block) => readStream(block) ?? []);
  return toFacts({
    container: /^(.*?), from '/.exec(head)?.[1] ?? "unknown",
    durationSeconds: findDuration(head),
    encrypted: tracks.some(({ encrypted }) => encrypted) || /DRM protected/i.test(saying),
    video: only(tracks, "video"),
    audio: only(tracks, "audio"),
    subtitles: only(tracks, "subtitle"),
    chapters: blocks.flatMap((block) => readChapter(block) ?? []),
  });
}

type TrackOf<Kind> = Extract<ReportedTrack, { kind: Kind; track: unknown }>["track"];

function only<Kind extends "video" | "audio" | "subtitle">(
  tracks: readonly ReportedTrack[],
  kind: Kind,
): TrackOf<Kind>[] {
  return tracks.flatMap((found) => (found.kind === kind ? [found.track as TrackOf<Kind>] : []));
}

function findDuration(head: string): number | null {
  const [, hours, minutes, seconds] = /^ +Duration: (\d+):(\d\d):([\d.]+)/m.exec(head) ?? [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readChapter(block: string): Chapter | undefined {
  const startsAt = /^ +Chapter #\d+[:.]\d+: start (-?[\d.]+)/.exec(block)?.[1];
  if (startsAt === undefined) return undefined;
  return { startSeconds: Math.max(0, Number(startsAt)), title: findTitle(block) };
}
