import type { FolderListing, LibraryFolder, LibraryVideo, ScanProgress } from "@shared/model/library";
import type { Shelf } from "@shared/model/video";
import { listFolders } from "./folders.repository";
import * as folders from "./folders.service";
import type { ResumePosition } from "./home.policy";
import type { LibraryPorts } from "./library.ports";
import { findPicturePath } from "./pictures.service";
import { findPlayable, type Playable, pickPlaceholder } from "./playable.service";
import { createScanService } from "./scan.service";
import * as videos from "./videos.service";

export interface LibraryService {
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
  /** The profile will decide what is shown once content rules are the children's own. */
  home: (profileId: string, positions: ReadonlyMap<number, ResumePosition>) => Shelf[];
  listVideos: (query: videos.VideoQuery) => videos.VideoPage;
  /** Undefined where there is no such video. */
  markPlaceholder: (videoId: number, placeholder: boolean) => LibraryVideo | undefined;
  findPlayable: (videoId: number) => Playable | undefined;
  pickPlaceholder: (random: () => number) => number | undefined;
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
    home: (_profileId, positions) => videos.home(ports, positions),
    listVideos: (query) => videos.listVideos(ports, query),
    markPlaceholder: (videoId, placeholder) => videos.markPlaceholder(ports, videoId, placeholder),
    findPlayable: (videoId) => findPlayable(ports, videoId),
    pickPlaceholder: (random) => pickPlaceholder(ports, random),
    picturePath: (videoId) => findPicturePath(ports, videoId),
    close: scan.close,
  };
}
