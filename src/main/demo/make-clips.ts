import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { runProcess } from "../platform/processes";
import { captionFile } from "./captions";
import { clipArguments } from "./clip-arguments";
import { type DemoClip, demoClips } from "./clips";

export interface MakeClipsOptions {
  readonly folder: string;
  /** ffmpeg's path. */
  readonly program: string;
  readonly print: (line: string) => void;
  readonly clips?: readonly DemoClip[];
}

const timeLimitMs = 10 * 60_000;
const atOnce = 2;

/** Makes the sample videos that are not there yet; each appears whole or not at all. Returns how many failed. */
export async function makeClips({
  folder,
  program,
  print,
  clips = demoClips,
}: MakeClipsOptions): Promise<number> {
  const missing = clips.filter((clip) => !existsSync(join(folder, clip.file)));
  const waiting = missing.entries();
  let failed = 0;
  const work = async () => {
    for (const [index, clip] of waiting) {
      print(`Making sample video ${index + 1} of ${missing.length}: ${clip.file}`);
      if (!(await makeClip(clip, join(folder, clip.file), program))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failed > 0) print(`${failed} of the sample videos could not be made with this ffmpeg.`);
  return failed;
}

async function makeClip(clip: DemoClip, file: string, program: string): Promise<boolean> {
  const [folder, ending] = [dirname(file), extname(file)];
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.making-${basename(file)}`); // hidden from scans; ffmpeg reads the container from the ending
  const { ended, exitCode } = await runProcess({ program, args: clipArguments(clip, draft), timeLimitMs });
  if (ended !== "exited" || exitCode !== 0) {
    rmSync(draft, { force: true });
    return false;
  }
  const captions = captionFile(clip);
  if (captions) writeFileSync(`${file.slice(0, -ending.length)}.en.vtt`, captions);
  renameSync(draft, file);
  return true;
}
