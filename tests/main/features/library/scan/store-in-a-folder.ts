import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { insertFolder } from "@main/features/library/folders/folders.repository";
import type { LibraryPorts } from "@main/features/library/library.ports";
import { createScanTracker } from "@main/features/library/scan/scan-progress";
import { runScan } from "@main/features/library/scan/scan-run.service";
import { createSlicedWriting } from "@main/features/library/scan/slices";
import { createInProcessScanner } from "@main/scanner/in-process";
import { migrationsFolder } from "../../../../support/paths";

/** The reading and storing of a scan alone, over a database of its own. */
export interface ScannedFolder {
  readonly database: OpenDatabase;
  /** `reports`: the scan dies when it has heard so many. */
  scan(options?: { afterCrash?: boolean; reports?: number }): Promise<void>;
  close(): void;
}

class Crash extends Error {}

export function openScannedFolder(folder: string, dataFolder: string): ScannedFolder {
  const database = openDatabase({ dataFolder, migrationsFolder });
  const { db } = database;
  insertFolder(db, folder, 1);
  const scanner = createInProcessScanner();
  return {
    database,
    async scan({ afterCrash = false, reports = Number.POSITIVE_INFINITY } = {}) {
      const ports = {
        db,
        settleMs: 0,
        now: () => 1,
        monotonicMs: () => performance.now(),
        log: { info: () => undefined, warn: () => undefined },
        scanner: { ...scanner, scan: dyingAfter(reports, scanner.scan) },
      } as unknown as LibraryPorts; // nothing is looked at more closely here
      const run = {
        ports,
        tracker: createScanTracker(() => undefined, ports.monotonicMs),
        signal: new AbortController().signal,
        write: createSlicedWriting(ports, () => undefined),
        changed: () => undefined,
      };
      await runScan(run, { afterCrash }).catch((error) => {
        if (!(error instanceof Crash)) throw error;
      });
    },
    close: () => database.close(),
  };
}

function dyingAfter(reports: number, scan: LibraryPorts["scanner"]["scan"]): LibraryPorts["scanner"]["scan"] {
  return async function* dying(folders, options) {
    let told = 0;
    for await (const report of scan(folders, options)) {
      if (++told > reports) throw new Crash();
      yield report;
    }
  };
}

/** What a family does with its files. No two writings are of one moment, so that each is seen from outside. */
export type FileOperation =
  | { readonly do: "write"; readonly content: string; readonly path: string }
  | { readonly do: "move"; readonly from: string; readonly path: string }
  | { readonly do: "swap"; readonly from: string; readonly path: string }
  | { readonly do: "remove"; readonly path: string };

export function createOperator(folder: string): (operation: FileOperation) => void {
  let moment = 1_000_000_000;
  const at = (path: string) => join(folder, path);
  const there = new Set<string>();

  function move(from: string, to: string): void {
    mkdirSync(dirname(at(to)), { recursive: true });
    renameSync(at(from), at(to));
    there.delete(from);
    there.add(to);
  }
  return (operation) => {
    const { path } = operation;
    if (operation.do === "write") {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), operation.content);
      utimesSync(at(path), ++moment, moment);
      there.add(path);
    } else if (operation.do === "remove") {
      if (there.delete(path)) rmSync(at(path));
    } else if (there.has(operation.from) && operation.from !== path) {
      const aside = "aside.tmp";
      const both = operation.do === "swap" && there.has(path);
      if (both) move(path, aside);
      move(operation.from, path);
      if (both) move(aside, operation.from);
      there.delete(aside);
    }
  };
}
