import type { LibraryPorts } from "./library.ports";
import {
  listCaptionsOf,
  listPlaceholderIds,
  listPlayableFiles,
  type PlayableFile,
} from "./playable.repository";
import { mimeTypeOf } from "./video-files.policy";

/** A video with a file that plays now. Paths are absolute and were seen to lie inside their library folder. */
export interface Playable {
  readonly videoId: number;
  readonly title: string;
  readonly collection: string | null;
  readonly durationSeconds: number | null;
  readonly placeholder: boolean;
  readonly path: string;
  readonly mimeType: string;
  readonly captions: readonly { readonly language: string | null; readonly path: string }[];
}

/** What starting a play needs of the library. */
export interface PlayableLibrary {
  /** Undefined where no child may be offered the video, or none of its files is there. */
  findPlayable(videoId: number): Playable | undefined;
  pickPlaceholder(random: () => number): number | undefined;
}

/** For the media door; of several files the first that is really there. */
export function findPlayable(ports: LibraryPorts, videoId: number): Playable | undefined {
  for (const file of listPlayableFiles(ports.db, videoId)) {
    const path = ports.fileTree.findInside(file.folderPath, file.path);
    if (path === undefined) continue;
    const { title, collection, durationSeconds, placeholder } = file;
    return {
      ...{ videoId, title, collection, durationSeconds, placeholder, path },
      mimeType: mimeTypeOf(file.path),
      captions: listReachableCaptions(ports, file),
    };
  }
  return undefined;
}

function listReachableCaptions({ db, fileTree }: LibraryPorts, { fileId, folderPath }: PlayableFile) {
  return listCaptionsOf(db, fileId).flatMap(({ language, path }) => {
    const absolute = fileTree.findInside(folderPath, path);
    return absolute === undefined ? [] : [{ language, path: absolute }];
  });
}

/** `random` gives a number from 0 up to 1. */
export function pickPlaceholder({ db }: LibraryPorts, random: () => number): number | undefined {
  const ids = listPlaceholderIds(db);
  return ids[Math.floor(random() * ids.length)];
}
