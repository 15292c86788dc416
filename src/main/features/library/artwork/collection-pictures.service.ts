import type { Connection } from "../../../database/connection";
import type { ScanRun } from "../scan/scan-run.service";
import { forCollection } from "./choice.policy";
import { makeFirst } from "./make-artwork.service";
import {
  type CollectionPictures,
  findCollectionPictures,
  setCollectionPictures,
} from "./pictures.repository";
import { listPlacedArtwork, type PlacedArtwork } from "./placed-artwork.repository";

/** Makes what is still to be made for a show or a collection: its poster, its backdrop, and the posters of its seasons. */
export async function makeCollectionPictures(run: ScanRun, collectionId: number): Promise<void> {
  const choice = forCollection(listPlacedArtwork(run.ports.db, { collectionId }));
  await makeFirst(run, choice.poster, "poster");
  await makeFirst(run, choice.backdrop, "backdrop");
  for (const posters of choice.seasons.values()) await makeFirst(run, posters, "poster");
  if (decideOthers(run.ports.db, collectionId)) await run.write([collectionId], chooseCollectionPictures);
}

/** A step of a transaction: of what is made, the best. While there is something to be made, what was chosen stays. */
export function chooseCollectionPictures(tx: Connection, collectionId: number): void {
  const others = decideOthers(tx, collectionId);
  if (others) setCollectionPictures(tx, collectionId, others);
}

/** Undefined where what was chosen is still the best. */
function decideOthers(db: Connection, collectionId: number): CollectionPictures | undefined {
  const before = findCollectionPictures(db, collectionId);
  if (!before) return undefined;
  const { poster, backdrop } = forCollection(listPlacedArtwork(db, { collectionId }));
  const chosen = { poster: choose(poster, before.poster), backdrop: choose(backdrop, before.backdrop) };
  return chosen.poster === before.poster && chosen.backdrop === before.backdrop ? undefined : chosen;
}

function choose(candidates: readonly PlacedArtwork[], before: string | null): string | null {
  const best = candidates.find(({ state }) => state !== "none");
  return best?.state === "pending" ? before : (best?.picture ?? null);
}
