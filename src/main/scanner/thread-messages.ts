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
 * On the port of one scan, to the main thread. Each `page` and each `report` is answered; only then the next is sent, so
 * that nothing piles up.
 */
export type ScanWord =
  | { readonly kind: "page"; readonly folder: number }
  | { readonly kind: "report"; readonly report: ScanReport }
  /** `error`: the scan has failed. */
  | { readonly kind: "ended"; readonly error?: Error };

/** To a `page` the next page of that folder, null after the last; to a `report` null. */
export type ScanAnswer = KnownPage | null;
