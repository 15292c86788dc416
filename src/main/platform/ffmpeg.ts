import fluent, { type FfmpegCommand } from "fluent-ffmpeg";
import { type DecodeOutcome, decodePictures } from "./decode-pictures";
import type { FfmpegPrograms } from "./ffmpeg-programs";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { createPictures, type Pictures } from "./pictures";
import { runProcess } from "./processes";
import { type FactsOutcome, readFacts } from "./read-facts";

export { type FfmpegPrograms, findFfmpeg } from "./ffmpeg-programs";

/** What is asked of ffmpeg; each question is one process or a few, one after another. */
export interface Ffmpeg extends Pictures {
  /** All facts of many files, by their real absolute paths, in their order. Never rejects. */
  readFacts(files: readonly string[], signal: AbortSignal): Promise<FactsOutcome[]>;
  /** Whether one picture of each file can really be decoded. Never rejects. */
  decodePictures(files: readonly string[], signal: AbortSignal): Promise<DecodeOutcome[]>;
  /** Reads the packets to the end, for files whose header says nothing or nonsense. Seconds. */
  measureDuration(file: string, signal: AbortSignal): Promise<number | null>;
}

const workLimitMs = 30_000;

export function createFfmpeg(programs: FfmpegPrograms): Ffmpeg {
  const run = (command: FfmpegCommand, timeLimitMs: number, signal: AbortSignal) =>
    runProcess({ program: programs.ffmpeg, args: listArguments(command), timeLimitMs, signal });

  return {
    ...createPictures(programs),

    readFacts: (files, signal) => readFacts(programs.ffmpeg, files, signal),
    decodePictures: (files, signal) => decodePictures(programs.ffmpeg, files, signal),

    async measureDuration(file, signal) {
      const { ended, stdout } = await run(readPackets(file), workLimitMs, signal);
      const microseconds = [...stdout.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1];
      return ended === "exited" && microseconds ? Number(microseconds) / 1e6 : null;
    },
  };
}

function readPackets(file: string): FfmpegCommand {
  return open(file)
    .outputOptions("-map", "0:V:0", "-c", "copy", "-progress", "pipe:1", "-f", "null")
    .output("-");
}

function open(file: string, ...options: string[]): FfmpegCommand {
  return fluent()
    .input(mediaAddress(file))
    .inputOptions("-nostdin", "-v", "error", "-threads", "1", ...hostileInputOptions, ...options);
}

/**
 * Only fluent-ffmpeg's building of arguments is used. Its own runner first asks ffmpeg what it can do, in words that
 * recent versions no longer answer, and it cannot end a process together with its group.
 */
function listArguments(command: FfmpegCommand): string[] {
  return (command as FfmpegCommand & { _getArguments(): string[] })._getArguments();
}
