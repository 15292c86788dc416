import type { Connection } from "../../../database/connection";
import type { ScanRun } from "../scan/scan-run.service";
import { forCollection } from "./choice.policy";
import { makeFirst } from "./make-artwork.service";
import { findCollectionPictures, setCollectionPictures } from "./pictures.repository";
import { listPlacedArtwork, type PlacedArtwork } from "./placed-artwork.repository";

/** Makes what is still to be made for a show or a collection: its poster, its backdrop, and the posters of its seasons. */
export async function makeCollectionPictures(run: ScanRun, collectionId: number): Promise<void> {
  const choice = forCollection(listPlacedArtwork(run.ports.db, { collectionId }));
  await makeFirst(run, choice.poster, "poster");
  await makeFirst(run, choice.backdrop, "backdrop");
  for (const posters of choice.seasons.values()) await makeFirst(run, posters, "poster");
  await run.write([collectionId], chooseCollectionPictures);
}

/** A step of a transaction: of what is made, the best. While there is something to be made, what was chosen stays. */
export function chooseCollectionPictures(tx: Connection, collectionId: number): void {
  const before = findCollectionPictures(tx, collectionId);
  if (!before) return;
  const { poster, backdrop } = forCollection(listPlacedArtwork(tx, { collectionId }));
  const chosen = { poster: choose(poster, before.poster), backdrop: choose(backdrop, before.backdrop) };
  if (chosen.poster !== before.poster || chosen.backdrop !== before.backdrop)
    setCollectionPictures(tx, collectionId, chosen);
}

function choose(candidates: readonly PlacedArtwork[], before: string | null): string | null {
  const best = candidates.find(({ state }) => state !== "none");
  return best?.state === "pending" ? before : (best?.picture ?? null);
}
