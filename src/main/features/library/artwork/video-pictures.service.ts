import type { ScanRun } from "../scan/scan-run.service";
import { forVideo } from "./choice.policy";
import { makeFirst } from "./make-artwork.service";
import { pictureFileName } from "./picture-address.policy";
import { listPictureFiles, type PendingPicture, setPictures } from "./pictures.repository";
import { pictureTarget } from "./pictures-folder.service";
import { listPlacedArtwork } from "./placed-artwork.repository";

/** Makes a video's poster and its wide picture, of a frame where the family has none. */
export async function makeVideoPictures(
  run: ScanRun,
  pending: PendingPicture,
  onDisk: ReadonlySet<string>,
): Promise<void> {
  const artwork = listPlacedArtwork(run.ports.db, pending);
  const choice = forVideo(artwork);
  const poster = await makeFirst(run, choice.poster, "poster");
  const wide = (await makeFirst(run, choice.wide, "wide")) ?? (await takeFrame(run, pending, onDisk));
  if (run.signal.aborted || wide === undefined) return;
  const pictures = { widePicture: wide || null, poster: poster ?? null };
  const lastArtworkId = artwork.at(-1)?.id ?? null;
  await run.write([pending], (tx) => setPictures(tx, { ...pending, lastArtworkId }, pictures));
  if (wide) run.tracker.addPicture();
}

/** The name of the picture; empty where no file gives one, undefined where none of them is there. */
async function takeFrame(
  { ports, signal }: ScanRun,
  { videoId, mediaHash, durationSeconds }: PendingPicture,
  onDisk: ReadonlySet<string>,
): Promise<string | undefined> {
  if (onDisk.has(pictureFileName(mediaHash, "wide"))) return mediaHash;
  const target = pictureTarget(ports, mediaHash, "wide");
  let name: string | undefined;
  for (const { folderPath, path } of listPictureFiles(ports.db, videoId)) {
    const file = ports.fileTree.findInside(folderPath, path);
    if (file === undefined) continue;
    if (await ports.ffmpeg.makeThumbnail({ file, target, durationSeconds }, signal)) return mediaHash;
    if (signal.aborted) return undefined;
    if (ports.fileTree.findInside(folderPath, path) !== undefined) name = ""; // else it went meanwhile, perhaps with its disk
  }
  return name;
}
