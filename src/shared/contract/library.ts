import * as z from "zod";
import { Category, CategoryDraft, Labels, Tag, TagDraft, VideoLabelling } from "../model/label";
import {
  FolderListing,
  FolderRefusal,
  LibraryFolder,
  LibraryFolderId,
  LibraryVideo,
  ScanProgress,
  VideoPage,
  VideoQuery,
} from "../model/library";
import { ProfileId } from "../model/profile";
import { Shelf, VideoId } from "../model/video";
import { asChild, asParent, asParentQuietly } from "./access";

/** A folder that cannot be used, and why. */
const FOLDER_REFUSED = {
  status: 422,
  message: "This folder cannot be added",
  data: z.object({ reason: FolderRefusal }),
} as const;
const NOT_FOUND = { status: 404, message: "There is no such entry in the library" } as const;

const LABEL_TAKEN = { status: 409, message: "Another label has this name" } as const;

export const library = {
  /** The child's home: shelves of what this child may see, none of them empty. */
  home: asChild.input(z.object({ profileId: ProfileId })).output(z.array(Shelf)),

  folders: asParentQuietly.output(z.array(LibraryFolder)),
  addFolder: asParent
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(LibraryFolder)
    .errors({ FOLDER_REFUSED }),
  removeFolder: asParent
    .input(z.object({ folderId: LibraryFolderId }))
    .output(z.void())
    .errors({ NOT_FOUND }),
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
  markPlaceholder: asParent
    .input(z.object({ videoId: VideoId, placeholder: z.boolean() }))
    .output(LibraryVideo)
    .errors({ NOT_FOUND }),

  /** Everything that the rules of content can speak of, by name. */
  labels: asParentQuietly.output(Labels),
  createCategory: asParent.input(CategoryDraft).output(Category).errors({ LABEL_TAKEN }),
  createTag: asParent.input(TagDraft).output(Tag).errors({ LABEL_TAKEN }),
  /** All of it or, where a video or a label is unknown, nothing. */
  labelVideos: asParent.input(VideoLabelling).output(z.void()).errors({ NOT_FOUND }),
};
