import type { ScannedCollection, ScannedProgramme, ScanReport } from "../features/library/scan/scanner";

/** Gathers programmes to a report. */
export interface FoundBatch {
  /** To be called before its first programme is added; a scan tells of it once. */
  addCollection(collection: ScannedCollection): void;
  add(programme: ScannedProgramme): void;
  isFull(): boolean;
  take(): ScanReport[];
}

const mostProgrammes = 64;
/** So that the first shelves fill while the rest is still being read. */
const longestMs = 50;

export function createFoundBatch(folderId: number): FoundBatch {
  const told = new Set<string>();
  let collections: ScannedCollection[] = [];
  let programmes: ScannedProgramme[] = [];
  let begunAt = 0;
  return {
    addCollection(collection) {
      const { key } = collection.described;
      if (!told.has(key)) collections.push(collection);
      told.add(key);
    },
    add(programme) {
      if (programmes.length === 0) begunAt = performance.now();
      programmes.push(programme);
    },
    isFull: () =>
      programmes.length >= mostProgrammes ||
      (programmes.length > 0 && performance.now() - begunAt >= longestMs),
    take() {
      if (programmes.length + collections.length === 0) return [];
      const report: ScanReport = { kind: "found", folderId, collections, programmes };
      collections = [];
      programmes = [];
      return [report];
    },
  };
}
