import type { Connection } from "../../../database/connection";
import { setFolderScanned } from "../folders/folders.repository";
import { settleVideos } from "../settle/settle.service";
import { findFile, setFileState } from "./files.repository";
import type { ScanRun } from "./scan-run.service";
import type { ScanReport } from "./scanner";
import { deleteSidecar, replaceSidecar } from "./sidecars.repository";

type Closed = Extract<ScanReport, { kind: "closed" }>;
type Gone = Closed["gone"][number];

/** What can be said of a folder only when all of it was met. */
export async function closeFolder(
  { ports, write, changed }: ScanRun,
  { folderId, gone, sidecars }: Closed,
  doubtful: Set<number>,
): Promise<void> {
  await write(gone, (tx, file) => {
    const videoId = storeGone(tx, folderId, file);
    if (videoId === undefined) return;
    doubtful.add(videoId);
    changed();
  });
  await write(sidecars.changed, (tx, sidecar) => replaceSidecar(tx, folderId, sidecar));
  await write(sidecars.gone, (tx, path) => deleteSidecar(tx, folderId, path));
  await write([folderId], (tx) => setFolderScanned(tx, folderId, ports.now()));
}

function storeGone(tx: Connection, folderId: number, { path, state, reason }: Gone): number | undefined {
  const file = findFile(tx, folderId, path);
  if (!file || (file.state === state && file.reason === reason)) return undefined;
  setFileState(tx, file.id, state, reason);
  settleVideos(tx, [file.videoId]);
  return file.videoId;
}
