import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

const keep = 7;
const backupFile = /^matinee-.*\.db$/;

/** Writes `<dataFolder>/backups/matinee-<time>.db`, whole or not at all, keeps the newest seven, returns its path. */
export function backUp(sqlite: Database, dataFolder: string, atMs = Date.now()): string {
  const folder = join(dataFolder, "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `matinee-${new Date(atMs).toISOString().replaceAll(":", "-")}.db`);
  const unfinished = `${file}.part`;
  for (const name of readdirSync(folder)) if (name.endsWith(".part")) rmSync(join(folder, name));
  sqlite.prepare("vacuum into ?").run(unfinished);
  renameSync(unfinished, file);
  for (const old of listBackups(folder).slice(keep)) rmSync(join(folder, old));
  return file;
}

/** Newest first. */
function listBackups(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => backupFile.test(name))
    .sort()
    .reverse();
}
