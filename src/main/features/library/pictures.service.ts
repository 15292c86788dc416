import { join } from "node:path";
import PQueue from "p-queue";
import type { LibraryPorts } from "./library.ports";
import { findPicture, listPendingPictures, type PendingPicture, setPicture } from "./pictures.repository";
import type { ScanRun } from "./scan-run.service";

const atOnce = 2;
const pageRows = 50;
const tellEveryMs = 2000;
/** In pixels; the height follows from the video. */
const pictureWidth = 640;

/** Makes the pictures that are still to be made, until `stop` says to leave the rest for later. */
export async function makePictures(run: ScanRun, stop: () => boolean): Promise<void> {
  const { ports, signal } = run;
  let toldAt = performance.now();
  let afterVideoId = 0;
  for (;;) {
    const page = listPendingPictures(ports.db, afterVideoId, pageRows);
    if (page.length === 0) break;
    afterVideoId = page.at(-1)?.videoId ?? 0;
    const queue = new PQueue({ concurrency: atOnce });
    for (const pending of page)
      void queue.add(async () => {
        if (signal.aborted || stop()) return;
        await makePicture(run, pending);
        if (performance.now() - toldAt < tellEveryMs) return;
        toldAt = performance.now();
        ports.publish({ kind: "library.changed" });
      });
    await queue.onIdle();
    if (signal.aborted || stop()) return;
  }
  if (afterVideoId > 0) ports.publish({ kind: "library.changed" });
}

async function makePicture({ ports, tracker, signal }: ScanRun, pending: PendingPicture): Promise<void> {
  const file = ports.fileTree.findInside(pending.folderPath, pending.path);
  if (file === undefined) return;
  const target = fileOf(ports, pending.mediaHash);
  const { durationSeconds, videoId } = pending;
  try {
    const made = await ports.ffmpeg.makeThumbnail({ file, target, durationSeconds }, signal);
    if (signal.aborted) return;
    setPicture(ports.db, pending, made ? "ready" : "none");
    if (made) tracker.addPicture();
  } catch (error) {
    // It stays pending: the next scan tries again when the disk has room.
    ports.log.warn({ videoId, code: (error as NodeJS.ErrnoException).code }, "a picture could not be kept");
  }
}

export function findPicturePath(ports: LibraryPorts, videoId: number): string | undefined {
  const mediaHash = findPicture(ports.db, videoId);
  return mediaHash === undefined ? undefined : fileOf(ports, mediaHash);
}

function fileOf({ picturesFolder }: LibraryPorts, mediaHash: string): string {
  return join(picturesFolder, `${mediaHash}-${pictureWidth}.jpg`);
}
