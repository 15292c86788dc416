import type { FolderRefusal } from "@shared/model/library";
import type { Home, ShelfPage } from "@shared/model/video";
import { procedures } from "../../access/procedures";
import { FolderRefused } from "./library.errors";
import type { LibraryService } from "./library.service";

/** What a child sees. Use-cases': where a child left off, and what it may see, is known to other features. */
export interface ChildsLibrary {
  home(profileId: string, cursor: string | null): Home;
  shelf(profileId: string, shelfId: string, cursor: string | null): ShelfPage;
}

export function createLibraryRouter(service: LibraryService, child: ChildsLibrary) {
  const { library } = procedures;
  return library.router({
    home: library.home.handler(({ input }) => child.home(input.profileId, input.cursor)),
    shelf: library.shelf.handler(({ input }) => child.shelf(input.profileId, input.shelfId, input.cursor)),
    ...folderHandlers(service),
    ...videoHandlers(service),
    ...labelHandlers(service),
  });
}

function folderHandlers(service: LibraryService) {
  const { library } = procedures;
  return {
    folders: library.folders.handler(() => service.listFolders()),
    addFolder: library.addFolder.handler(async ({ input, errors }) => {
      const folder = await typed(errors, service.addFolder(input.path));
      service.startScan();
      return folder;
    }),
    removeFolder: library.removeFolder.handler(({ input, errors }) => {
      if (!service.removeFolder(input.folderId)) throw errors.NOT_FOUND();
    }),
    removedFolders: library.removedFolders.handler(() => service.removedFolders()),
    restoreFolder: library.restoreFolder.handler(async ({ input, errors }) => {
      const folder = await typed(errors, service.restoreFolder(input.folderId));
      if (!folder) throw errors.NOT_FOUND();
      service.startScan();
      return folder;
    }),
    browse: library.browse.handler(({ input, errors }) => typed(errors, service.browse(input.path))),
    chooseFolder: library.chooseFolder.handler(() => service.chooseFolder()),
    scan: library.scan.handler(() => service.startScan()),
    cancelScan: library.cancelScan.handler(() => service.cancelScan()),
    scanProgress: library.scanProgress.handler(() => service.scanProgress()),
  };
}

function videoHandlers(service: LibraryService) {
  const { library } = procedures;
  return {
    videos: library.videos.handler(({ input }) => service.listVideos(input)),
    video: library.video.handler(({ input, errors }) => {
      const details = service.videoDetails(input.videoId);
      if (!details) throw errors.NOT_FOUND();
      return details;
    }),
    editVideo: library.editVideo.handler(({ input, errors }) => {
      const details = service.editVideo(input.videoId, input.edits);
      if (!details) throw errors.NOT_FOUND();
      return details;
    }),
    placeVideos: library.placeVideos.handler(({ input, errors }) => {
      if (!service.placeVideos(input.videoIds, input.place)) throw errors.NOT_FOUND();
    }),
    markPlaceholders: library.markPlaceholders.handler(({ input, errors }) => {
      if (!service.markPlaceholders(input.videoIds, input.placeholder)) throw errors.NOT_FOUND();
    }),
    ratingSystems: library.ratingSystems.handler(() => [...service.ratingSystems()]),
  };
}

function labelHandlers(service: LibraryService) {
  const { library } = procedures;
  return {
    labels: library.labels.handler(() => service.labels()),
    createCategory: library.createCategory.handler(({ input, errors }) =>
      made(errors, service.createCategory(input)),
    ),
    replaceCategory: library.replaceCategory.handler(({ input: { categoryId, ...draft }, errors }) =>
      made(errors, service.replaceCategory(categoryId, draft)),
    ),
    removeCategory: library.removeCategory.handler(({ input, errors }) => {
      if (!service.removeCategory(input.categoryId)) throw errors.NOT_FOUND();
    }),
    restoreCategory: library.restoreCategory.handler(({ input, errors }) =>
      made(errors, service.restoreCategory(input.categoryId)),
    ),
    createTag: library.createTag.handler(({ input, errors }) => made(errors, service.createTag(input))),
    replaceTag: library.replaceTag.handler(({ input: { tagId, ...draft }, errors }) =>
      made(errors, service.replaceTag(tagId, draft)),
    ),
    removeTag: library.removeTag.handler(({ input, errors }) => {
      if (!service.removeTag(input.tagId)) throw errors.NOT_FOUND();
    }),
    restoreTag: library.restoreTag.handler(({ input, errors }) =>
      made(errors, service.restoreTag(input.tagId)),
    ),
    labelVideos: library.labelVideos.handler(({ input, errors }) => {
      if (!service.labelVideos(input)) throw errors.NOT_FOUND();
    }),
  };
}

interface LabelErrors {
  LABEL_TAKEN: () => Error;
  /** Not where something is only made. */
  NOT_FOUND?: () => Error;
}

function made<T extends object>(errors: LabelErrors, label: T | "taken" | "not-found"): T {
  if (label === "taken") throw errors.LABEL_TAKEN();
  if (label === "not-found") throw errors.NOT_FOUND?.() ?? new Error("what was made is not there");
  return label;
}

interface FolderErrors {
  FOLDER_REFUSED: (options: { data: { reason: FolderRefusal } }) => Error;
}

async function typed<T>(errors: FolderErrors, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof FolderRefused) throw errors.FOLDER_REFUSED({ data: { reason: error.reason } });
    throw error;
  }
}
