import { createHmac } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { digestFile } from "./file-digest";
import type { LedgerKey } from "./row-checksum";

/** A finished backup. Its number tells the newest, since a clock may have been wrong; its name carries its keyed digest. */
export interface BackupFile {
  readonly number: number;
  readonly atMs: number;
  readonly file: string;
  readonly keyedDigest: string;
}

const named = /^matinee-(\d{6})-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)-([0-9a-f]{32})\.db$/;
const keptInAll = 7;
const keptOfOneDay = 3;

/** Newest first. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => parse(folder, name))
    .filter((backup) => backup !== undefined)
    .sort((a, b) => b.number - a.number);
}

export function backupName(number: number, atMs: number, keyedDigest: string): string {
  const time = new Date(atMs).toISOString().replaceAll(":", "-");
  return `matinee-${String(number).padStart(6, "0")}-${time}-${keyedDigest}.db`;
}

/** What proves that a file is what this household's Matinee once wrote: the key over all of its bytes. */
export function keyedDigestOf(file: string, key: LedgerKey): string {
  return createHmac("sha256", key).update(digestFile(file)).digest("hex").slice(0, 32);
}

/**
 * Seven in all, and of one day (UTC) no more than its newest three while others need the room: a day on which much
 * was changed must not push out the days before it.
 */
export function backupsToRemove(newestFirst: readonly BackupFile[]): BackupFile[] {
  const ofDay = new Map<number, number>();
  const [spread, crowded]: [BackupFile[], BackupFile[]] = [[], []];
  for (const backup of newestFirst) {
    const day = Math.floor(backup.atMs / 86_400_000);
    const sameDay = ofDay.get(day) ?? 0;
    ofDay.set(day, sameDay + 1);
    (sameDay < keptOfOneDay ? spread : crowded).push(backup);
  }
  return [...spread, ...crowded].slice(keptInAll);
}

const dailyMs = 24 * 3_600_000;

/** A backup that bears a later time than now was made while the clock was wrong. */
export function isBackupDue(newest: BackupFile | undefined, nowMs: number): boolean {
  return newest === undefined || nowMs - newest.atMs >= dailyMs || newest.atMs > nowMs;
}

function parse(folder: string, name: string): BackupFile | undefined {
  const [, number, time = "", keyedDigest = ""] = named.exec(name) ?? [];
  if (number === undefined) return undefined;
  const atMs = Date.parse(time.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:"));
  return { number: Number(number), atMs, file: join(folder, name), keyedDigest };
}
