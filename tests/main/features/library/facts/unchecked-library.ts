import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheckRun, checkFiles } from "@main/features/library/facts/check.service";
import type { ProofPorts } from "@main/features/library/facts/prove.service";
import { createSlicedWriting } from "@main/features/library/scan/slices";
import { createFfmpeg, type Ffmpeg } from "@main/platform/ffmpeg";
import { createFileTree } from "@main/platform/file-tree";
import type { HouseholdEvent } from "@shared/model/household";
import type { VideoFacts } from "@shared/model/video";
import { onTestFinished } from "vitest";
import { findPrograms } from "../../../../support/find-programs";
import { openScannedFolder } from "../scan/store-in-a-folder";

export interface StoredFile {
  fileId: number;
  videoId: number;
  /** "state" or "state: reason". */
  verdict: string;
  pass: string;
  proven: boolean;
  facts: VideoFacts | null;
  durationSeconds: number | null;
}

/** What the check was asked for, and what it told. */
export interface Heard {
  toCheck: number;
  checked: number;
  failed: number;
  changes: number;
}

export interface UncheckedLibrary {
  /** Reads headers, and nothing else. */
  scan(): Promise<void>;
  at(path: string): string;
  files(): Record<string, StoredFile>;
  ports(ffmpeg?: Partial<Ffmpeg>): ProofPorts & { events: HouseholdEvent[]; logged: object[] };
  check(options?: { ffmpeg?: Partial<Ffmpeg>; signal?: AbortSignal; stop?: () => boolean }): Promise<Heard>;
  sql(statement: string): void;
  all(query: string): unknown[];
}

/** A folder of films and a database that knows no more of them than their headers say. */
export function openUncheckedLibrary(): UncheckedLibrary {
  const root = mkdtempSync(join(tmpdir(), "matinee-facts-"));
  const folder = join(root, "films");
  mkdirSync(folder);
  const scanned = openScannedFolder(folder, join(root, "data"));
  const { db, sqlite } = scanned.database;
  onTestFinished(() => {
    scanned.close();
    rmSync(root, { recursive: true });
  });
  const ports: UncheckedLibrary["ports"] = (ffmpeg = {}) => {
    const events: HouseholdEvent[] = [];
    const logged: object[] = [];
    return {
      ...{ db, events, logged, fileTree: createFileTree(), monotonicMs: () => performance.now() },
      ffmpeg: { ...createFfmpeg(findPrograms()), ...ffmpeg },
      log: { info: (data) => void logged.push(data), warn: (data) => void logged.push(data) },
      publish: (event) => void events.push(event),
    };
  };
  return {
    scan: () => scanned.scan(),
    at: (path) => join(folder, path),
    ports,
    sql: (statement) => void sqlite.exec(statement),
    all: (query) => sqlite.prepare(query).all(),
    files: () => Object.fromEntries((sqlite.prepare(allFiles).all() as Row[]).map(toStored)),
    async check({ ffmpeg, signal = new AbortController().signal, stop = () => false } = {}) {
      const heard: Heard = { toCheck: 0, checked: 0, failed: 0, changes: 0 };
      await checkFiles(listening(ports(ffmpeg), signal, heard), stop);
      return heard;
    },
  };
}

function listening(ports: ProofPorts, signal: AbortSignal, heard: Heard): CheckRun {
  return {
    ports,
    signal,
    write: createSlicedWriting(ports, () => undefined),
    changed: () => {
      heard.changes += 1;
    },
    tracker: {
      setToCheck: (files) => {
        heard.toCheck = files;
      },
      addChecked: (files, failed) => {
        heard.checked += files;
        heard.failed += failed;
      },
    },
  };
}

const allFiles =
  "select id, video_id, path, state, reason, facts_pass, proven, facts, duration_seconds from files order by path";

interface Row {
  id: number;
  video_id: number;
  path: string;
  state: string;
  reason: string | null;
  facts_pass: string;
  proven: number;
  facts: string | null;
  duration_seconds: number | null;
}

function toStored(row: Row): [string, StoredFile] {
  const { id, video_id, path, state, reason, facts_pass, proven, facts, duration_seconds } = row;
  const stored: StoredFile = {
    ...{ fileId: id, videoId: video_id, verdict: reason === null ? state : `${state}: ${reason}` },
    ...{ pass: facts_pass, proven: proven === 1, durationSeconds: duration_seconds },
    facts: facts === null ? null : (JSON.parse(facts) as VideoFacts),
  };
  return [path, stored];
}
