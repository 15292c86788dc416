import PQueue from "p-queue";
import { type ChangeTeller, createChangeTeller } from "../scan/change-teller";
import type { ScanRun } from "../scan/scan-run.service";
import { giveWay, type WriteItems } from "../scan/slices";
import { makeCollectionPictures } from "./collection-pictures.service";
import { type AwaitedPicture, giveUpPicture, listAwaited } from "./pictures.repository";
import { tidyPictures } from "./pictures-folder.service";
import { listPendingCollections } from "./placed-artwork.repository";
import { makeVideoPictures } from "./video-pictures.service";

/** More would only make them wait for each other on the machines that this is made for. */
const atOnce = 2;

type Job = () => Promise<void>;

/** Makes the pictures that are still to be made, until `stop` says to leave the rest for later. */
export async function makePictures(run: ScanRun, stop: () => boolean): Promise<void> {
  const { ports, signal } = run;
  const onDisk = await tidyPictures(run);
  const teller = createChangeTeller(ports);
  const queue = new PQueue({ concurrency: atOnce });
  let full = false;
  let tried = 0;
  const isOver = () => full || signal.aborted || stop();
  const tellingRun = { ...run, write: telling(run.write, teller) };
  for await (const job of listJobs(tellingRun, onDisk)) {
    await queue.onSizeLessThan(atOnce);
    if (isOver()) break;
    void queue.add(async () => {
      if (isOver()) return;
      tried++;
      full ||= (await tryJob(run, job)) === "no-room";
      teller.tellIfDue();
    });
  }
  await queue.onIdle();
  teller.close();
  if (tried > 0 && !isOver()) await tidyPictures(run); // some have others in their place now
}

/** A job that finds nothing to do is no change: every screen would ask for everything again. */
function telling(write: WriteItems, teller: ChangeTeller): WriteItems {
  return (items, writeOne) =>
    write(items, (tx, item) => {
      writeOne(tx, item);
      teller.changed();
    });
}

/** What could not be kept is tried again by the next scan. */
async function tryJob({ ports }: ScanRun, job: Job): Promise<"done" | "failed" | "no-room"> {
  try {
    await job();
    return "done";
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    ports.log.warn({ code, message }, "a picture could not be kept");
    return code === "ENOSPC" || code === "EDQUOT" ? "no-room" : "failed";
  }
}

/** What children see first comes first: the first shelves, what shows and collections have, then the rest. */
async function* listJobs(run: ScanRun, onDisk: ReadonlySet<string>): AsyncGenerator<Job> {
  const offered = listVideoJobs(run, onDisk, true);
  for (let count = 0; count < firstTiles; count++) {
    const next = await offered.next();
    if (next.done) break;
    yield next.value;
  }
  for (let ids = listPendingCollections(run.ports.db, 0); ids.length > 0; ) {
    for (const id of ids) yield () => makeCollectionPictures(run, id);
    ids = listPendingCollections(run.ports.db, ids.at(-1) ?? 0);
  }
  yield* offered;
  yield* listVideoJobs(run, onDisk, false);
}

const firstTiles = 100;

async function* listVideoJobs(
  run: ScanRun,
  onDisk: ReadonlySet<string>,
  offered: boolean,
): AsyncGenerator<Job> {
  const { db } = run.ports;
  let after: Pick<AwaitedPicture, "sortKey" | "videoId"> = { sortKey: "", videoId: 0 };
  for (;;) {
    const page = listAwaited(db, offered, after);
    after = page.at(-1) ?? after;
    if (page.length === 0) return;
    await run.write(page.filter(isHopeless), (tx, { videoId }) => giveUpPicture(tx, videoId));
    for (const { mediaHash, ...video } of page)
      if (mediaHash !== null && video.takeable)
        yield () => makeVideoPictures(run, { ...video, mediaHash }, onDisk);
    await giveWay();
  }
}

/** Nothing is to be waited for where every file of a video is unreadable or left out. */
const isHopeless = ({ takeable, hopeless }: AwaitedPicture) => hopeless && !takeable;
