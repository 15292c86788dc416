import { constants, realpathSync } from "node:fs";
import { type FileHandle, open, readdir, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import type { FolderListing } from "@shared/model/library";
import {
  browseFolder,
  type FolderProblem,
  findPresence,
  inspectFolder,
  type Presence,
  type ShownNames,
} from "./folders";

/** The disks of this machine, as far as the library needs them. Paths of files are relative to a folder, with `/`. */
export interface FileTree {
  findPresence(root: string): Promise<Presence>;
  /** The real path of a folder that can be read, or why it cannot be used. */
  inspectFolder(path: string): Promise<{ realPath: string } | { problem: FolderProblem }>;
  /** What lies in a folder of this machine, or, for null, the places to begin with. */
  browse(path: string | null, rules: ShownNames): Promise<FolderListing | { problem: FolderProblem }>;
  /** Whether a file that no demuxer knows is simply text, as TypeScript named `.ts` is. */
  isText(root: string, path: string): Promise<boolean>;
  /** The real absolute path of a file that lies inside the folder now; undefined where it is gone or leads outside. */
  findInside(root: string, path: string): string | undefined;
  /** The names in a folder by its absolute path: none where it does not exist, undefined where it cannot be read. */
  listNames(folder: string): Promise<string[] | undefined>;
  /** Removes one file by its absolute path. Never throws: what cannot be removed stays. */
  remove(file: string): Promise<void>;
}

export function createFileTree(): FileTree {
  return {
    findPresence,
    inspectFolder,
    browse: browseFolder,
    isText,
    findInside,
    listNames,
    remove: (file) => rm(file, { force: true }).catch(() => undefined),
  };
}

function listNames(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch(({ code }: NodeJS.ErrnoException) => (code === "ENOENT" ? [] : undefined));
}

const textSampleBytes = 4096;

async function isText(root: string, path: string): Promise<boolean> {
  try {
    const sample = await withFile(root, path, async (file) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(textSampleBytes), 0, textSampleBytes, 0);
      return buffer.subarray(0, bytesRead);
    });
    // `stream`: a character cut in two at the end of the sample is no fault.
    if (!sample || sample.includes(0)) return false;
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Undefined where the file is not there, or not inside. */
async function withFile<T>(
  root: string,
  path: string,
  read: (file: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const absolute = findInside(root, path);
  if (absolute === undefined) return undefined;
  // Without O_NONBLOCK, opening a pipe that took the file's place since the walk would wait for ever.
  const file = await open(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

function findInside(root: string, path: string): string | undefined {
  try {
    const realRoot = realpathSync(root);
    const real = realpathSync(join(root, path));
    return real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep) ? real : undefined;
  } catch {
    return undefined;
  }
}
