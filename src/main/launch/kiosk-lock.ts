import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "../startup-error";
import { answersDoorbell, type Doorbell, hangDoorbell, removeDoorbell } from "./doorbell";
import { isAlive, processBirth } from "./process-birth";

/** What a kiosk leaves in its data folder, so that a second start finds it and no two ever write there. */
export interface LockHolder {
  readonly pid: number;
  readonly birth: string;
  /** Where it can be found alive if its birth is not known; null where it is, or where nothing can be had. */
  readonly doorbell: string | null;
  /** Where it can be asked to come to the front; null while it starts, and in Electron. */
  readonly origin: string | null;
  /** Shown with the asking; only who may read the data folder knows it. */
  readonly secret: string;
}

export interface KioskLock {
  readonly secret: string;
  publish(origin: string): void;
  release(): void;
}

export type LockOutcome = { readonly lock: KioskLock } | { readonly holder: LockHolder };

/** Takes the data folder for this process, or says who has it. Throws StartupError data-folder. */
export async function takeLock(dataFolder: string, birthOf = processBirth): Promise<LockOutcome> {
  let doorbell: Doorbell | undefined;
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const [secret, birth] = [randomBytes(16).toString("hex"), birthOf(process.pid)];
    if (!birth) doorbell = await hangDoorbell(dataFolder, randomBytes(4).toString("hex"));
    const own = { pid: process.pid, birth, doorbell: doorbell?.path ?? null, origin: null, secret };
    const outcome = await takeFile(join(dataFolder, "kiosk.lock"), own, doorbell, birthOf);
    if ("holder" in outcome) doorbell?.takeDown();
    return outcome;
  } catch (error) {
    doorbell?.takeDown();
    throw new StartupError(
      "data-folder",
      `Matinee cannot write its data folder ${dataFolder}: make it writable, or name another with --data.`,
      { cause: error },
    );
  }
}

async function takeFile(
  file: string,
  own: LockHolder,
  doorbell: Doorbell | undefined,
  birthOf: typeof processBirth,
): Promise<LockOutcome> {
  // A dead holder's file is moved away by one of several starts; the others meet the winner's on the next round.
  for (let round = 0; round < 5; round += 1) {
    if (writeNew(file, own)) return { lock: createLock(file, own, doorbell) };
    const found = readHolder(file);
    if (found && (await isHeld(found, birthOf))) return { holder: found };
    if (readHolder(file)?.secret === found?.secret) moveAway(file, found);
  }
  throw new Error("the lock changed hands five times");
}

/** Alive, and still the process that wrote the file: numbers of processes are given out again. */
export async function isHeld(holder: LockHolder, birthOf = processBirth): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  if (holder.birth) return birthOf(holder.pid) === holder.birth;
  return holder.doorbell === null || answersDoorbell(holder.doorbell);
}

function createLock(file: string, own: LockHolder, doorbell: Doorbell | undefined): KioskLock {
  return {
    secret: own.secret,
    publish(origin) {
      const draft = `${file}.${own.pid}`;
      writeFileSync(draft, JSON.stringify({ ...own, origin }), { mode: 0o600 });
      renameSync(draft, file);
    },
    release() {
      doorbell?.takeDown();
      if (readHolder(file)?.secret === own.secret) rmSync(file, { force: true });
    },
  };
}

/** False where a lock stands already. A file that appears whole: nobody ever reads half of one. */
function writeNew(file: string, own: LockHolder): boolean {
  const draft = `${file}.${own.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as LockHolder;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || code === "ENOENT") return undefined; // damaged, or gone in this moment
    throw error;
  }
}

/** Removes a dead holder's file; another start's fresh one, moved by mistake, is put back. */
function moveAway(file: string, dead: LockHolder | undefined): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another start was faster
  }
  const moved = readHolder(aside);
  try {
    if (moved && moved.secret !== dead?.secret) linkSync(aside, file);
    else if (moved?.doorbell) removeDoorbell(moved.doorbell);
  } finally {
    rmSync(aside, { force: true });
  }
}
