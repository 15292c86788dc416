import { existsSync, statSync } from "node:fs";
import { StartupError } from "../startup-error";
import { listBackups } from "./backup-files";
import { type Look, lookInto } from "./check";
import { digestFile } from "./file-digest";
import { readLogSalt } from "./log-position";
import { type Migration, newerThanThis } from "./migrate";
import type { DatabasePlace } from "./place";
import type { LedgerKey } from "./row-checksum";
import { type Found, type LogPosition, type Seal, type SealFile, sealCovers } from "./seal";

/** What lies in the data folder before anything is written to it. */
export type Examination =
  /** Nobody has lived here. */
  | { readonly state: "new" }
  /** As it was left. `sealed`: to the byte. */
  | { readonly state: "good"; readonly sealed: boolean }
  /** Beside a file that needs none lies a log that is not its own. What the file is shows when that is away. */
  | { readonly state: "foreign-log" }
  /**
   * Not as it was left. `sealedFile` is set where the file itself is, to the byte, and its log is not: then it may be the
   * state of that instant. `whole`: it can be read, and holds what a database of Matinee should.
   */
  | { readonly state: "damaged"; readonly whole: boolean; readonly sealedFile: { atMs: number } | undefined }
  /** A restore had been prepared when the process ended. */
  | { readonly state: "restoring" };

export interface ExaminePorts {
  readonly place: DatabasePlace;
  readonly seals: SealFile;
  readonly migrations: readonly Migration[];
  readonly key: LedgerKey;
  readonly keyLost: boolean;
}

/** Throws StartupError: database-newer, not-a-matinee-database, database-damaged (and nobody has lived here), data-folder. */
export function examineDatabase(ports: ExaminePorts): Examination {
  const { place, seals } = ports;
  const seal = seals.readSeal();
  const sealed = typeof seal === "object" && seal.digest !== null ? seal : undefined;
  if (sealed?.prepared && existsSync(place.restoring) && digestFile(place.restoring) === sealed.digest)
    return { state: "restoring" };
  if (isMissing(place.file))
    return livedIn(place, seal)
      ? { state: "damaged", whole: false, sealedFile: undefined }
      : { state: "new" };
  const exact = sealed !== undefined && digestFile(place.file) === sealed.digest;
  const vouched = exact && !sealed.othersWrote && readLogSalt(place.log) === "";
  const look = lookInto({ ...ports, thorough: !exact, vouched });
  if (exact) return judgeSealed(ports, sealed, look);
  return judgeUnsealed(ports, seal, look);
}

/** The file is what it was to the byte; what remains is what lies in it, and its log. */
function judgeSealed({ place, seals }: ExaminePorts, seal: Seal, look: Look): Examination {
  const mark = seals.readMark();
  const covered = typeof mark === "object" && sealCovers(seal, mark);
  const own = typeof mark === "object" && isLogOf(place, look, mark);
  const hasLog = readLogSalt(place.log) !== "";
  if (hasLog && !own && covered) return { state: "foreign-log" };
  if (look.is === "newer" && (own || covered)) throw newerThanThis(place.file, look.step);
  const good = look.is === "whole" && look.genuine;
  if (good && (own || covered)) return { state: "good", sealed: !seal.prepared };
  const fileIsGood = hasLog || good;
  return {
    state: "damaged",
    whole: look.is === "whole",
    sealedFile: fileIsGood ? { atMs: seal.atMs } : undefined,
  };
}

/** Nobody knows what the bytes should be: because they are not those, or because they were just being written. */
function judgeUnsealed(ports: ExaminePorts, seal: Found<Seal>, look: Look): Examination {
  const { place, seals, keyLost } = ports;
  const mark = seals.readMark();
  const interrupted = typeof seal === "object" && seal.digest === null;
  const neverSealed = seal === "missing" && !keyLost && !livedIn(place, seal);
  if (interrupted || neverSealed) {
    if (look.is === "newer") throw newerThanThis(place.file, look.step);
    if (look.is !== "whole" && !livedIn(place, seal)) refuse(place.file, look);
    const logIsOwn =
      interrupted && typeof mark === "object" && (sealCovers(seal, mark) || isLogOf(place, look, mark));
    if (look.is === "whole" && look.genuine && (neverSealed || logIsOwn))
      return { state: "good", sealed: false };
  }
  return { state: "damaged", whole: look.is === "whole", sealedFile: undefined };
}

/** The log that the mark speaks of, and at least as long. */
function isLogOf(place: DatabasePlace, look: Look, mark: LogPosition): boolean {
  const frames = look.is === "whole" ? look.log.frames : Number.POSITIVE_INFINITY;
  return mark.frames > 0 && frames >= mark.frames && readLogSalt(place.log) === mark.salt;
}

function isMissing(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0;
}

function livedIn(place: DatabasePlace, seal: Found<Seal>): boolean {
  const sealed = typeof seal === "object" && seal.digest !== null;
  return sealed || existsSync(place.parentCopy) || listBackups(place.backups).length > 0;
}

function refuse(file: string, look: Look): never {
  if (look.is === "foreign")
    throw new StartupError(
      "not-a-matinee-database",
      `${file} is not a Matinee database: move it away, or name another data folder with --data.`,
    );
  throw new StartupError(
    "database-damaged",
    `${file} is no database that Matinee can read, and there is no backup of one: move it away to begin anew.`,
  );
}
