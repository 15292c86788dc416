import type {
  FolderListing,
  LibraryFolder,
  LibraryVideo,
  ScanProgress,
  VideoPage,
  VideoQuery,
} from "@shared/model/library";
import type { ContentRules } from "@shared/model/limits-policy";
import type { Shelf, Tile } from "@shared/model/video";
import { listFolders } from "./folders.repository";
import * as folders from "./folders.service";
import type { ResumePosition } from "./home.policy";
import { createLabelActs, type LabelActs } from "./labels.service";
import type { LibraryPorts } from "./library.ports";
import { type PickOptions, pickPlaceholder, pickProgramme } from "./picks.service";
import { findPicturePath } from "./pictures-folder.service";
import { findPlayable, type PlayableLibrary } from "./playable.service";
import { createScanService } from "./scan.service";
import {
  findStartable,
  hasFreeProgramme,
  isAllowed,
  isShown,
  type StartableProgramme,
} from "./startable.repository";
import * as videos from "./videos.service";

export interface LibraryService extends PlayableLibrary, LabelActs {
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
  home: (positions: ReadonlyMap<number, ResumePosition>, rules: ContentRules) => Shelf[];
  /** Undefined where this child is not to see it. */
  findTile: (videoId: number, rules: ContentRules, resumeAtSeconds: number | null) => Tile | undefined;
  /** Undefined where there is no such programme, or no file of it plays now. */
  findStartable: (videoId: number, rules: ContentRules) => StartableProgramme | undefined;
  /** May this child be shown this video now? */
  isShown: (videoId: number, rules: ContentRules) => boolean;
  /** Do the content rules alone let it through, wherever its files are? */
  isAllowed: (videoId: number, rules: ContentRules) => boolean;
  hasFreeProgramme: (rules: ContentRules) => boolean;
  /** By chance; undefined where there is none. */
  pickProgramme: (rules: ContentRules, options: PickOptions) => number | undefined;
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
    ...createLabelActs(ports),
    home: (positions, rules) => videos.home(ports, positions, rules),
    findTile: (videoId, rules, resumeAtSeconds) => videos.findTile(ports, videoId, rules, resumeAtSeconds),
    findStartable: (videoId, rules) => findStartable(ports.db, videoId, rules),
    isShown: (videoId, rules) => isShown(ports.db, videoId, rules),
    isAllowed: (videoId, rules) => isAllowed(ports.db, videoId, rules),
    hasFreeProgramme: (rules) => hasFreeProgramme(ports.db, rules),
    pickProgramme: (rules, options) => pickProgramme(ports.db, rules, options),
    listVideos: (query) => videos.listVideos(ports, query),
    markPlaceholder: (videoId, placeholder) => videos.markPlaceholder(ports, videoId, placeholder),
    findPlayable: (videoId, rules) => findPlayable(ports, videoId, rules),
    pickPlaceholder: (rules, random) => pickPlaceholder(ports.db, rules, random),
    picturePath: (videoId) => findPicturePath(ports, videoId),
    close: scan.close,
  };
}
