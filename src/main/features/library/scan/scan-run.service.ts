import { listFolderRows } from "../folders/folders.repository";
import type { LibraryPorts } from "../library.ports";
import { closeFolder } from "./closing.service";
import { createFoundStore } from "./found-store.service";
import { listKnown } from "./known-pages.repository";
import { storePresence } from "./presence.service";
import { reconcileAfter } from "./reconciling.service";
import type { ScanTracker } from "./scan-progress";
import type { ScanReport } from "./scanner";
import type { WriteItems } from "./slices";

/** What one scan has in hand. */
export interface ScanRun {
  readonly ports: LibraryPorts;
  readonly tracker: ScanTracker;
  readonly signal: AbortSignal;
  readonly write: WriteItems;
  /** To be called in a transaction that changes the library; it is told of after it, but not all the time. */
  changed(): void;
}

export interface ScanEnd {
  /** So many files may still be growing. */
  readonly unsettled: number;
}

/**
 * Has every folder walked, and stores what is new or changed. Stops early where the signal says so; what was stored
 * stays. `afterCrash`: the scan before did not come to its end.
 */
export async function runScan(run: ScanRun, { afterCrash }: { afterCrash: boolean }): Promise<ScanEnd> {
  const { ports, signal } = run;
  const folders = listFolderRows(ports.db).map(({ id, path }) => ({
    folderId: id,
    path,
    known: () => listKnown(ports.db, id),
  }));
  const store = createFoundStore(run);
  let unsettled = 0;
  for await (const report of ports.scanner.scan(folders, { signal, settleMs: ports.settleMs })) {
    if (report.kind === "finished") unsettled = report.unsettled;
    else await take(run, store, report);
    if (signal.aborted) break;
  }
  await store.flush();
  if (!signal.aborted) await reconcileAfter(run, store.doubtful, afterCrash);
  return { unsettled };
}

type Told = Exclude<ScanReport, { kind: "finished" }>;

async function take(run: ScanRun, store: ReturnType<typeof createFoundStore>, report: Told): Promise<void> {
  switch (report.kind) {
    case "presence":
      return storePresence(run, report.folderId, report.presence);
    case "counted":
      return run.tracker.setFound(report.found, report.found - report.toRead, report.failed);
    case "found":
      return store.add(report);
    case "closed":
      await store.flush();
      return closeFolder(run, report, store.doubtful);
  }
}
