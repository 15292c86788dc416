import type { LibraryFolder } from "@shared/model/library";
import type { FileReason, FileState } from "@shared/model/video";
import { decideAbsence, decideChange } from "./changes.policy";
import { setFolderOnline } from "./folders.repository";
import type { LibraryPorts } from "./library.ports";
import { listStoredFiles, type StoredFile } from "./scan.repository";
import { isCaptionName, isHiddenName, isVideoName } from "./video-files.policy";

export const walkRules = { isVideo: isVideoName, isCaption: isCaptionName, isHidden: isHiddenName };

export interface FoundFile {
  path: string;
  sizeBytes: number;
  modifiedMs: number;
}

/** What a walk found, held against what is known: the work of a scan in one folder. */
export interface Survey {
  folder: LibraryFolder;
  stored: Map<string, StoredFile>;
  unchanged: StoredFile[];
  /** Their state shows from outside. */
  marked: (FoundFile & { state: FileState; reason: FileReason })[];
  toRead: FoundFile[];
  gone: { fileId: number; videoId: number; state: FileState; reason: FileReason }[];
  captionPaths: string[];
}

/** Undefined where the folder is away or cannot be walked: then nothing in it counts as missing. */
export async function surveyFolder(
  ports: LibraryPorts,
  folder: LibraryFolder,
  signal: AbortSignal,
): Promise<Survey | undefined> {
  const files = listStoredFiles(ports.db, folder.id);
  const survey = await walk(ports, folder, files, signal).catch((error: NodeJS.ErrnoException) => {
    ports.log.warn({ folderId: folder.id, code: error.code }, "a library folder could not be walked");
    return "failed" as const;
  });
  if (survey === "failed") return undefined;
  const online = survey !== undefined && (await isHere(ports, folder, files));
  if (signal.aborted) return undefined;
  if (online !== folder.online) {
    setFolderOnline(ports.db, folder.id, online);
    ports.publish({ kind: "library.changed" });
    ports.log.info({ folderId: folder.id, online }, "a library folder came or went");
  }
  return online ? survey : undefined;
}

/** A disk that is not mounted leaves an empty folder in its place. */
async function isHere(ports: LibraryPorts, folder: LibraryFolder, files: StoredFile[]): Promise<boolean> {
  const presence = await ports.fileTree.findPresence(folder.path);
  return presence === "empty" ? files.every(({ state }) => state === "missing") : presence === "present";
}

async function walk(
  { fileTree, log }: LibraryPorts,
  folder: LibraryFolder,
  files: StoredFile[],
  signal: AbortSignal,
): Promise<Survey | undefined> {
  if ((await fileTree.findPresence(folder.path)) === "away") return undefined;
  const stored = new Map(files.map((file) => [file.path, file]));
  const survey: Survey = {
    ...{ folder, stored, unchanged: [], marked: [], toRead: [], gone: [], captionPaths: [] },
  };
  const absent = new Map(stored);
  const closed: { path: string; reason: "no-permission" | "failed" }[] = [];
  for await (const entry of fileTree.walk(folder.path, walkRules, signal)) {
    if (entry.kind === "caption") survey.captionPaths.push(entry.path);
    else if (entry.kind === "closed-folder") closed.push(entry);
    else {
      sortIn(survey, entry);
      absent.delete(entry.path);
    }
  }
  if (closed.length > 0)
    log.warn({ folderId: folder.id, folders: closed.length }, "folders could not be looked into");
  addGone(survey, absent.values(), closed);
  return survey;
}

function sortIn(survey: Survey, entry: FoundFile & { problem: FileReason | null }): void {
  const { problem, path, sizeBytes, modifiedMs } = entry;
  const known = survey.stored.get(path);
  const change = decideChange(known, { problem, sizeBytes, modifiedMs });
  if (change.kind === "read") survey.toRead.push({ path, sizeBytes, modifiedMs });
  else if (change.kind === "mark")
    survey.marked.push({ path, sizeBytes, modifiedMs, state: change.state, reason: change.reason });
  else if (known) survey.unchanged.push(known);
}

function addGone(
  survey: Survey,
  absent: Iterable<StoredFile>,
  closed: { path: string; reason: "no-permission" | "failed" }[],
): void {
  for (const { fileId, videoId, path, state, reason } of absent) {
    const verdict = decideAbsence(path, closed);
    if (verdict && (verdict.state !== state || verdict.reason !== reason))
      survey.gone.push({ fileId, videoId, ...verdict });
  }
}
