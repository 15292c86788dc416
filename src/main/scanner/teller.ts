import type { ScanReport } from "../features/library/scan/scanner";
import type { Census } from "./census";
import { createCollections } from "./collections";
import { findDirty, findTouched } from "./dirty";
import { openFolderWords } from "./folder-words";
import { createFoundBatch, type FoundBatch } from "./found-batch";
import { type NamedProgramme, nameDirectory } from "./programmes";
import { type ReadProgramme, readProgramme, settleFormer } from "./read-programme";
import type { ScanContext } from "./scan-context";
import type { Survey } from "./survey";

/** Tells what is new in one folder. */
export interface Teller {
  /** All but the programmes of which a file has another content than it had: they wait for what else is met. */
  found(): Generator<ScanReport>;
  /** Those, and what is gone. */
  ending(): Generator<ScanReport>;
  unsettled(): number;
}

interface Telling {
  readonly survey: Survey;
  readonly census: Census;
  readonly context: ScanContext;
  readonly batch: FoundBatch;
  readonly waiting: ReadProgramme[];
  unsettled: number;
  away: boolean;
}

export function createTeller(survey: Survey, census: Census, context: ScanContext): Teller {
  const telling: Telling = {
    ...{ survey, census, context, waiting: [], away: false },
    batch: createFoundBatch(survey.folderId),
    unsettled: survey.unsettled,
  };
  return {
    found: () => tellFound(telling),
    ending: () => tellEnding(telling),
    unsettled: () => telling.unsettled,
  };
}

/**
 * What lies below comes before what lies above it: a new file may make another place of all that is below it, and a scan
 * that is cut off must find it again as new until all of that is told.
 */
function* tellFound(telling: Telling): Generator<ScanReport> {
  const { survey, batch, context } = telling;
  const touched = findTouched(survey);
  if (touched.size === 0) return;
  const words = openFolderWords(survey);
  const collections = createCollections(words);
  for (const directory of findDirty(survey, touched, words.places).reverse()) {
    const named = nameDirectory(words, collections, directory);
    telling.away ||= words.nfo.isAway();
    if (telling.away) {
      yield { kind: "presence", folderId: survey.folderId, presence: "away" };
      return;
    }
    for (const collection of named.collections) batch.addCollection(collection);
    for (const programme of named.programmes) {
      if (context.stop()) return;
      take(telling, programme);
      if (telling.away) {
        yield { kind: "presence", folderId: survey.folderId, presence: "away" };
        return;
      }
      if (batch.isFull()) yield* batch.take();
    }
  }
  yield* batch.take();
}

function take(telling: Telling, programme: NamedProgramme): void {
  const read = readProgramme(telling.survey, programme, telling.census);
  if (read === "away") {
    telling.away = true;
    return;
  }
  telling.unsettled += read.unsettled;
  if (read.programme.files.length === 0) return;
  if (read.former.size > 0) telling.waiting.push(read);
  else telling.batch.add(read.programme);
}

function* tellEnding(telling: Telling): Generator<ScanReport> {
  const { survey, batch, census, context } = telling;
  if (telling.away) return;
  for (const programme of telling.waiting) {
    if (context.stop()) return;
    batch.add(settleFormer(programme, census));
    if (batch.isFull()) yield* batch.take();
  }
  yield* batch.take();
  const { folderId, gone, sidecars } = survey;
  yield { kind: "closed", folderId, gone, sidecars };
}
