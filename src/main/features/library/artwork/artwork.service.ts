import type { Connection } from "../../../database/connection";
import type { ScannedArtwork } from "../scan/scanner";
import * as repository from "./artwork.repository";
import { chooseCollectionPictures } from "./collection-pictures.service";
import { awaitPicture } from "./pictures.repository";

/**
 * A step of a transaction: replaces what a library folder has of pictures for a video or a collection. Where that is
 * something else than before, what follows from it is to be chosen anew; what was made already is kept.
 */
export function storeArtwork(
  tx: Connection,
  owner: repository.ArtworkOwner,
  folderId: number,
  artwork: readonly ScannedArtwork[],
): void {
  const known = repository.listArtwork(tx, owner, folderId);
  const found = withoutDoubles(artwork);
  if (known.length === found.length && found.every((one, place) => isSame(known[place], one))) return;
  // Another copy in the same folder has them.
  if (found.length === 0 && "videoId" in owner && repository.hasCopies(tx, owner.videoId, folderId)) return;
  for (const { id } of known) repository.deleteArtwork(tx, id);
  // Their order is that of their ids.
  for (const one of found)
    repository.insertArtwork(tx, { ...toRow(one, known), ...ownerOf(owner), folderId });
  if ("videoId" in owner) awaitPicture(tx, owner.videoId);
  else chooseCollectionPictures(tx, owner.collectionId);
}

function isSame(row: repository.ArtworkRow | undefined, one: ScannedArtwork): boolean {
  return (
    row?.path === one.path &&
    row.role === one.role &&
    row.season === one.season &&
    row.sizeBytes === one.sizeBytes &&
    row.modifiedMs === one.modifiedMs
  );
}

function toRow(
  { path, role, season, sizeBytes, modifiedMs }: ScannedArtwork,
  known: readonly repository.ArtworkRow[],
) {
  const row = { path, role, season, sizeBytes, modifiedMs };
  const made = known.find((before) => before.state === "ready" && isSame(before, row));
  return { ...row, state: made ? "ready" : awaited(role), picture: made?.picture ?? null };
}

/** No screen shows a logo yet. */
const awaited = (role: ScannedArtwork["role"]) => (role === "logo" ? "none" : "pending");

function ownerOf(owner: repository.ArtworkOwner): { videoId: number | null; collectionId: number | null } {
  return "videoId" in owner
    ? { videoId: owner.videoId, collectionId: null }
    : { videoId: null, collectionId: owner.collectionId };
}

/** An NFO file may name a picture that its own name speaks for, too. */
function withoutDoubles(artwork: readonly ScannedArtwork[]): ScannedArtwork[] {
  const met = new Set<string>();
  return artwork.filter(({ path, role, season }) => {
    const key = `${role}/${season}/${path}`;
    return !met.has(key) && met.add(key);
  });
}
