import type { FolderRefusal } from "@shared/model/library";

/** A folder of this machine that cannot be used. */
export class FolderRefused extends Error {
  readonly reason: FolderRefusal;

  constructor(reason: FolderRefusal) {
    super(`folder refused: ${reason}`);
    this.name = "FolderRefused";
    this.reason = reason;
  }
}
