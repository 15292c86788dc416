import { listFolderRows } from "../folders/folders.repository";
import type { LibraryPorts } from "../library.ports";

export interface FolderWatch {
  /** Watches the folders that are library folders now, where these are not the ones that are watched already. */
  refresh(): void;
}

export function createFolderWatch(
  { db, scanner }: Pick<LibraryPorts, "db" | "scanner">,
  changed: () => void,
): FolderWatch {
  let watched = "[]";
  return {
    refresh() {
      const folders = listFolderRows(db).map(({ id, path }) => ({ folderId: id, path }));
      const wanted = JSON.stringify(folders);
      if (wanted === watched) return;
      scanner.watch(folders, changed);
      watched = wanted;
    },
  };
}
