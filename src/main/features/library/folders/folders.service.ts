import { sep } from "node:path";
import type { FolderListing, FolderRefusal, LibraryFolder } from "@shared/model/library";
import { archiveFolder, findFolder, insertFolder, listFolders } from "./folders.repository";
import type { LibraryPorts } from "../library.ports";
import { walkRules } from "./survey.service";

/** A folder of this machine that cannot be used. */
export class FolderRefused extends Error {
  readonly reason: FolderRefusal;

  constructor(reason: FolderRefusal) {
    super(`folder refused: ${reason}`);
    this.name = "FolderRefused";
    this.reason = reason;
  }
}

/** Throws FolderRefused. */
export async function addFolder(ports: LibraryPorts, path: string): Promise<LibraryFolder> {
  const inspected = await ports.fileTree.inspectFolder(path);
  if ("problem" in inspected) throw new FolderRefused(inspected.problem);
  const { realPath } = inspected;
  for (const folder of listFolders(ports.db)) {
    if (folder.path === realPath) throw new FolderRefused("already-added");
    if (contains(folder.path, realPath) || contains(realPath, folder.path))
      throw new FolderRefused("overlaps");
  }
  const added = findFolder(ports.db, insertFolder(ports.db, realPath, ports.now()));
  if (!added) throw new Error("the library folder is not there after it was added");
  ports.publish({ kind: "library.changed" });
  return added;
}

/** False where there is no such folder. Nothing on the disk is touched. */
export function removeFolder(ports: LibraryPorts, folderId: number): boolean {
  if (!findFolder(ports.db, folderId)) return false;
  archiveFolder(ports.db, folderId, ports.now());
  ports.publish({ kind: "library.changed" });
  return true;
}

/** Throws FolderRefused. */
export async function browse(ports: LibraryPorts, path: string | null): Promise<FolderListing> {
  const listing = await ports.fileTree.browse(path, walkRules);
  if ("problem" in listing) throw new FolderRefused(listing.problem);
  return listing;
}

function contains(outer: string, inner: string): boolean {
  return inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
