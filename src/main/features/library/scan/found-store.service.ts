import type { Connection } from "../../../database/connection";
import { storeArtwork } from "../artwork/artwork.service";
import { findBelonging, storeCollection } from "../settle/collections.service";
import { settleVideos } from "../settle/settle.service";
import { isLibraryFolder } from "./files.repository";
import type { ScanRun } from "./scan-run.service";
import type { ScannedCollection, ScannedProgramme, ScanReport } from "./scanner";
import { storeProgramme } from "./storing.service";

type Found = Extract<ScanReport, { kind: "found" }>;
type Item =
  | { readonly folderId: number; readonly collection: ScannedCollection }
  | { readonly folderId: number; readonly programme: ScannedProgramme };

export interface FoundStore {
  /** Keeps what was found until there is enough to write. */
  add(found: Found): Promise<void>;
  /** Writes what is waiting. */
  flush(): Promise<void>;
  /** Videos of which it can be told only at the end whose files they are. */
  readonly doubtful: Set<number>;
}

/** Not a transaction for each small directory. */
const itemsAtOnce = 100;

export function createFoundStore(run: ScanRun): FoundStore {
  const doubtful = new Set<number>();
  let waiting: Item[] = [];

  function store(tx: Connection, item: Item): void {
    if (!isLibraryFolder(tx, item.folderId)) return; // a parent removed it in the meantime
    if ("collection" in item) storeScannedCollection(tx, item.folderId, item.collection);
    else storeScannedProgramme(tx, item.folderId, item.programme);
  }

  function storeScannedProgramme(tx: Connection, folderId: number, programme: ScannedProgramme): void {
    const stored = storeProgramme(tx, folderId, programme, run.ports.now());
    for (const videoId of stored.doubtful) doubtful.add(videoId);
    if (stored.changed) run.changed();
    const failed = stored.states.filter(hasFailed).length;
    if (stored.states.length > 0) run.tracker.addRead(stored.states.length, failed);
  }

  async function flush(): Promise<void> {
    const items = waiting;
    waiting = [];
    await run.write(items, store);
  }

  return {
    async add({ folderId, collections, programmes }) {
      for (const collection of collections) waiting.push({ folderId, collection });
      for (const programme of programmes) waiting.push({ folderId, programme });
      if (waiting.length >= itemsAtOnce) await flush();
    },
    flush,
    doubtful,
  };
}

/** What was only found so far has not failed. */
const hasFailed = ({ state, reason }: { state: string; reason: string | null }) =>
  state === "unreadable" && reason !== "waiting";

function storeScannedCollection(
  tx: Connection,
  folderId: number,
  { described, fromNfo, artwork }: ScannedCollection,
): void {
  settleVideos(tx, storeCollection(tx, described, { folderId, fromNfo }));
  const collection = findBelonging(tx, described.key);
  if (collection) storeArtwork(tx, { collectionId: collection.id }, folderId, artwork);
}
