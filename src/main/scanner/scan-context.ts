import type { Settling } from "./settling";

/** What holds for all of a scan. */
export interface ScanContext {
  readonly settleMs: number;
  readonly settling: Settling;
  /** Whether somebody wants it to end. */
  stop(): boolean;
}
