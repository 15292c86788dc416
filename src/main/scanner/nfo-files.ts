import type { NfoEntry } from "../features/library/nfo/nfo-entry";
import { readNfo } from "../features/library/nfo/read-nfo.policy";
import type { Sidecar } from "../features/library/scan/scanner";
import { pathOfEntry } from "../platform/list-directory";
import { readBeginning } from "../platform/read-beginning";
import { decodeText } from "../platform/text-encoding";
import { parseXml } from "../platform/xml";

/** What one NFO file says; `path` is relative to the library folder. */
export interface NfoWords {
  readonly path: string;
  readonly entries: readonly NfoEntry[];
}

export interface NfoFiles {
  /** Of these files, the nearest first, the first that says anything. */
  read(paths: readonly string[]): NfoWords;
}

const longestNfo = 256 * 1024;
/** A show's file is asked for by each of its directories, one after the other. */
const keptFiles = 64;

/** Reads no other files than these. */
export function createNfoFiles(realRoot: string, met: ReadonlyMap<string, Sidecar>): NfoFiles {
  const kept = new Map<string, readonly NfoEntry[]>();
  const readOne = (path: string): readonly NfoEntry[] => {
    const known = kept.get(path);
    if (known) return known;
    const entries =
      (met.get(path)?.sizeBytes ?? Number.POSITIVE_INFINITY) <= longestNfo ? readFile(realRoot, path) : [];
    if (kept.size >= keptFiles) kept.clear();
    kept.set(path, entries);
    return entries;
  };
  return {
    read(paths) {
      for (const path of paths) {
        const entries = readOne(path);
        if (entries.length > 0) return { path, entries };
      }
      return { path: "", entries: [] };
    },
  };
}

function readFile(realRoot: string, path: string): readonly NfoEntry[] {
  try {
    const decoded = decodeText(readBeginning(pathOfEntry(realRoot, path), longestNfo));
    return decoded.kind === "text" ? readNfo(decoded.text, parseXml) : [];
  } catch {
    return [];
  }
}
