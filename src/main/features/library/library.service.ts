import type { ScanProgress } from "@shared/model/library";
import { findPicturePath } from "./artwork/pictures-folder.service";
import { createCaptionReader } from "./captions/caption-reader.service";
import { createLibraryDesk, type LibraryDesk } from "./desk.service";
import { createProof } from "./facts/prove.service";
import type { LibraryPorts } from "./library.ports";
import { createPickActs, type PickActs } from "./picks/picks.service";
import { findPart, findPlayable, type PlayableLibrary } from "./playable/playable.service";
import { createScanService } from "./scan/scan.service";
import { createNarrowing } from "./shelves/narrowing.service";
import { createShelfActs, type ShelfActs } from "./shelves/shelves.service";

export interface LibraryService extends LibraryDesk, ShelfActs, PickActs, PlayableLibrary {
  startScan(): ScanProgress;
  cancelScan(): ScanProgress;
  scanProgress(): ScanProgress;
  /** Resolves when no scan is running or waiting. */
  whenIdle(): Promise<void>;
  /** When it is known of all files that would play whether they do; never throws. */
  prove(videoId: number): Promise<void>;
  /** Undefined where there is no such picture. */
  picturePath(name: string): string | undefined;
  close(): Promise<void>;
}

export function createLibraryService(outside: LibraryPorts): LibraryService {
  const ports: LibraryPorts = {
    ...outside,
    publish(event) {
      if (event.kind === "library.changed") changed();
      outside.publish(event);
    },
  };
  const { desk, changed, close: closeDesk } = createLibraryDesk(ports);
  const scan = createScanService(ports);
  const captions = createCaptionReader(ports);
  const proof = createProof(ports);
  const narrowing = createNarrowing(ports);
  return {
    ...desk,
    ...createShelfActs(ports, narrowing),
    ...createPickActs(ports, narrowing),
    removeFolder(folderId) {
      const removed = desk.removeFolder(folderId);
      if (removed) scan.foldersChanged();
      return removed;
    },
    startScan: scan.start,
    cancelScan: scan.cancel,
    scanProgress: scan.progress,
    whenIdle: scan.whenIdle,
    findPlayable: (videoId, rules) => findPlayable(ports, videoId, rules),
    findPart: (videoId, fileId) => findPart(ports, videoId, fileId),
    readCaption: captions.read,
    prove: proof.prove,
    picturePath: (name) => findPicturePath(ports, name),
    async close() {
      await Promise.all([scan.close(), closeDesk(), captions.close(), proof.close()]);
    },
  };
}
