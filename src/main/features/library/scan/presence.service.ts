import type { Connection } from "../../../database/connection";
import { findFolderRow, setFolderOnline } from "../folders/folders.repository";
import { listPresenceSteps } from "../settle/settle.service";
import type { ScanRun } from "./scan-run.service";
import type { ScanReport } from "./scanner";

type Presence = Extract<ScanReport, { kind: "presence" }>["presence"];

/** A folder that is away, or whose disk is, marks nothing as missing: its videos are hidden until it is back. */
export async function storePresence(
  { ports, write, changed }: ScanRun,
  folderId: number,
  presence: Presence,
): Promise<void> {
  if (presence === "failed") {
    ports.log.warn({ folderId }, "a library folder could not be walked");
    return;
  }
  const online = presence === "present";
  if (findFolderRow(ports.db, folderId)?.online === online) return;
  const steps = listPresenceSteps(ports.db, folderId);
  await write([(tx: Connection) => setFolderOnline(tx, folderId, online), ...steps], (tx, step) => {
    step(tx);
    changed();
  });
  ports.log.info({ folderId, online }, "a library folder came or went");
}
