import PQueue from "p-queue";
import {
  listPendingPictures,
  listPictureFiles,
  type PendingPicture,
  setPicture,
} from "./pictures.repository";
import { pictureFile, tidyPictures } from "./pictures-folder.service";
import type { ScanRun } from "./scan-run.service";

const atOnce = 2;
const pageRows = 50;
const tellEveryMs = 2000;

/** Makes the pictures that are still to be made, until `stop` says to leave the rest for later. */
export async function makePictures(run: ScanRun, stop: () => boolean): Promise<void> {
  const { ports, signal } = run;
  await tidyPictures(ports);
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

async function makePicture(run: ScanRun, pending: PendingPicture): Promise<void> {
  const { ports, tracker, signal } = run;
  try {
    const made = await takeFromAnyFile(run, pending);
    if (signal.aborted || made === undefined) return;
    setPicture(ports.db, pending, made ? "ready" : "none");
    if (made) tracker.addPicture();
  } catch (error) {
    // It stays pending: the next scan tries again when the disk has room.
    const { code } = error as NodeJS.ErrnoException;
    ports.log.warn({ videoId: pending.videoId, code }, "a picture could not be kept");
  }
}

/** Undefined where none of the files is there. */
async function takeFromAnyFile(
  { ports, signal }: ScanRun,
  { videoId, mediaHash, durationSeconds }: PendingPicture,
): Promise<boolean | undefined> {
  const target = pictureFile(ports, mediaHash);
  let made: boolean | undefined;
  for (const { folderPath, path } of listPictureFiles(ports.db, videoId)) {
    const file = ports.fileTree.findInside(folderPath, path);
    if (file === undefined) continue;
    made = await ports.ffmpeg.makeThumbnail({ file, target, durationSeconds }, signal);
    if (made || signal.aborted) return made;
  }
  return made;
}
