import type { Dirent } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { FileReason } from "@shared/model/video";

/** What the library is interested in, by name. */
export interface WalkRules {
  isVideo(name: string): boolean;
  isCaption(name: string): boolean;
  /** Not listed at all, with everything below. */
  isHidden(name: string): boolean;
}

/** A file, or a folder that could not be looked into. Size and time are those of the content, also behind a link. */
export type WalkedEntry =
  | { kind: "video"; path: string; sizeBytes: number; modifiedMs: number; problem: FileReason | null }
  | { kind: "caption"; path: string }
  | { kind: "closed-folder"; path: string; reason: "no-permission" | "failed" };

interface WaitingFolder {
  path: string;
  /** A `.nomedia` or an empty `.ignore` lies here or above. */
  ignored: boolean;
}

interface Walk {
  root: string;
  realRoot: string;
  rules: WalkRules;
  signal: AbortSignal;
  /** Real paths of the folders that were listed, so that loops end. */
  seen: Set<string>;
  /** Links to folders wait, so that their targets are met under their own names first. */
  links: WaitingFolder[];
}

/** Everything below a folder, in no particular order. Never throws for what it meets on the way. */
export async function* walkFolder(
  root: string,
  rules: WalkRules,
  signal: AbortSignal,
): AsyncGenerator<WalkedEntry> {
  const realRoot = await realpath(root).catch((error) => closedFolder("", error));
  if (typeof realRoot !== "string") {
    yield realRoot;
    return;
  }
  const walk: Walk = { root, realRoot, rules, signal, seen: new Set(), links: [] };
  yield* walkBelow(walk, { path: "", ignored: false });
  for (const link of walk.links) yield* walkBelow(walk, link);
}

async function* walkBelow(walk: Walk, start: WaitingFolder): AsyncGenerator<WalkedEntry> {
  const waiting = [start];
  for (let folder = waiting.pop(); folder && !walk.signal.aborted; folder = waiting.pop()) {
    const listed = await list(walk, folder);
    if (!("entries" in listed)) {
      yield listed;
      continue;
    }
    const { entries, ignored } = listed;
    for (const entry of entries) {
      const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isDirectory()) waiting.push({ path, ignored });
      else if (entry.isSymbolicLink() && (await leadsToFolder(walk, path)))
        walk.links.push({ path, ignored });
      else if (walk.rules.isVideo(entry.name)) yield await describe(walk, path, ignored);
      else if (walk.rules.isCaption(entry.name) && entry.isFile() && !ignored)
        yield { kind: "caption", path };
    }
  }
}

interface Listed {
  entries: Dirent[];
  ignored: boolean;
}

/** Nothing for a folder that was listed before, or that a link reaches outside of the library folder. */
async function list(walk: Walk, { path, ignored }: WaitingFolder): Promise<Listed | WalkedEntry> {
  const absolute = join(walk.root, path);
  try {
    const real = await realpath(absolute);
    if (walk.seen.has(real) || !isInside(walk.realRoot, real)) return { entries: [], ignored };
    walk.seen.add(real);
    const met = await readdir(absolute, { withFileTypes: true });
    const entries = met.filter(({ name }) => !walk.rules.isHidden(name));
    return { entries, ignored: ignored || (await isIgnored(absolute, entries)) };
  } catch (error) {
    return closedFolder(path, error);
  }
}

function closedFolder(path: string, error: unknown): WalkedEntry {
  return { kind: "closed-folder", path, reason: isDenied(error) ? "no-permission" : "failed" };
}

async function isIgnored(folder: string, entries: Dirent[]): Promise<boolean> {
  if (entries.some(({ name }) => name === ".nomedia")) return true;
  const marker = entries.find((entry) => entry.name === ".ignore" && entry.isFile());
  return marker !== undefined && (await lstat(join(folder, ".ignore"))).size === 0;
}

async function leadsToFolder(walk: Walk, path: string): Promise<boolean> {
  const target = await stat(join(walk.root, path)).catch(() => undefined);
  return target?.isDirectory() ?? false;
}

/** Looks before anything opens it: a pipe named .mp4 would hang whoever reads it. */
async function describe(walk: Walk, path: string, ignored: boolean): Promise<WalkedEntry> {
  const none = { kind: "video", path, sizeBytes: 0, modifiedMs: 0 } as const;
  const absolute = join(walk.root, path);
  try {
    let stats = await lstat(absolute);
    if (stats.isSymbolicLink()) {
      if (!isInside(walk.realRoot, await realpath(absolute))) return { ...none, problem: "link-outside" };
      stats = await stat(absolute);
    }
    const file = { ...none, sizeBytes: stats.size, modifiedMs: stats.mtimeMs };
    if (!stats.isFile()) return { ...none, problem: "not-a-regular-file" };
    return { ...file, problem: ignored ? "folder-ignored" : null };
  } catch (error) {
    return { ...none, problem: isDenied(error) ? "no-permission" : "vanished" };
  }
}

function isInside(realRoot: string, real: string): boolean {
  return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
}

function isDenied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EACCES" || code === "EPERM";
}
