import type { FileReason, FileState } from "@shared/model/video";
import type { KnownFile } from "../features/library/scan/scanner";

/** `mark`: a state is known without reading. `read`: hash and facts are to be had. */
export type Change =
  | { readonly kind: "unchanged" }
  | { readonly kind: "mark"; readonly state: FileState; readonly reason: FileReason }
  | { readonly kind: "read" };

/** What is known by looking from outside; a file that carries one of these has not been read. */
const seenFromOutside: Partial<Record<FileReason, FileState>> = {
  "not-a-regular-file": "ignored",
  "link-outside": "ignored",
  "folder-ignored": "ignored",
  "name-unreadable": "unreadable",
  "no-permission": "unreadable",
  vanished: "missing",
};

/** What a scan has to do with a file that it met. */
export function decideChange(
  known: Pick<KnownFile, "sizeBytes" | "modifiedMs" | "state" | "reason"> | undefined,
  met: { readonly sizeBytes: number; readonly modifiedMs: number; readonly problem: FileReason | null },
): Change {
  if (met.problem !== null) {
    const state = seenFromOutside[met.problem] ?? "unreadable";
    const same = known?.state === state && known.reason === met.problem;
    return same ? { kind: "unchanged" } : { kind: "mark", state, reason: met.problem };
  }
  if (!known || known.sizeBytes !== met.sizeBytes || known.modifiedMs !== met.modifiedMs)
    return { kind: "read" };
  return isWorthAnotherLook(known) ? { kind: "read" } : { kind: "unchanged" };
}

/** The cause of these may be gone although the file is the same: a permission, a busy machine, an absent disk. */
function isWorthAnotherLook({ state, reason }: Pick<KnownFile, "state" | "reason">): boolean {
  if (state === "missing" || reason === "timed-out") return true;
  return reason !== null && reason in seenFromOutside;
}

/** Whether names make nothing of such a file: it stands alone, whatever lies beside it. */
export function liesAside(reason: FileReason | null): boolean {
  return reason !== null && reason !== "no-permission" && reason in seenFromOutside;
}

export interface ClosedDirectory {
  readonly path: string;
  readonly closed: "no-permission" | "failed";
}

/** What becomes of a known file that the walk did not meet; undefined where it cannot be said, or is known already. */
export function decideAbsence(
  { path, state, reason }: Pick<KnownFile, "path" | "state" | "reason">,
  closedDirectories: readonly ClosedDirectory[],
): { state: FileState; reason: FileReason } | undefined {
  if (state === "missing" && reason === "vanished") return undefined;
  const closed = findClosed(path, closedDirectories);
  if (closed?.closed === "failed") return undefined;
  const verdict = closed
    ? ({ state: "unreadable", reason: "no-permission" } as const)
    : ({ state: "missing", reason: "vanished" } as const);
  return verdict.state === state && verdict.reason === reason ? undefined : verdict;
}

/** The directory above a path that could not be looked into. */
export function findClosed(
  path: string,
  closedDirectories: readonly ClosedDirectory[],
): ClosedDirectory | undefined {
  return closedDirectories.find((above) => above.path === "" || path.startsWith(`${above.path}/`));
}
