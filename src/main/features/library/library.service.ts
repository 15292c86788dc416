import type {
  FolderListing,
  LibraryFolder,
  LibraryVideo,
  ScanProgress,
  VideoPage,
  VideoQuery,
} from "@shared/model/library";
import type { Shelf } from "@shared/model/video";
import { listFolders } from "./folders.repository";
import * as folders from "./folders.service";
import type { ResumePosition } from "./home.policy";
import type { LibraryPorts } from "./library.ports";
import { findPicturePath } from "./pictures-folder.service";
import { findPlayable, type PlayableLibrary, pickPlaceholder } from "./playable.service";
import { createScanService } from "./scan.service";
import * as videos from "./videos.service";

export interface LibraryService extends PlayableLibrary {
  listFolders: () => LibraryFolder[];
  /** Does not scan by itself. Throws FolderRefused. */
  addFolder: (path: string) => Promise<LibraryFolder>;
  /** False where there is no such folder. */
  removeFolder: (folderId: number) => boolean;
  /** Throws FolderRefused. */
  browse: (path: string | null) => Promise<FolderListing>;
  /** Null where the parent closed the dialog or the shell has none. */
  chooseFolder: () => Promise<string | null>;
  startScan: () => ScanProgress;
  cancelScan: () => ScanProgress;
  scanProgress: () => ScanProgress;
  whenIdle: () => Promise<void>;
  home: (positions: ReadonlyMap<number, ResumePosition>) => Shelf[];
  listVideos: (query: VideoQuery) => VideoPage;
  /** Undefined where there is no such video. */
  markPlaceholder: (videoId: number, placeholder: boolean) => LibraryVideo | undefined;
  picturePath: (videoId: number) => string | undefined;
  close: () => Promise<void>;
}

export function createLibraryService(ports: LibraryPorts): LibraryService {
  const scan = createScanService(ports);
  return {
    listFolders: () => listFolders(ports.db),
    addFolder: (path) => folders.addFolder(ports, path),
    removeFolder: (folderId) => folders.removeFolder(ports, folderId),
    browse: (path) => folders.browse(ports, path),
    chooseFolder: async () => (await ports.chooseFolder?.()) ?? null,
    startScan: scan.start,
    cancelScan: scan.cancel,
    scanProgress: scan.progress,
    whenIdle: scan.whenIdle,
    home: (positions) => videos.home(ports, positions),
    listVideos: (query) => videos.listVideos(ports, query),
    markPlaceholder: (videoId, placeholder) => videos.markPlaceholder(ports, videoId, placeholder),
    findPlayable: (videoId) => findPlayable(ports, videoId),
    pickPlaceholder: (random) => pickPlaceholder(ports, random),
    picturePath: (videoId) => findPicturePath(ports, videoId),
    close: scan.close,
  };
}
