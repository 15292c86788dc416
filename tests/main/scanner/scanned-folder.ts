import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type {
  KnownFile,
  ScannedContent,
  ScannedFile,
  Scanner,
  ScanReport,
  Sidecar,
} from "@main/features/library/scan/scanner";
import { createInProcessScanner } from "@main/scanner/in-process";
import { makeTemporaryFolder } from "../../support/temporary-folder";

type Of<Kind extends ScanReport["kind"]> = Extract<ScanReport, { kind: Kind }>;

/** Everything that one scan told. */
export class Told {
  readonly reports: readonly ScanReport[];

  constructor(reports: readonly ScanReport[]) {
    this.reports = reports;
  }
  all<Kind extends ScanReport["kind"]>(kind: Kind): Of<Kind>[] {
    return this.reports.filter((report): report is Of<Kind> => report.kind === kind);
  }
  get programmes() {
    return this.all("found").flatMap(({ programmes }) => programmes);
  }
  get collections() {
    return this.all("found").flatMap(({ collections }) => collections);
  }
  get files(): ScannedFile[] {
    return this.programmes.flatMap(({ files }) => files);
  }
  /** What became of each file, in a word: its reason, where it is marked, else what kind of content it has. */
  get contents(): Record<string, string> {
    return Object.fromEntries(this.files.map(({ path, content }) => [path, wordFor(content)]));
  }
  get gone(): Record<string, string> {
    return Object.fromEntries(
      this.all("closed").flatMap(({ gone }) => gone.map(({ path, reason }) => [path, reason])),
    );
  }
  content(path: string): ScannedContent | undefined {
    return this.files.find((file) => file.path === path)?.content;
  }
  titleOf(path: string): string | undefined {
    return this.programmes.find(({ files }) => files.some((file) => file.path === path))?.described.title;
  }
}

const wordFor = (content: ScannedContent) => (content.kind === "marked" ? content.reason : content.kind);

/** A library folder with the least that a database would remember of it. */
export interface ScannedFolder {
  readonly folderId: number;
  readonly path: string;
  readonly known: Map<string, KnownFile>;
  readonly sidecars: Map<string, Sidecar>;
  at(path: string): string;
  /** Writes a file. */
  put(path: string, content?: string | Buffer): void;
  remove(path: string): void;
  /** Sets when it was last written to. */
  date(path: string, modifiedMs: number): void;
  learn(report: ScanReport): void;
}

export function openFolder(folderId = 1, path = makeTemporaryFolder()): ScannedFolder {
  const known = new Map<string, KnownFile>();
  const sidecars = new Map<string, Sidecar>();
  const at = (below: string) => join(path, below);
  return {
    ...{ folderId, path, known, sidecars, at },
    put(below, content = below) {
      mkdirSync(dirname(at(below)), { recursive: true });
      writeFileSync(at(below), content);
    },
    remove: (below) => rmSync(at(below), { recursive: true }),
    date: (below, modifiedMs) => utimesSync(at(below), modifiedMs / 1000, modifiedMs / 1000),
    learn(report) {
      if (report.kind === "found")
        for (const { files } of report.programmes) for (const file of files) learnFile(known, file);
      if (report.kind !== "closed") return;
      for (const { path: gone, state, reason } of report.gone) {
        const file = known.get(gone);
        if (file) known.set(gone, { ...file, state, reason });
      }
      for (const sidecar of report.sidecars.changed) sidecars.set(sidecar.path, sidecar);
      for (const gone of report.sidecars.gone) sidecars.delete(gone);
    },
  };
}

function learnFile(
  known: Map<string, KnownFile>,
  { path, sizeBytes, modifiedMs, content }: ScannedFile,
): void {
  const place = { path, sizeBytes, modifiedMs };
  const mediaHash = known.get(path)?.mediaHash ?? null;
  if (content.kind === "marked")
    known.set(path, { ...place, mediaHash, state: content.state, reason: content.reason });
  if (content.kind === "read")
    known.set(path, { ...place, mediaHash: content.mediaHash, state: "ready", reason: null });
}

export interface ScanWishes {
  readonly settleMs?: number;
  readonly scanner?: Scanner;
  readonly signal?: AbortSignal;
  /** Whatever happens in the world while the scan goes on, after this report. */
  after?(report: ScanReport): void;
}

/** Scans to the end and remembers what was told. */
export async function scan(
  folders: ScannedFolder | readonly ScannedFolder[],
  wishes: ScanWishes = {},
): Promise<Told> {
  const list = Array.isArray(folders) ? (folders as readonly ScannedFolder[]) : [folders as ScannedFolder];
  const scanner = wishes.scanner ?? createInProcessScanner();
  const reports: ScanReport[] = [];
  const toScan = list.map(({ folderId, path, known, sidecars }) => ({
    ...{ folderId, path },
    known: () => [
      { files: [...known.values()], sidecars: [] },
      { files: [], sidecars: [...sidecars.values()] },
    ],
  }));
  const { signal = new AbortController().signal, settleMs = 0 } = wishes;
  for await (const report of scanner.scan(toScan, { signal, settleMs })) {
    reports.push(report);
    if ("folderId" in report) list.find(({ folderId }) => folderId === report.folderId)?.learn(report);
    wishes.after?.(report);
  }
  if (!wishes.scanner) await scanner.close();
  return new Told(reports);
}
