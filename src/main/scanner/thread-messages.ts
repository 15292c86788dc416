import type { MessagePort } from "node:worker_threads";
import type { KnownPage, ScanReport } from "../features/library/scan/scanner";

export interface WatchedFolder {
  readonly folderId: number;
  readonly path: string;
}

/** From the main thread to the scanner's. */
export type ThreadOrder =
  | {
      readonly kind: "scan";
      readonly folders: readonly WatchedFolder[];
      readonly settleMs: number;
      /** Not 0: the scan is to end. It is looked at while the thread is busy, when no message comes through. */
      readonly stop: Int32Array<SharedArrayBuffer>;
      readonly port: MessagePort;
    }
  | { readonly kind: "watch"; readonly folders: readonly WatchedFolder[] };

/** And back. */
export interface ThreadNews {
  readonly changedFolderId: number;
}

/**
 * On the port of one scan, to the main thread. `known`: wants the pages of that folder, by its place among those to scan.
 * A `report` is answered with `taken`; only then the next is sent, so that nothing piles up.
 */
export type ScanWord =
  | { readonly kind: "known"; readonly folder: number }
  | { readonly kind: "report"; readonly report: ScanReport }
  /** `error`: the scan has failed. */
  | { readonly kind: "ended"; readonly error?: Error };

/** And back: null after the last page. */
export type ScanAnswer =
  | { readonly kind: "page"; readonly page: KnownPage | null }
  | { readonly kind: "taken" };
