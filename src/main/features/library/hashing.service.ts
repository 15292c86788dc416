import PQueue from "p-queue";
import type { LibraryPorts } from "./library.ports";
import type { FoundFile, Survey } from "./survey.service";

type HashOutcome = Awaited<ReturnType<LibraryPorts["fileTree"]["readHash"]>>;

export interface HashedFile extends FoundFile {
  outcome: HashOutcome;
}

const atOnce = 8;

/** Before any facts, because whose content a path has can only be told when all of it is known. */
export async function hashFiles(
  { fileTree }: LibraryPorts,
  { folder, toRead }: Survey,
  signal: AbortSignal,
): Promise<HashedFile[]> {
  const queue = new PQueue({ concurrency: atOnce });
  const hashed: HashedFile[] = [];
  for (const file of toRead)
    void queue.add(async () => {
      if (signal.aborted) return;
      hashed.push({ ...file, outcome: await fileTree.readHash(folder.path, file.path) });
    });
  await queue.onIdle();
  return hashed;
}

/** Which paths have which content on the disks that are here. */
export interface Census {
  /** Whether a path other than this one has the content. */
  livesElsewhere(mediaHash: string, folderId: number, path: string): boolean;
}

export function takeCensus(surveys: { survey: Survey; hashed: HashedFile[] }[]): Census {
  const places = new Map<string, Set<string>>();
  const add = (mediaHash: string, folderId: number, path: string) => {
    const known = places.get(mediaHash);
    if (known) known.add(placeOf(folderId, path));
    else places.set(mediaHash, new Set([placeOf(folderId, path)]));
  };
  for (const { survey, hashed } of surveys) {
    const { id } = survey.folder;
    for (const { mediaHash, path } of survey.unchanged) if (mediaHash !== null) add(mediaHash, id, path);
    for (const { outcome, path } of hashed)
      if (outcome.kind === "hash" && outcome.mediaHash !== null) add(outcome.mediaHash, id, path);
  }
  return {
    livesElsewhere(mediaHash, folderId, path) {
      const found = places.get(mediaHash);
      return found !== undefined && found.size > (found.has(placeOf(folderId, path)) ? 1 : 0);
    },
  };
}

const placeOf = (folderId: number, path: string) => `${folderId}/${path}`;
