import { sep } from "node:path";
import type { FolderListing, LibraryFolder, RemovedFolder } from "@shared/model/library";
import type { Connection } from "../../../database/connection";
import type { Kept } from "../kept";
import { FolderRefused } from "../library.errors";
import type { LibraryPorts } from "../library.ports";
import { isHiddenName, isVideoName } from "../names/file-kinds.policy";
import { settleFolder } from "../settle/settle.service";
import * as folders from "./folders.repository";
import { overlapOf } from "./overlap.policy";

export interface FolderActs {
  hasFolders(): boolean;
  listFolders(): LibraryFolder[];
  /** Those that can be had back. */
  removedFolders(): RemovedFolder[];
  /** One that was removed before comes back with all that is known of it. Throws FolderRefused. */
  addFolder(path: string): Promise<LibraryFolder>;
  /** False where there is no such folder. Nothing on the disk is touched, and no history is lost. */
  removeFolder(folderId: number): boolean;
  /** Undefined where no such folder was removed. Throws FolderRefused where others have taken its place. */
  restoreFolder(folderId: number): Promise<LibraryFolder | undefined>;
  /** Throws FolderRefused. */
  browse(path: string | null): Promise<FolderListing>;
  /** Null where the parent closed the dialog or the shell has none. */
  chooseFolder(): Promise<string | null>;
}

type FolderPorts = Pick<LibraryPorts, "db" | "now" | "publish" | "fileTree" | "chooseFolder">;

export function createFolderActs(ports: FolderPorts, kept: Kept): FolderActs {
  const { db, now, publish, fileTree } = ports;
  const counts = () => kept.answer("folders", () => folders.countVideosByFolder(db));
  const counted = <T extends { id: number }>(row: T) => ({ ...row, videoCount: counts().get(row.id) ?? 0 });

  function act(step: (tx: Connection) => number | undefined): LibraryFolder | undefined {
    const folderId = db.transaction(step, { behavior: "immediate" });
    if (folderId === undefined) return undefined;
    publish({ kind: "library.changed" });
    const folder = folders.findFolderRow(db, folderId);
    return folder && counted(folder);
  }
  return {
    hasFolders: () => folders.listFolderRows(db).length > 0,
    listFolders: () => folders.listFolderRows(db).map(counted),
    removedFolders: () => folders.listRemovedRows(db).map(counted),
    async addFolder(path) {
      const inspected = await fileTree.inspectFolder(path);
      if ("problem" in inspected) throw new FolderRefused(inspected.problem);
      const added = act((tx) => addFolder(tx, inspected.realPath, now()));
      if (!added) throw new Error("the library folder is not there after it was added");
      return added;
    },
    removeFolder(folderId) {
      const removed = db.transaction((tx) => removeFolder(tx, folderId, now()), { behavior: "immediate" });
      if (removed) publish({ kind: "library.changed" });
      return removed;
    },
    async restoreFolder(folderId) {
      const path = folders.listRemovedRows(db).find(({ id }) => id === folderId)?.path;
      if (path === undefined) return undefined;
      const online = (await fileTree.findPresence(path)) === "present";
      return act((tx) => restoreFolder(tx, folderId, online));
    },
    async browse(path) {
      const listing = await fileTree.browse(path, { isVideo: isVideoName, isHidden: isHiddenName });
      if ("problem" in listing) throw new FolderRefused(listing.problem);
      return listing;
    },
    chooseFolder: async () => (await ports.chooseFolder?.()) ?? null,
  };
}

function addFolder(tx: Connection, realPath: string, atMs: number): number {
  refuseOverlap(tx, realPath);
  const folderId = folders.insertFolder(tx, realPath, atMs);
  settleFolder(tx, folderId);
  return folderId;
}

function removeFolder(tx: Connection, folderId: number, atMs: number): boolean {
  if (!folders.findFolderRow(tx, folderId)) return false;
  folders.archiveFolder(tx, folderId, atMs);
  settleFolder(tx, folderId);
  return true;
}

/** Being away is no reason against it: its videos are there again when it is. */
function restoreFolder(tx: Connection, folderId: number, online: boolean): number | undefined {
  const removed = folders.listRemovedRows(tx).find(({ id }) => id === folderId);
  if (!removed) return undefined;
  refuseOverlap(tx, removed.path);
  folders.unarchiveFolder(tx, folderId, online);
  settleFolder(tx, folderId);
  return folderId;
}

function refuseOverlap(tx: Connection, path: string): void {
  const others = folders.listFolderRows(tx).map((folder) => folder.path);
  const refusal = overlapOf(path, others, sep);
  if (refusal) throw new FolderRefused(refusal);
}
