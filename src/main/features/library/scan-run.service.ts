import PQueue from "p-queue";
import { type Batch, createBatch } from "./batch";
import { replaceCaptions } from "./captions.service";
import { listFolders, setFolderScanned } from "./folders.repository";
import { type Census, type HashedFile, hashFiles, takeCensus } from "./hashing.service";
import type { LibraryPorts } from "./library.ports";
import { decideUnreadable } from "./playability.policy";
import { type Reading, readVideo } from "./reading.service";
import { deleteMovedFiles, findVerdictOnContent } from "./scan.repository";
import type { ScanTracker } from "./scan-progress";
import { type FileToStore, storeFile, storeGone } from "./storing.service";
import { type Survey, surveyFolder } from "./survey.service";

/** What one scan has in hand. */
export interface ScanRun {
  ports: LibraryPorts;
  tracker: ScanTracker;
  signal: AbortSignal;
}

/** Walks every folder, then reads what is new or changed. Stops early where the signal says so; what was read stays. */
export async function runScan(run: ScanRun): Promise<void> {
  const { ports, tracker, signal } = run;
  const surveys: Survey[] = [];
  for (const folder of listFolders(ports.db)) {
    const survey = await surveyFolder(ports, folder, signal);
    if (survey) surveys.push(survey);
  }
  if (signal.aborted) return;
  countFound(tracker, surveys);

  const work = [];
  for (const survey of surveys) work.push({ survey, hashed: await hashFiles(ports, survey, signal) });
  const census = takeCensus(work);
  for (const { survey, hashed } of work) await readFolder(run, survey, hashed, census);
  if (!signal.aborted) ports.db.transaction(deleteMovedFiles);
}

function countFound(tracker: ScanTracker, surveys: Survey[]): void {
  const known = surveys.flatMap(({ unchanged, marked }) => [...unchanged, ...marked]);
  const toRead = surveys.reduce((sum, survey) => sum + survey.toRead.length, 0);
  const failed = known.filter(({ state }) => state === "unreadable").length;
  tracker.setFound(known.length + toRead, known.length, failed);
}

async function readFolder(run: ScanRun, survey: Survey, hashed: HashedFile[], census: Census): Promise<void> {
  const { ports, signal } = run;
  const batch = createBatch<FileToStore>((files) => {
    const nowMs = ports.now();
    ports.db.transaction((tx) => {
      for (const file of files) storeFile(tx, file, nowMs);
    });
    ports.publish({ kind: "library.changed" });
  });
  for (const file of survey.marked) batch.add(toStore(survey, file, null, file, false));
  await readFiles(run, survey, hashed, census, batch);
  batch.flush();
  if (!signal.aborted) closeFolder(ports, survey);
}

/** Two at a time: more would only make them wait for each other on the machines that this is made for. */
const atOnce = 2;

async function readFiles(
  run: ScanRun,
  survey: Survey,
  hashed: HashedFile[],
  census: Census,
  batch: Batch<FileToStore>,
): Promise<void> {
  const queue = new PQueue({ concurrency: atOnce });
  const readings = hashed.map((file) =>
    queue.add(async () => {
      const reading = run.signal.aborted ? undefined : await readHashed(run, survey, file);
      if (!reading) return;
      const mediaHash = file.outcome.kind === "hash" ? file.outcome.mediaHash : null;
      const former = survey.stored.get(file.path)?.mediaHash ?? null;
      const livesOn = former !== null && census.livesElsewhere(former, survey.folder.id, file.path);
      batch.add(toStore(survey, file, mediaHash, reading, livesOn));
      run.tracker.addRead(reading.state === "unreadable");
    }),
  );
  try {
    await Promise.all(readings);
  } finally {
    queue.clear(); // where writing failed, nothing goes on behind the scan's back
    await queue.onIdle();
  }
}

async function readHashed(
  { ports, signal }: ScanRun,
  { folder, stored }: Survey,
  { path, outcome }: HashedFile,
): Promise<Reading | undefined> {
  if (outcome.kind === "unreadable") return { ...decideUnreadable(outcome.reason), facts: null };
  if (outcome.mediaHash === null) return { ...decideUnreadable("empty"), facts: null };
  const known = findVerdictOnContent(ports.db, outcome.mediaHash, stored.get(path)?.fileId);
  return known ? { ...known, facts: null } : readVideo(ports, folder.path, path, signal);
}

function toStore(
  { folder, stored }: Survey,
  { path, sizeBytes, modifiedMs }: { path: string; sizeBytes: number; modifiedMs: number },
  mediaHash: string | null,
  { state, reason, facts = null }: Pick<FileToStore, "state" | "reason"> & { facts?: FileToStore["facts"] },
  formerLivesOn: boolean,
): FileToStore {
  const former = stored.get(path);
  return {
    ...{ folderId: folder.id, path, sizeBytes, modifiedMs, state, reason },
    ...{ mediaHash, facts, former, formerLivesOn },
  };
}

/** What can be said of a folder only when all of it was met. */
function closeFolder({ db, now, publish }: LibraryPorts, survey: Survey): void {
  const { folder, gone, captionPaths } = survey;
  const changed = db.transaction((tx) => {
    for (const file of gone) storeGone(tx, file);
    setFolderScanned(tx, folder.id, now());
    return replaceCaptions(tx, folder.id, captionPaths) || gone.length > 0;
  });
  if (changed) publish({ kind: "library.changed" });
}
