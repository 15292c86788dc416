import { realpathSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FolderListing } from "@shared/model/library";
import {
  browseFolder,
  type FolderProblem,
  findPresence,
  inspectFolder,
  type Presence,
  type ShownNames,
} from "./folders";
import { isInside } from "./look-at-file";

/** The disks of this machine, as far as the library needs them. Paths of files are relative to a folder, with `/`. */
export interface FileTree {
  findPresence(root: string): Promise<Presence>;
  /** The real path of a folder that can be read, or why it cannot be used. */
  inspectFolder(path: string): Promise<{ realPath: string } | { problem: FolderProblem }>;
  /** What lies in a folder of this machine, or, for null, the places to begin with. */
  browse(path: string | null, rules: ShownNames): Promise<FolderListing | { problem: FolderProblem }>;
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
    findInside,
    listNames,
    remove: (file) => rm(file, { force: true }).catch(() => undefined),
  };
}

function listNames(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch(({ code }: NodeJS.ErrnoException) => (code === "ENOENT" ? [] : undefined));
}

function findInside(root: string, path: string): string | undefined {
  try {
    const realRoot = realpathSync(root);
    const real = realpathSync(join(root, path));
    return real !== realRoot && isInside(realRoot, real) ? real : undefined;
  } catch {
    return undefined;
  }
}
