import { type ContentRules, openRules } from "@shared/model/limits-policy";
import type { LibraryPorts } from "./library.ports";
import { listCaptionsOf, listPlayableFiles, type PlayableFile } from "./playable.repository";
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

/** What playing needs of the library; without rules of a child nothing is refused. */
export interface PlayableLibrary {
  /** Undefined where these rules refuse the video, or none of its files is there. */
  findPlayable(videoId: number, rules?: ContentRules): Playable | undefined;
  /** Undefined where the built-in one has to do. */
  pickPlaceholder(rules: ContentRules, random: () => number): number | undefined;
}

/** For the media door: undefined where these rules refuse it; of several files the first that is really there. */
export function findPlayable(
  ports: LibraryPorts,
  videoId: number,
  rules: ContentRules = openRules,
): Playable | undefined {
  for (const file of listPlayableFiles(ports.db, videoId, rules)) {
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
