import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { isIgnoreFileName } from "../features/library/names/file-kinds.policy";
import type { IgnoreFile } from "../features/library/names/ignore.policy";

export interface DirectoryOnDisk {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly ignoreFiles: readonly IgnoreFile[];
}

const longestIgnoreFile = 64 * 1024;

/** What lies in a directory; undefined where there is none, or none that may be looked into. */
export function readDirectory(path: string): DirectoryOnDisk | undefined {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return {
      files,
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      ignoreFiles: files
        .filter(isIgnoreFileName)
        .map((name) => ({ name, text: readStart(join(path, name)) })),
    };
  } catch {
    return undefined;
  }
}

/** What cannot be read says nothing, and not that everything is to be passed over. */
function readStart(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(longestIgnoreFile);
      return bytes.toString("utf8", 0, readSync(file, bytes, 0, longestIgnoreFile, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return "#";
  }
}
