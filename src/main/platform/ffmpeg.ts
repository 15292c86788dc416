import fluent, { type FfmpegCommand } from "fluent-ffmpeg";
import type { FfmpegPrograms } from "./ffmpeg-programs";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { type ProcessResult, runProcess } from "./processes";
import { type Moment, takeThumbnail } from "./thumbnail";

export { type FfmpegPrograms, findFfmpeg } from "./ffmpeg-programs";

export type DecodeOutcome = "decodes" | "fails" | "timed-out" | "aborted";

export interface ThumbnailRequest {
  file: string;
  /** Written whole or not at all. */
  target: string;
  durationSeconds: number | null;
}

/** What is asked of ffmpeg; each question is one process or a few, one after another. */
export interface Ffmpeg {
  /** Whether one picture of the file can really be decoded. */
  decodePicture(file: string, signal: AbortSignal): Promise<DecodeOutcome>;
  /** Reads the packets to the end, for files whose header says nothing or nonsense. Seconds. */
  measureDuration(file: string, signal: AbortSignal): Promise<number | null>;
  /** A JPEG of at most 640 × 360 of a frame that is not black, if there is one; false where no frame could be had. Rejects where the machine is at fault. */
  makeThumbnail(request: ThumbnailRequest, signal: AbortSignal): Promise<boolean>;
}

const decodeLimitMs = 15_000;
const workLimitMs = 30_000;

export function createFfmpeg(programs: FfmpegPrograms): Ffmpeg {
  const run = (command: FfmpegCommand, timeLimitMs: number, signal: AbortSignal) =>
    runProcess({ program: programs.ffmpeg, args: listArguments(command), timeLimitMs, signal });

  return {
    async decodePicture(file, signal) {
      const result = await run(decodeOnePicture(file), decodeLimitMs, signal);
      if (result.ended === "not-started") return "timed-out"; // no fault of the file either
      if (result.ended === "timed-out" || result.ended === "aborted") return result.ended;
      return /^\d+,/m.test(result.stdout) ? "decodes" : "fails";
    },

    async measureDuration(file, signal) {
      const { ended, stdout } = await run(readPackets(file), workLimitMs, signal);
      const microseconds = [...stdout.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1];
      return ended === "exited" && microseconds ? Number(microseconds) / 1e6 : null;
    },

    makeThumbnail({ file, target, durationSeconds }, signal) {
      const grab = async (moment: Moment, to: string) =>
        findLuma(await run(grabFrame(file, moment, to), workLimitMs, signal));
      return takeThumbnail(grab, target, durationSeconds, signal);
    },
  };
}

function decodeOnePicture(file: string): FfmpegCommand {
  return open(file)
    .outputOptions("-map", "0:V:0", "-frames:v", "1", "-threads", "1", "-f", "framecrc")
    .output("pipe:1");
}

function readPackets(file: string): FfmpegCommand {
  return open(file)
    .outputOptions("-map", "0:V:0", "-c", "copy", "-progress", "pipe:1", "-f", "null")
    .output("-");
}

/** Seeks before the input and decodes keyframes only: five times faster than without. */
function grabFrame(file: string, moment: Moment, to: string): FfmpegCommand {
  const seek = ["-noaccurate_seek", "-ss", moment.seconds.toFixed(3)];
  const options = moment.keyframesOnly ? ["-skip_frame", "nokey", ...seek] : seek;
  return open(file, ...options)
    .videoFilters(
      "scale=iw*sar:ih,setsar=1," +
        "scale='min(640,iw)':'min(360,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2," +
        "signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-," +
        "setpts=0", // the keyframe may lie before the seek's target; a negative time would be dropped by the encoder
    )
    .outputOptions("-map", "0:V:0", "-frames:v", "1", "-threads", "1", "-pix_fmt", "yuvj420p", "-q:v", "4")
    .outputOptions("-f", "mjpeg", "-y") // not image2, which reads a % in the name as a pattern
    .output(mediaAddress(to));
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

/** Mean brightness from 0 to 255; undefined where no frame came. */
function findLuma({ ended, exitCode, stdout }: ProcessResult): number | undefined {
  if (ended === "not-started") throw new Error("ffmpeg could not be started");
  const printed = /lavfi\.signalstats\.YAVG=([\d.]+)/.exec(stdout)?.[1];
  return ended === "exited" && exitCode === 0 && printed ? Number(printed) : undefined;
}
