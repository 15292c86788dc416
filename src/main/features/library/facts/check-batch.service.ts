import type { VideoFacts } from "@shared/model/video";
import type { FactsOutcome } from "../../../platform/read-facts";
import type { LibraryPorts } from "../library.ports";
import type { WriteItems } from "../scan/slices";
import { isDurationDoubtful, type Need, needOf } from "./check.policy";
import { type FileToCheck, findFileToCheck } from "./files-to-check.repository";
import { type Findings, findingsOfFacts, findingsOfProof, findingsOfRefusal } from "./findings.policy";
import { type Finding, knownOf, storeFinding } from "./findings.service";

export type CheckPorts = Pick<LibraryPorts, "db" | "ffmpeg" | "fileTree">;

/** What it takes to check files. */
export interface Checking {
  readonly ports: CheckPorts;
  readonly signal: AbortSignal;
  readonly write: WriteItems;
  /** To be called in a transaction that changes the library. */
  changed(): void;
}

/** A file that is there, by its real absolute path. */
interface Located {
  readonly file: FileToCheck;
  readonly absolute: string;
}

/** Learns all facts of these files, then proves those that play. */
export async function checkBatch(checking: Checking, fileIds: readonly number[]): Promise<void> {
  const { ports, signal } = checking;
  await store(checking, await learnFacts(ports, locate(ports, fileIds, "facts"), signal));
  await store(checking, await findProof(ports, locate(ports, fileIds, "proof"), signal));
}

async function store({ write, changed }: Checking, found: readonly Finding[]): Promise<void> {
  await write(found, (tx, finding) => {
    if (storeFinding(tx, finding)) changed();
  });
}

/** Those of them that are in need of this. One that is gone, perhaps with its disk, is the next scan's matter. */
function locate({ db, fileTree }: CheckPorts, fileIds: readonly number[], need: Need): Located[] {
  return fileIds.flatMap((fileId) => {
    const file = findFileToCheck(db, fileId);
    const absolute = file && needOf(file) === need ? fileTree.findInside(file.root, file.path) : undefined;
    return file && absolute !== undefined ? [{ file, absolute }] : [];
  });
}

async function learnFacts(
  { ffmpeg }: CheckPorts,
  files: readonly Located[],
  signal: AbortSignal,
): Promise<Finding[]> {
  const paths = files.map(({ absolute }) => absolute);
  const outcomes = paths.length > 0 ? await ffmpeg.readFacts(paths, signal) : [];
  const found: Finding[] = [];
  for (const [index, located] of files.entries()) {
    const findings = await interpret(ffmpeg, located, outcomes[index], signal);
    if (findings && !signal.aborted) found.push({ file: located.file, findings });
  }
  return found;
}

async function interpret(
  ffmpeg: LibraryPorts["ffmpeg"],
  { file, absolute }: Located,
  outcome: FactsOutcome | undefined,
  signal: AbortSignal,
): Promise<Findings | undefined> {
  if (outcome?.kind === "unreadable" && outcome.reason !== "vanished")
    return findingsOfRefusal(outcome.reason, knownOf(file));
  if (outcome?.kind !== "facts") return undefined;
  const header = knownOf(file).facts;
  if (!isDurationDoubtful(outcome.facts, header, file.sizeBytes))
    return findingsOfFacts(outcome.facts, header);
  const measured = await ffmpeg.measureDuration(absolute, signal);
  const durationSeconds = measured ?? outcome.facts.durationSeconds;
  return findingsOfFacts({ ...outcome.facts, durationSeconds }, header);
}

async function findProof(
  { ffmpeg }: CheckPorts,
  files: readonly Located[],
  signal: AbortSignal,
): Promise<Finding[]> {
  const paths = files.map(({ absolute }) => absolute);
  const outcomes = paths.length > 0 ? await ffmpeg.decodePictures(paths, signal) : [];
  return files.flatMap(({ file }, index) => {
    const outcome = outcomes[index] ?? "unknown";
    const facts: VideoFacts | null = knownOf(file).facts;
    if (outcome === "unknown" || facts === null) return [];
    return [{ file, findings: findingsOfProof(outcome, facts) }];
  });
}
