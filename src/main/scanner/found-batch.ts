import type { ScannedCollection, ScannedProgramme, ScanReport } from "../features/library/scan/scanner";
import type { Collections } from "./collections";

/** Gathers programmes to a report, each collection before its first programme and once a scan. */
export interface FoundBatch {
  addCollection(key: string | null): void;
  add(programme: ScannedProgramme): void;
  isFull(): boolean;
  take(): ScanReport[];
}

const mostProgrammes = 64;
/** So that the first shelves fill while the rest is still being read. */
const longestMs = 50;

export function createFoundBatch(folderId: number, known: Collections): FoundBatch {
  const told = new Set<string>();
  let collections: ScannedCollection[] = [];
  let programmes: ScannedProgramme[] = [];
  let begunAt = 0;
  function addCollection(key: string | null): void {
    const collection = key === null || told.has(key) ? undefined : known.find(key);
    if (!collection) return;
    told.add(collection.described.key);
    collections.push(collection);
  }
  return {
    addCollection,
    add(programme) {
      if (programmes.length === 0) begunAt = performance.now();
      addCollection(programme.described.collectionKey);
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
