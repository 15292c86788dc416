import * as z from "zod";
import { Category, CategoryDraft, LabelId, Labels, Tag, TagDraft, VideoLabelling } from "../model/label";
import {
  FolderListing,
  FolderRefusal,
  LibraryFolder,
  LibraryFolderId,
  LibraryPlace,
  LibraryVideoDetails,
  RatingSystem,
  RemovedFolder,
  ScanProgress,
  VideoChanges,
  VideoPage,
  VideoQuery,
} from "../model/library";
import { ProfileId } from "../model/profile";
import { Home, ShelfPage, VideoId } from "../model/video";
import { asChild, asParent, asParentQuietly } from "./access";

/** A folder that cannot be used, and why. */
const FOLDER_REFUSED = {
  status: 422,
  message: "This folder cannot be added",
  data: z.object({ reason: FolderRefusal }),
} as const;
const NOT_FOUND = { status: 404, message: "There is no such entry in the library" } as const;

const LABEL_TAKEN = { status: 409, message: "Another label has this name" } as const;

/** From the page before; null for the first. */
const Cursor = z.string().max(8192).nullable().default(null);
const videoIds = z.array(VideoId).min(1).max(1000);

export const library = {
  /** The child's home: shelves of what this child may see, none of them empty. */
  home: asChild.input(z.object({ profileId: ProfileId, cursor: Cursor })).output(Home),
  /** More of one shelf. A shelf that is gone meanwhile is empty. */
  shelf: asChild
    .input(z.object({ profileId: ProfileId, shelfId: z.string().max(100), cursor: Cursor }))
    .output(ShelfPage),

  folders: asParentQuietly.output(z.array(LibraryFolder)),
  addFolder: asParent
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(LibraryFolder)
    .errors({ FOLDER_REFUSED }),
  removeFolder: asParent
    .input(z.object({ folderId: LibraryFolderId }))
    .output(z.void())
    .errors({ NOT_FOUND }),
  removedFolders: asParentQuietly.output(z.array(RemovedFolder)),
  /** Its videos are back with their history as soon as it was said; a scan follows. */
  restoreFolder: asParent
    .input(z.object({ folderId: LibraryFolderId }))
    .output(LibraryFolder)
    .errors({ NOT_FOUND, FOLDER_REFUSED }),
  /** The machine's own disks; `path` null lists the places to begin with. */
  browse: asParent
    .input(z.object({ path: z.string().max(4096).nullable() }))
    .output(FolderListing)
    .errors({ FOLDER_REFUSED }),
  /** The system's own folder dialog (Electron only); null when the parent closes it. */
  chooseFolder: asParent.output(z.string().nullable()),

  scan: asParent.output(ScanProgress),
  cancelScan: asParent.output(ScanProgress),
  scanProgress: asChild.output(ScanProgress),

  videos: asParentQuietly.input(VideoQuery).output(VideoPage),
  video: asParentQuietly
    .input(z.object({ videoId: VideoId }))
    .output(LibraryVideoDetails)
    .errors({ NOT_FOUND }),
  editVideo: asParent
    .input(z.object({ videoId: VideoId, edits: VideoChanges }))
    .output(LibraryVideoDetails)
    .errors({ NOT_FOUND }),
  /** Hides, archives or brings back. All of it or, where a video is unknown, nothing. */
  placeVideos: asParent
    .input(z.object({ videoIds, place: LibraryPlace }))
    .output(z.void())
    .errors({ NOT_FOUND }),
  markPlaceholders: asParent
    .input(z.object({ videoIds, placeholder: z.boolean() }))
    .output(z.void())
    .errors({ NOT_FOUND }),
  /** How the marks of age of many countries are read. */
  ratingSystems: asParentQuietly.output(z.array(RatingSystem)),

  /** Everything that the rules of content can speak of, by name. */
  labels: asParentQuietly.output(Labels),
  createCategory: asParent.input(CategoryDraft).output(Category).errors({ LABEL_TAKEN }),
  replaceCategory: asParent
    .input(CategoryDraft.extend({ categoryId: LabelId }))
    .output(Category)
    .errors({ NOT_FOUND, LABEL_TAKEN }),
  /** Its videos are without one, until it is restored. */
  removeCategory: asParent
    .input(z.object({ categoryId: LabelId }))
    .output(z.void())
    .errors({ NOT_FOUND }),
  restoreCategory: asParent
    .input(z.object({ categoryId: LabelId }))
    .output(Category)
    .errors({ NOT_FOUND, LABEL_TAKEN }),
  createTag: asParent.input(TagDraft).output(Tag).errors({ LABEL_TAKEN }),
  replaceTag: asParent
    .input(TagDraft.extend({ tagId: LabelId }))
    .output(Tag)
    .errors({ NOT_FOUND, LABEL_TAKEN }),
  /** Taken off every video, until it is restored. */
  removeTag: asParent
    .input(z.object({ tagId: LabelId }))
    .output(z.void())
    .errors({ NOT_FOUND }),
  restoreTag: asParent
    .input(z.object({ tagId: LabelId }))
    .output(Tag)
    .errors({ NOT_FOUND, LABEL_TAKEN }),
  /** All of it or, where a video or a label is unknown, nothing. */
  labelVideos: asParent.input(VideoLabelling).output(z.void()).errors({ NOT_FOUND }),
};
