import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import type { FileReason } from "@shared/model/video";
import { isDenied } from "./file-error";

/** What shows of a file from outside. Size and time are those of the content, also behind a link. */
export interface FileLook {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly problem: FileReason | null;
}

/** Looks before anything opens it: a pipe named .mp4 would hang whoever reads it. `realRoot`: see `isInside`. */
export function lookAtFile(realRoot: string, path: string | Buffer): FileLook {
  try {
    const stats = lstatSync(path);
    if (!stats.isSymbolicLink()) return describe(stats);
    if (!isInside(realRoot, realpathSync.native(path))) return unseen("link-outside");
    return describe(statSync(path));
  } catch (error) {
    return unseen(isDenied(error) ? "no-permission" : "vanished");
  }
}

/** The real path of the directory that a link leads to, if it leads to one inside. */
export function findLinkedDirectory(realRoot: string, path: string | Buffer): string | undefined {
  try {
    if (!statSync(path).isDirectory()) return undefined;
    const real = realpathSync.native(path);
    return isInside(realRoot, real) ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Both are real paths; a folder is inside of itself. */
export function isInside(realRoot: string, real: string): boolean {
  return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
}

function describe(stats: Stats): FileLook {
  if (!stats.isFile()) return unseen("not-a-regular-file");
  return { sizeBytes: stats.size, modifiedMs: stats.mtimeMs, problem: null };
}

function unseen(problem: FileReason): FileLook {
  return { sizeBytes: 0, modifiedMs: 0, problem };
}
