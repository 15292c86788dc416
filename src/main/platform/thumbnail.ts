import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Where in a video to look for a picture. */
export interface Moment {
  seconds: number;
  keyframesOnly: boolean;
}

/**
 * Writes one frame to a file and tells how much there is to see in it, from 0 to 1: the entropy of its brightness. One
 * colour has none, dark pictures and title cards have little. Undefined where there is no frame.
 */
export type GrabFrame = (moment: Moment, to: string) => Promise<number | undefined>;

/** Scenes of films have 0.65 to 0.95, letters on a dark ground 0.4, a fade to black 0.3. */
const enough = 0.65;

/** Takes the first frame with enough to see in it, else the one with most; false where no frame could be had. */
export async function takeThumbnail(
  grab: GrabFrame,
  target: string,
  durationSeconds: number | null,
  signal: AbortSignal,
): Promise<boolean> {
  const attempt = `${target}.part`;
  const best = `${target}.best.part`;
  let most = -1;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    for (const moment of listMoments(durationSeconds)) {
      if (signal.aborted || most >= enough) break;
      const detail = await grab(moment, attempt);
      if (detail === undefined || detail <= most || !(await hasContent(attempt))) continue;
      most = detail;
      await rename(attempt, best);
    }
    if (signal.aborted || most < 0) return false;
    await rename(best, target);
    return true;
  } finally {
    await Promise.all([rm(attempt, { force: true }), rm(best, { force: true })]);
  }
}

/** ffmpeg may tell of a frame and then drop it. */
export async function hasContent(file: string): Promise<boolean> {
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
    { seconds: durationSeconds * 0.75, keyframesOnly: false },
    start,
  ];
}
