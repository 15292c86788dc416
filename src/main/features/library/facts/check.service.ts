import { giveWay } from "../scan/slices";
import { needOf } from "./check.policy";
import { type Checking, checkBatch } from "./check-batch.service";
import { findFileToCheck, listUnchecked } from "./files-to-check.repository";

export interface CheckRun extends Checking {
  /** Who is told how far the check has come. */
  readonly tracker: {
    setToCheck(files: number): void;
    addChecked(files: number, failed: number): void;
  };
}

const batchFiles = 32;
/** More would only make them wait for each other on the machines that this is made for. */
const batchesAtOnce = 2;

/**
 * Has ffmpeg look at every file that only its header was read of, and decode a picture of each that plays; the oldest
 * first. What was found out is kept batch by batch, so that the next check goes on where this one ended. `stop` ends it
 * after the batches that are being looked at, the run's signal at once.
 */
export async function checkFiles(run: CheckRun, stop: () => boolean): Promise<void> {
  let broken = false;
  const ended = () => broken || run.signal.aborted || stop();
  const fileIds = await listWork(run, ended);
  run.tracker.setToCheck(fileIds.length);
  const left = batchesOf(fileIds).values();
  const work = async () => {
    try {
      for (const batch of left) {
        if (ended()) return;
        await checkBatch(run, batch);
        if (!run.signal.aborted) count(run, batch);
      }
    } catch (error) {
      broken = true; // so that the other one ends, too, and nothing goes on behind the scan's back
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: batchesAtOnce }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function listWork({ ports: { db } }: CheckRun, ended: () => boolean): Promise<number[]> {
  const fileIds: number[] = [];
  let page = listUnchecked(db, 0);
  for (let last = page.at(-1); last && !ended(); last = page.at(-1)) {
    for (const file of page) if (needOf(file) !== "nothing") fileIds.push(file.fileId);
    await giveWay();
    page = listUnchecked(db, last.fileId);
  }
  return fileIds;
}

function batchesOf(fileIds: readonly number[]): number[][] {
  const count = Math.ceil(fileIds.length / batchFiles);
  return Array.from({ length: count }, (_, index) =>
    fileIds.slice(index * batchFiles, (index + 1) * batchFiles),
  );
}

function count({ ports: { db }, tracker }: CheckRun, batch: readonly number[]): void {
  const failed = batch.filter((fileId) => findFileToCheck(db, fileId)?.state === "unreadable");
  tracker.addChecked(batch.length, failed.length);
}
