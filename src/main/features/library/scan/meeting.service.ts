import type { Connection } from "../../../database/connection";
import { findVideoByHash } from "../settle/settle.repository";
import { contentNow } from "./file-now.policy";
import * as files from "./files.repository";
import type { ScannedFile, ScannedProgramme } from "./scanner";

/** A scanned file beside what is known of it. */
export interface MetFile {
  readonly scanned: ScannedFile;
  /** What stood at its path before. */
  readonly before: files.FileRow | undefined;
  /** What stands there now; its video is yet to be told. */
  readonly now: Omit<files.NewFile, "videoId">;
  /** Videos that it may be of, by what it holds. */
  readonly byContent: readonly number[];
  /** Videos that it may be of, by its path. */
  readonly byPath: readonly number[];
}

/** A step of a transaction: looks up what is known of a programme's files. */
export function meetFiles(
  tx: Connection,
  folderId: number,
  { files: scanned }: ScannedProgramme,
): readonly MetFile[] {
  const groupPath = scanned[0]?.path ?? "";
  return scanned.map((file) => {
    const before = files.findFile(tx, folderId, file.path);
    const twins = listTwins(tx, file);
    const { path, part, version } = file;
    const content = contentNow(file, before, twinOf(before, twins));
    return {
      ...{ scanned: file, before },
      now: { folderId, path, groupPath, part, version, described: null, ...content },
      byContent: claimsByContent(tx, file, before, twins),
      byPath: claimsByPath(file, before),
    };
  });
}

/** Files that have, or had, its content. */
function listTwins(tx: Connection, { content }: ScannedFile): readonly files.FileRow[] {
  return content.kind === "read" && content.mediaHash !== null
    ? files.listFilesWithHash(tx, content.mediaHash)
    : [];
}

/** The file itself, where its content is as it was; else one that more is known of than others. */
function twinOf(
  before: files.FileRow | undefined,
  twins: readonly files.FileRow[],
): files.FileRow | undefined {
  return twins.find(({ id }) => id === before?.id) ?? twins.find(({ factsPass }) => factsPass === "full");
}

function claimsByContent(
  tx: Connection,
  { content }: ScannedFile,
  before: files.FileRow | undefined,
  twins: readonly files.FileRow[],
): number[] {
  if (content.kind === "unchanged") return before ? [before.videoId] : [];
  if (content.kind === "marked" || content.mediaHash === null) return [];
  if (twins.length > 0) return twins.map(({ videoId }) => videoId);
  return [findVideoByHash(tx, content.mediaHash)].filter((id) => id !== undefined);
}

function claimsByPath({ content }: ScannedFile, before: files.FileRow | undefined): number[] {
  const formerIsElsewhere = content.kind === "read" && content.formerLivesOn;
  return before && !formerIsElsewhere ? [before.videoId] : [];
}
