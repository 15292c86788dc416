import type { NfoEntry } from "../features/library/nfo/nfo-entry";
import { readNfo } from "../features/library/nfo/read-nfo.policy";
import type { Sidecar } from "../features/library/scan/scanner";
import { pathOfEntry } from "../platform/list-directory";
import { findPresenceOf } from "../platform/presence";
import { readBeginning } from "../platform/read-beginning";
import { decodeText } from "../platform/text-encoding";
import { parseXml } from "../platform/xml";
import type { Survey } from "./survey";

/** What one NFO file says; `path` is relative to the library folder. */
export interface NfoWords {
  readonly path: string;
  readonly entries: readonly NfoEntry[];
}

export interface NfoFiles {
  /** Of these files, the nearest first, the first that says anything. */
  read(paths: readonly string[]): NfoWords;
  /** One could not be read because the whole folder is not there any more: what was read since lacks its words. */
  isAway(): boolean;
}

const longestNfo = 256 * 1024;
/** A show's file is asked for by each of its directories, one after the other. */
const keptFiles = 64;

/** Reads no other files than these. */
export function createNfoFiles(
  { root, realRoot, disk }: Pick<Survey, "root" | "realRoot" | "disk">,
  met: ReadonlyMap<string, Sidecar>,
): NfoFiles {
  const kept = new Map<string, readonly NfoEntry[]>();
  let away = false;
  const readFile = (path: string): readonly NfoEntry[] => {
    try {
      return parse(readBeginning(pathOfEntry(realRoot, path), longestNfo));
    } catch {
      away ||= findPresenceOf(root, disk) === "away";
      return [];
    }
  };
  const readOne = (path: string): readonly NfoEntry[] => {
    const known = kept.get(path);
    if (known) return known;
    const entries =
      (met.get(path)?.sizeBytes ?? Number.POSITIVE_INFINITY) <= longestNfo ? readFile(path) : [];
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
    isAway: () => away,
  };
}

function parse(bytes: Buffer): readonly NfoEntry[] {
  const decoded = decodeText(bytes);
  return decoded.kind === "text" ? readNfo(decoded.text, parseXml) : [];
}
