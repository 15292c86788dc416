import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { FfmpegPrograms } from "./ffmpeg-programs";
import { hostileInputOptions, hostilePictureOptions, mediaAddress } from "./media-address";
import { findPictureDemuxer } from "./picture-kind";
import { fillSize, type PictureSize } from "./picture-sizes";
import { type ProcessResult, runProcess } from "./processes";
import { hasContent, type Moment, takeThumbnail } from "./thumbnail";

export interface PictureRequest {
  file: string;
  size: PictureSize;
  /** Written whole or not at all. */
  target: string;
}

export interface ThumbnailRequest extends Omit<PictureRequest, "size"> {
  durationSeconds: number | null;
}

/** Makes JPEGs. False where nothing can be made of the file; rejects where the machine is at fault. */
export interface Pictures {
  /** Of a JPEG, PNG or WebP, by its content. */
  makePicture(request: PictureRequest, signal: AbortSignal): Promise<boolean>;
  /** A wide one of a frame of a video that shows something, if there is one. */
  makeThumbnail(request: ThumbnailRequest, signal: AbortSignal): Promise<boolean>;
}

const timeLimitMs = 30_000;

export function createPictures({ ffmpeg }: Pick<FfmpegPrograms, "ffmpeg">): Pictures {
  const run = (args: readonly string[], signal: AbortSignal) =>
    runProcess({ program: ffmpeg, args: ["-nostdin", "-v", "error", ...args], timeLimitMs, signal });

  return {
    async makePicture({ file, size, target }, signal) {
      const demuxer = await findPictureDemuxer(file);
      if (demuxer === undefined) return false;
      const draft = `${target}.part`;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      try {
        const input = ["-threads", "1", ...hostilePictureOptions, "-f", demuxer, "-i", mediaAddress(file)];
        const made = hasMade(await run([...input, "-vf", fillSize(size), ...writeTo(draft)], signal));
        if (!made || !(await hasContent(draft))) return false;
        await rename(draft, target);
        return true;
      } finally {
        await rm(draft, { force: true });
      }
    },

    makeThumbnail({ file, target, durationSeconds }, signal) {
      const grab = async (moment: Moment, to: string) =>
        findDetail(await run([...readFrame(file, moment), ...filterAndMeasure, ...writeTo(to)], signal));
      return takeThumbnail(grab, target, durationSeconds, signal);
    },
  };
}

/** Seeks before the input and decodes keyframes only: five times faster than without. */
function readFrame(file: string, { seconds, keyframesOnly }: Moment): string[] {
  const nokey = keyframesOnly ? ["-skip_frame", "nokey"] : [];
  const seek = ["-noaccurate_seek", "-ss", seconds.toFixed(3)];
  return [
    "-threads",
    "1",
    ...hostileInputOptions,
    ...nokey,
    ...seek,
    "-i",
    mediaAddress(file),
    "-map",
    "0:V:0",
  ];
}

/** The keyframe may lie before the seek's target; a negative time would be dropped by the encoder. */
const measured = ["format=yuvj420p", "entropy", "metadata=print:file=-", "setpts=0"];
const filterAndMeasure = ["-vf", [fillSize("wide"), ...measured].join()];

/** Not by image2, which reads a % in the name as a pattern. */
const writeTo = (draft: string) => [
  ...["-frames:v", "1", "-threads", "1", "-pix_fmt", "yuvj420p", "-q:v", "4"],
  ...["-f", "mjpeg", "-y", mediaAddress(draft)],
];

/** What the machine is short of is no fault of the file: it is to be tried again. */
function hasMade({ ended, exitCode, stderr }: ProcessResult): boolean {
  if (ended === "not-started") throw new Error("ffmpeg could not be started");
  if (/no space left|quota exceeded/i.test(stderr))
    throw Object.assign(new Error("no room for a picture"), { code: "ENOSPC" });
  return ended === "exited" && exitCode === 0;
}

/** Undefined where no frame came. */
function findDetail(result: ProcessResult): number | undefined {
  const printed = /normalized_entropy\.normal\.Y=([\d.]+)/.exec(result.stdout)?.[1];
  return hasMade(result) && printed !== undefined ? Number(printed) : undefined;
}
