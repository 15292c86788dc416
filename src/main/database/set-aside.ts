import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { syncFolder } from "./durable-files";
import type { DatabasePlace } from "./place";

/**
 * Moves files into `damaged/<time>/`, where nobody looks for them but a person, and forgets the index of the log. A log
 * that stays beside a restored file would be played into it: SQLite calls the mixture whole.
 */
export function setAside(place: DatabasePlace, files: readonly string[], atMs: number): void {
  const there = files.filter((file) => existsSync(file));
  rmSync(place.logIndex, { force: true });
  if (there.length === 0) return;
  const folder = join(place.damaged, new Date(atMs).toISOString().replaceAll(":", "-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of there) renameSync(file, freeName(join(folder, basename(file))));
  syncFolder(folder);
  syncFolder(place.damaged);
  syncFolder(place.folder);
}

function freeName(file: string): string {
  let name = file;
  for (let number = 2; existsSync(name); number++) name = `${file}.${number}`;
  return name;
}
