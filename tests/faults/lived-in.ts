import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { onTestFinished } from "vitest";
import { migrationsFolder } from "../support/paths";
import { addPlay, fillHousehold } from "./household-rows";

/** Where syncing costs nothing, so that a thousand restores take seconds. */
const fastFolder = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export function makeFastFolder(): string {
  const folder = mkdtempSync(join(fastFolder, "matinee-fault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function open(dataFolder: string, nowMs = day(2), migrations = migrationsFolder): OpenDatabase {
  return openDatabase({ dataFolder, migrationsFolder: migrations, nowMs: () => nowMs });
}

/** An instant of the n-th day of the story. */
export function day(n: number): number {
  return Date.UTC(2026, 2, n, 15);
}

/** A family's data folder with a backup of its first day, and one more play since, cleanly closed. */
export function makeLivedIn(folder = makeFastFolder()): string {
  const database = open(folder, day(1));
  fillHousehold(database);
  database.care.backUpNow();
  addPlay(database);
  database.close();
  return folder;
}
