import type { FileReason, FileState } from "@shared/model/video";

export interface KnownFile {
  sizeBytes: number;
  modifiedMs: number;
  state: FileState;
  reason: FileReason | null;
}

export interface WalkedFile {
  sizeBytes: number;
  modifiedMs: number;
  problem: FileReason | null;
}

/** `mark`: a state is known without reading. `read`: hash and facts are to be had. */
export type Change =
  | { kind: "unchanged" }
  | { kind: "mark"; state: FileState; reason: FileReason }
  | { kind: "read" };

/** What is known by looking from outside; a file that carries one of these has not been read. */
const seenFromOutside: Partial<Record<FileReason, FileState>> = {
  "not-a-regular-file": "ignored",
  "link-outside": "ignored",
  "folder-ignored": "ignored",
  "no-permission": "unreadable",
  vanished: "missing",
};

/** What a scan has to do with a file that it met. */
export function decideChange(known: KnownFile | undefined, walked: WalkedFile): Change {
  if (walked.problem !== null) {
    const state = seenFromOutside[walked.problem] ?? "unreadable";
    const same = known?.state === state && known.reason === walked.problem;
    return same ? { kind: "unchanged" } : { kind: "mark", state, reason: walked.problem };
  }
  if (!known || known.sizeBytes !== walked.sizeBytes || known.modifiedMs !== walked.modifiedMs)
    return { kind: "read" };
  return isWorthAnotherLook(known) ? { kind: "read" } : { kind: "unchanged" };
}

/** The cause of these may be gone although the file is the same: a permission, a busy machine, an absent disk. */
function isWorthAnotherLook({ state, reason }: KnownFile): boolean {
  if (state === "missing" || reason === "timed-out") return true;
  return reason !== null && reason in seenFromOutside;
}

/** What becomes of a known file that the walk did not meet; undefined where it cannot be said. */
export function decideAbsence(
  path: string,
  closedFolders: { path: string; reason: "no-permission" | "failed" }[],
): { state: FileState; reason: FileReason } | undefined {
  const closed = closedFolders.find((folder) => folder.path === "" || path.startsWith(`${folder.path}/`));
  if (!closed) return { state: "missing", reason: "vanished" };
  return closed.reason === "no-permission" ? { state: "unreadable", reason: "no-permission" } : undefined;
}
