import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where the two programs lie. */
export interface FfmpegPrograms {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}

/** Looks into `folder`, else into the folder that MATINEE_FFMPEG names, else along the PATH. Undefined where both are not found together. */
export function findFfmpeg(
  folder?: string,
  environment: NodeJS.ProcessEnv = process.env,
): FfmpegPrograms | undefined {
  const named = folder ?? environment.MATINEE_FFMPEG;
  const places = named ? [named] : (environment.PATH ?? "").split(delimiter).filter(Boolean);
  for (const place of places) {
    const ffmpeg = findProgram(place, "ffmpeg");
    const ffprobe = findProgram(place, "ffprobe");
    if (ffmpeg && ffprobe) return { ffmpeg, ffprobe };
  }
  return undefined;
}

function findProgram(folder: string, name: string): string | undefined {
  const file = join(folder, process.platform === "win32" ? `${name}.exe` : name);
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
