import type { HouseholdEvent } from "@shared/model/household";
import type { Connection } from "../../database/connection";
import type { CaptionFiles } from "../../platform/caption-files";
import type { Ffmpeg } from "../../platform/ffmpeg";
import type { FileTree } from "../../platform/file-tree";
import type { Scanner } from "./scan/scanner";

export interface LibraryLog {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
}

/** The outside world of the library. */
export interface LibraryPorts {
  db: Connection;
  picturesFolder: string;
  ffmpeg: Ffmpeg;
  scanner: Scanner;
  fileTree: FileTree;
  captionFiles: CaptionFiles;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds from an arbitrary point; never jumps. */
  monotonicMs: () => number;
  /** A file that was written to within this time may still grow: it is looked at later. */
  settleMs: number;
  log: LibraryLog;
  publish: (event: HouseholdEvent) => void;
  /** The system's own folder dialog, where the shell has one. */
  chooseFolder?: () => Promise<string | undefined>;
}
