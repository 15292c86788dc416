import type { KnownPage, ScanReport } from "../features/library/scan/scanner";
import { findPresenceOf } from "../platform/presence";
import { type Census, takeCensus } from "./census";
import { gatherKnown, type KnownFolder } from "./known-folder";
import type { ScanContext } from "./scan-context";
import { type FolderWalk, type Survey, surveyFolder, walkWhole } from "./survey";
import { createTeller, type Teller } from "./teller";

export interface FolderWithKnown {
  readonly folderId: number;
  /** Absolute. */
  readonly path: string;
  known(): Iterable<KnownPage> | AsyncIterable<KnownPage>;
}

/** The whole scan, told as it goes; the next step is made when somebody asks for it. Stopped, it ends without a word. */
export async function* scanFolders(
  folders: readonly FolderWithKnown[],
  context: ScanContext,
): AsyncGenerator<ScanReport> {
  const surveys: Survey[] = [];
  for (const folder of folders) {
    // What is known comes while the folder is walked.
    const gathering = gatherKnown(folder.known());
    gathering.catch(() => undefined); // it is waited for below
    const walk = walkWhole(folder.path, context);
    const known = await gathering;
    if (walk === "stopped") return;
    const outcome = typeof walk === "string" ? walk : surveyWhole(folder, walk, known, context);
    const presence = typeof outcome === "string" ? outcome : "present";
    yield { kind: "presence", folderId: folder.folderId, presence };
    if (typeof outcome !== "string") surveys.push(outcome);
  }
  yield count(surveys);
  yield* tell(surveys, takeCensus(surveys), context);
}

/** A disk that goes while it is looked at leaves files out that are not gone. */
function surveyWhole(
  folder: FolderWithKnown,
  walk: Exclude<FolderWalk, string>,
  known: KnownFolder,
  context: ScanContext,
): Survey | "empty" | "away" | "failed" {
  const survey = surveyFolder(folder, walk, known, context);
  if (typeof survey === "string") return survey;
  const presence = findPresenceOf(folder.path, survey.disk);
  return presence === "away" || presence === "failed" ? presence : survey;
}

async function* tell(
  surveys: readonly Survey[],
  census: Census,
  context: ScanContext,
): AsyncGenerator<ScanReport> {
  const tellers: Teller[] = [];
  let unsettled = 0;
  for (const survey of surveys) {
    const teller = createTeller(survey, census, context);
    tellers.push(teller);
    yield* teller.found();
  }
  for (const teller of tellers) {
    if (context.stop()) return;
    yield* teller.ending();
    unsettled += teller.unsettled();
  }
  if (!context.stop()) yield { kind: "finished", unsettled };
}

function count(surveys: readonly Survey[]): ScanReport {
  const videos = surveys.flatMap(({ directories }) => directories.flatMap((directory) => directory.videos));
  // What waits for ffmpeg has not failed: it is counted when that has looked at it.
  const isFailed = ({ change, known }: (typeof videos)[number]) =>
    change.kind === "mark"
      ? change.state === "unreadable"
      : known?.state === "unreadable" && known.reason !== "waiting";
  return {
    kind: "counted",
    found: videos.length,
    toRead: videos.filter(({ change }) => change.kind === "read").length,
    failed: videos.filter((video) => video.change.kind !== "read" && isFailed(video)).length,
  };
}
