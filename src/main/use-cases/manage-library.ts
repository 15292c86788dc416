import type { Connection } from "../database/connection";
import type { ActivityEvent, ActivityService } from "../features/activity/activity.service";
import type { LibraryService } from "../features/library/library.service";

export interface ManageLibraryPorts {
  db: Connection;
  library: LibraryService;
  activity: Pick<ActivityService, "record">;
}

/** What a parent does to the library: what changes what children find is one transaction with its event of the log. */
export function createManageLibrary({ db, library, activity }: ManageLibraryPorts): LibraryService {
  function logged<T>(event: ActivityEvent, act: () => T): T {
    return db.transaction(
      () => {
        const done = act();
        if (done !== false && done !== "not-found" && done !== "taken") activity.record(db, event);
        return done;
      },
      { behavior: "immediate" },
    );
  }
  return {
    ...library,
    async addFolder(path) {
      const folder = await library.addFolder(path);
      activity.record(db, { kind: "library.folderAdded", data: { folderId: folder.id } });
      return folder;
    },
    async restoreFolder(folderId) {
      const folder = await library.restoreFolder(folderId);
      if (folder) activity.record(db, { kind: "library.folderRestored", data: { folderId } });
      return folder;
    },
    removeFolder: (folderId) =>
      logged({ kind: "library.folderRemoved", data: { folderId } }, () => library.removeFolder(folderId)),
    placeVideos: (videoIds, place) =>
      logged({ kind: "library.videosPlaced", data: { videoIds, place } }, () =>
        library.placeVideos(videoIds, place),
      ),
    removeCategory: (categoryId) =>
      logged({ kind: "library.categoryRemoved", data: { categoryId } }, () =>
        library.removeCategory(categoryId),
      ),
    restoreCategory: (categoryId) =>
      logged({ kind: "library.categoryRestored", data: { categoryId } }, () =>
        library.restoreCategory(categoryId),
      ),
    removeTag: (tagId) =>
      logged({ kind: "library.tagRemoved", data: { tagId } }, () => library.removeTag(tagId)),
    restoreTag: (tagId) =>
      logged({ kind: "library.tagRestored", data: { tagId } }, () => library.restoreTag(tagId)),
  };
}
