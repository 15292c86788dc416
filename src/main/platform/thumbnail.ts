import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Where in a video to look for a picture. */
export interface Moment {
  seconds: number;
  keyframesOnly: boolean;
}

/** Writes one frame to a file and tells its mean brightness, 0 to 255; undefined where there is none. */
export type GrabFrame = (moment: Moment, to: string) => Promise<number | undefined>;

/** Black is 16 in most videos; below this a frame shows nothing on a shelf. */
const darkBelow = 36;

/** Takes the first frame that is not dark, else the brightest that was met; false where no frame could be had. */
export async function takeThumbnail(
  grab: GrabFrame,
  target: string,
  durationSeconds: number | null,
  signal: AbortSignal,
): Promise<boolean> {
  const attempt = `${target}.part`;
  const best = `${target}.best.part`;
  let brightest = -1;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    for (const moment of listMoments(durationSeconds)) {
      if (signal.aborted || brightest >= darkBelow) break;
      const luma = await grab(moment, attempt);
      if (luma === undefined || luma <= brightest || !(await hasContent(attempt))) continue;
      brightest = luma;
      await rename(attempt, best);
    }
    if (signal.aborted || brightest < 0) return false;
    await rename(best, target);
    return true;
  } finally {
    await Promise.all([rm(attempt, { force: true }), rm(best, { force: true })]);
  }
}

/** ffmpeg may tell of a frame and then drop it. */
async function hasContent(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

/** Past the opening titles first; the start is the last resort, for files in which seeking leads nowhere. */
function listMoments(durationSeconds: number | null): Moment[] {
  const start = { seconds: 0, keyframesOnly: false };
  if (durationSeconds === null) return [{ seconds: 5, keyframesOnly: true }, start];
  return [
    { seconds: durationSeconds * 0.1, keyframesOnly: true },
    { seconds: durationSeconds * 0.3, keyframesOnly: true },
    { seconds: durationSeconds * 0.5, keyframesOnly: false },
    start,
  ];
}
