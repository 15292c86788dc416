import type { FolderRefusal } from "@shared/model/library";
import type { Shelf } from "@shared/model/video";
import { procedures } from "../../access/procedures";
import { FolderRefused } from "./folders.service";
import type { LibraryService } from "./library.service";

/** `home` is a use-case's: where a child left off is known to another feature. */
export function createLibraryRouter(service: LibraryService, home: (profileId: string) => Shelf[]) {
  const { library } = procedures;
  return library.router({
    home: library.home.handler(({ input }) => home(input.profileId)),
    folders: library.folders.handler(() => service.listFolders()),
    addFolder: library.addFolder.handler(async ({ input, errors }) => {
      const folder = await typed(errors, service.addFolder(input.path));
      service.startScan();
      return folder;
    }),
    removeFolder: library.removeFolder.handler(({ input, errors }) => {
      if (!service.removeFolder(input.folderId)) throw errors.NOT_FOUND();
    }),
    browse: library.browse.handler(({ input, errors }) => typed(errors, service.browse(input.path))),
    chooseFolder: library.chooseFolder.handler(() => service.chooseFolder()),
    scan: library.scan.handler(() => service.startScan()),
    cancelScan: library.cancelScan.handler(() => service.cancelScan()),
    scanProgress: library.scanProgress.handler(() => service.scanProgress()),
    videos: library.videos.handler(({ input }) => service.listVideos(input)),
    markPlaceholder: library.markPlaceholder.handler(({ input, errors }) => {
      const marked = service.markPlaceholder(input.videoId, input.placeholder);
      if (!marked) throw errors.NOT_FOUND();
      return marked;
    }),
    labels: library.labels.handler(() => service.labels()),
    createCategory: library.createCategory.handler(({ input, errors }) => {
      const category = service.createCategory(input);
      if (!category) throw errors.LABEL_TAKEN();
      return category;
    }),
    createTag: library.createTag.handler(({ input, errors }) => {
      const tag = service.createTag(input);
      if (!tag) throw errors.LABEL_TAKEN();
      return tag;
    }),
    labelVideos: library.labelVideos.handler(({ input, errors }) => {
      if (!service.labelVideos(input)) throw errors.NOT_FOUND();
    }),
  });
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
