import { opendirSync, statSync } from "node:fs";
import { codeOf, isDenied } from "./file-error";

/**
 * `away`: the folder, or the disk it is on, cannot be reached. `empty`: a disk that is not mounted leaves an empty folder
 * behind. `failed`: this machine cannot look just now.
 */
export interface Presence {
  readonly kind: "present" | "empty" | "away" | "failed";
  /** Another one than before: another disk lies there. */
  readonly disk: string;
}

export function findPresence(path: string): Presence {
  let disk = "";
  try {
    const { dev, ino } = statSync(path);
    disk = `${dev}:${ino}`;
    const directory = opendirSync(path);
    const first = directory.readSync();
    directory.closeSync();
    return { kind: first === null ? "empty" : "present", disk };
  } catch (error) {
    if (isDenied(error)) return { kind: "present", disk };
    return { kind: isShortage(error) ? "failed" : "away", disk };
  }
}

/** What lies there now, held against the disk that lay there before: where there is another one, that one is away. */
export function findPresenceOf(path: string, disk: string): Presence["kind"] {
  const now = findPresence(path);
  return now.kind === "failed" || now.disk === disk ? now.kind : "away";
}

/** Of file handles or memory: it says nothing of the file. */
export function isShortage(error: unknown): boolean {
  return ["EMFILE", "ENFILE", "ENOMEM"].includes(codeOf(error));
}
