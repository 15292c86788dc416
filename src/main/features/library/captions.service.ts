import type { Connection } from "../../database/connection";
import { listCaptions } from "./captions.policy";
import { deleteCaptions, insertCaption, listFilePaths, listStoredCaptions } from "./captions.repository";

/** A step of a transaction: makes a folder's captions those that lie beside its videos now. True where that changed something. */
export function replaceCaptions(tx: Connection, folderId: number, captionPaths: string[]): boolean {
  const stored = listStoredCaptions(tx, folderId);
  if (stored.length === 0 && captionPaths.length === 0) return false;
  const kept = new Map(
    stored.map((caption) => [keyOf(caption.fileId, caption.path, caption.language), caption]),
  );
  const byFolder = Map.groupBy(captionPaths, folderOf);
  const added: { fileId: number; path: string; language: string | null }[] = [];
  for (const { fileId, path } of listFilePaths(tx, folderId))
    for (const caption of listCaptions(path, byFolder.get(folderOf(path)) ?? []))
      if (!kept.delete(keyOf(fileId, caption.path, caption.language))) added.push({ fileId, ...caption });
  const dropped = [...kept.values()].map(({ captionId }) => captionId);
  deleteCaptions(tx, dropped);
  for (const caption of added) insertCaption(tx, caption);
  return added.length > 0 || dropped.length > 0;
}

const keyOf = (fileId: number, path: string, language: string | null) => `${fileId}|${language}|${path}`;
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
