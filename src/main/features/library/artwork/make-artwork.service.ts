import { createHash } from "node:crypto";
import type { ScanRun } from "../scan/scan-run.service";
import { setArtworkMade } from "./artwork.repository";
import type { PictureSize } from "./picture-address.policy";
import { pictureTarget } from "./pictures-folder.service";
import type { PlacedArtwork } from "./placed-artwork.repository";

/**
 * The name of the first of these that a picture can be made of, and is made of now if it was not before; undefined
 * where there is none. What comes after it is not needed.
 */
export async function makeFirst(
  run: ScanRun,
  candidates: readonly PlacedArtwork[],
  size: PictureSize,
): Promise<string | undefined> {
  let name: string | undefined;
  for (const candidate of candidates) {
    if (run.signal.aborted) return undefined;
    if (name !== undefined) await setIfPending(run, candidate);
    else if (candidate.state === "ready") name = candidate.picture ?? undefined;
    else if (candidate.state === "pending" && candidate.here) name = await make(run, candidate, size);
  }
  return name;
}

async function setIfPending(run: ScanRun, { id, state }: PlacedArtwork): Promise<void> {
  if (state !== "pending") return;
  await run.write([id], (tx) => setArtworkMade(tx, id, { state: "none", picture: null }));
}

async function make(run: ScanRun, artwork: PlacedArtwork, size: PictureSize): Promise<string | undefined> {
  const { ports, signal } = run;
  const file = ports.fileTree.findInside(artwork.folderPath, artwork.path);
  if (file === undefined) return undefined; // the next scan says what became of it
  const name = nameOf(artwork);
  const made = await ports.ffmpeg.makePicture(
    { file, size, target: pictureTarget(ports, name, size) },
    signal,
  );
  const isGone = !made && ports.fileTree.findInside(artwork.folderPath, artwork.path) === undefined;
  if (signal.aborted || isGone) return undefined;
  const state = made
    ? ({ state: "ready", picture: name } as const)
    : ({ state: "none", picture: null } as const);
  await run.write([artwork.id], (tx, id) => setArtworkMade(tx, id, state));
  return made ? name : undefined;
}

/** Another one for each owner and each content, so that an address can be kept for ever. */
function nameOf({ videoId, collectionId, folderId, path, sizeBytes, modifiedMs }: PlacedArtwork): string {
  const identity = JSON.stringify([videoId, collectionId, folderId, path, sizeBytes, modifiedMs]);
  return createHash("sha256").update(identity).digest("hex").slice(0, 32);
}
