import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Where in a video to look for a picture. */
export interface Moment {
  seconds: number;
  keyframesOnly: boolean;
}

/** The brightness of a frame, 0 to 255: its mean, and what a tenth of it is darker and brighter than. */
export interface Look {
  mean: number;
  dark: number;
  bright: number;
}

/** Writes one frame to a file and tells how it looks; undefined where there is none. */
export type GrabFrame = (moment: Moment, to: string) => Promise<Look | undefined>;

/** Black is 16 in most videos and white 235: outside of these a frame shows next to nothing on a shelf. */
const darkBelow = 36;
const brightAbove = 225;
/** A title card is one colour with some letters on it, a scene has light and shade. */
const flatBelow = 32;

/** Takes the first frame that shows something, else the one that shows most; false where no frame could be had. */
export async function takeThumbnail(
  grab: GrabFrame,
  target: string,
  durationSeconds: number | null,
  signal: AbortSignal,
): Promise<boolean> {
  const attempt = `${target}.part`;
  const best = `${target}.best.part`;
  let most: Look | undefined;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    for (const moment of listMoments(durationSeconds)) {
      if (signal.aborted || (most && showsSomething(most))) break;
      const look = await grab(moment, attempt);
      if (!look || (most && !showsMore(look, most)) || !(await hasContent(attempt))) continue;
      most = look;
      await rename(attempt, best);
    }
    if (signal.aborted || !most) return false;
    await rename(best, target);
    return true;
  } finally {
    await Promise.all([rm(attempt, { force: true }), rm(best, { force: true })]);
  }
}

function showsSomething({ mean, dark, bright }: Look): boolean {
  return mean >= darkBelow && mean <= brightAbove && bright - dark >= flatBelow;
}

function showsMore(look: Look, than: Look): boolean {
  if (showsSomething(look)) return true;
  const contents = ({ mean, dark, bright }: Look) => Math.min(mean, 255 - mean) + (bright - dark);
  return contents(look) > contents(than);
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
    start,
  ];
}
