import { constants } from "node:fs";
import { access, readdir, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { FolderListing, FolderRefusal } from "@shared/model/library";
import { codeOf, isDenied } from "./file-error";

/** What a look at the disk can say against a folder. */
export type FolderProblem = Extract<FolderRefusal, "not-found" | "not-a-folder" | "no-permission">;

const naturally = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** `away`: the folder, or the drive it is on, cannot be reached. */
export type Presence = "present" | "empty" | "away";

export async function findPresence(path: string): Promise<Presence> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) =>
    isDenied(error) ? ["?"] : undefined,
  );
  if (names === undefined) return "away";
  return names.length === 0 ? "empty" : "present";
}

export async function inspectFolder(
  path: string,
): Promise<{ realPath: string } | { problem: FolderProblem }> {
  try {
    const realPath = await realpath(path);
    if (!(await stat(realPath)).isDirectory()) return { problem: "not-a-folder" };
    await access(realPath, constants.R_OK | constants.X_OK);
    return { realPath };
  } catch (error) {
    return { problem: explain(error) };
  }
}

/** What a list of folders and their videos is made by. */
export interface ShownNames {
  isVideo(name: string): boolean;
  isHidden(name: string): boolean;
}

/** Counts what lies directly inside, not below. */
export async function browseFolder(
  path: string | null,
  rules: ShownNames,
): Promise<FolderListing | { problem: FolderProblem }> {
  if (path === null) return { path: null, parent: null, folders: await listStartingPlaces(), videoCount: 0 };
  const inspected = await inspectFolder(path);
  if ("problem" in inspected) return inspected;
  const { realPath } = inspected;
  const entries = await readdir(realPath, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith(".") && !rules.isHidden(name));
  const folders = shown
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(realPath, name) }))
    .sort((a, b) => naturally.compare(a.name, b.name));
  const parent = dirname(realPath);
  return {
    path: realPath,
    parent: parent === realPath ? null : parent,
    folders,
    videoCount: shown.filter((entry) => entry.isFile() && rules.isVideo(entry.name)).length,
  };
}

async function listStartingPlaces(): Promise<{ name: string; path: string }[]> {
  const home = homedir();
  const own = [
    { name: basename(home) || home, path: home },
    ...["Videos", "Movies"].map((name) => ({ name, path: join(home, name) })),
  ];
  const disks = process.platform === "win32" ? listDriveLetters() : await listMountPoints();
  const places = [...own, ...disks];
  const present = await Promise.all(places.map(({ path }) => isFolder(path)));
  return places.filter((_, index) => present[index]);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function listDriveLetters(): { name: string; path: string }[] {
  return Array.from("CDEFGHIJKLMNOPQRSTUVWXYZAB", (letter) => ({ name: `${letter}:`, path: `${letter}:\\` }));
}

/** Where Linux and macOS put disks: `/run/media/<user>/<disk>`, `/media/<user>/<disk>` or `/media/<disk>`, and so on. */
async function listMountPoints(): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = [];
  for (const parent of ["/media", "/run/media", "/mnt", "/Volumes"])
    for (const name of await listNames(parent)) found.push({ name, path: join(parent, name) });
  return [...found, { name: "/", path: "/" }];
}

async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const real = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return real.map(({ name }) => name).sort(naturally.compare);
}

function explain(error: unknown): FolderProblem {
  if (isDenied(error)) return "no-permission";
  return codeOf(error) === "ENOTDIR" ? "not-a-folder" : "not-found";
}
