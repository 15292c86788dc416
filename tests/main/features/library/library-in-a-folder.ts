import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "@main/database/open";
import type { LibraryPorts } from "@main/features/library/library.ports";
import { createLibraryService, type LibraryService } from "@main/features/library/library.service";
import { createFfmpeg, findFfmpeg } from "@main/platform/ffmpeg";
import { createFileTree } from "@main/platform/file-tree";
import { createProbe } from "@main/platform/probe";
import type { HouseholdEvent } from "@shared/model/household";
import type { LibraryVideo } from "@shared/model/library";

const migrationsFolder = join(import.meta.dirname, "../../../../migrations");

export interface LibraryInAFolder {
  service: LibraryService;
  ports: LibraryPorts;
  folder: string;
  dataFolder: string;
  events: HouseholdEvent[];
  logged: object[];
  clock: { nowMs: number };
  /** The whole scan, pictures too. */
  scan(): Promise<void>;
  rows(): LibraryVideo[];
  /** A fact of each row, by its path. */
  byPath<K extends keyof LibraryVideo>(key: K): Record<string, LibraryVideo[K]>;
  /** Another service over the same files and database file, as after a restart. */
  reopen(): Promise<LibraryInAFolder>;
  close(): Promise<void>;
}

export function findPrograms() {
  const programs = findFfmpeg();
  if (!programs) throw new Error("these tests need ffmpeg and ffprobe");
  return programs;
}

/** The library feature on a real database and a real, new and empty folder, which is added already. */
export async function openLibrary(overrides: Partial<LibraryPorts> = {}): Promise<LibraryInAFolder> {
  const root = mkdtempSync(join(tmpdir(), "matinee-library-"));
  mkdirSync(join(root, "videos"));
  const library = await openAt(root, overrides);
  await library.service.addFolder(library.folder);
  return library;
}

async function openAt(root: string, overrides: Partial<LibraryPorts>): Promise<LibraryInAFolder> {
  const dataFolder = join(root, "data");
  const database = openDatabase({ dataFolder, migrationsFolder });
  const programs = findPrograms();
  const events: HouseholdEvent[] = [];
  const logged: object[] = [];
  const clock = { nowMs: Date.UTC(2026, 4, 1, 12) };
  const ports: LibraryPorts = {
    db: database.db,
    picturesFolder: join(dataFolder, "pictures"),
    ffmpeg: createFfmpeg(programs),
    probe: createProbe(programs),
    fileTree: createFileTree(),
    now: () => clock.nowMs,
    log: { info: (data) => void logged.push(data), warn: (data) => void logged.push(data) },
    publish: (event) => void events.push(event),
    ...overrides,
  };
  const service = createLibraryService(ports);
  const rows = () =>
    service
      .listVideos({ search: "", state: null, cursor: null, limit: 200 })
      .videos.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    ...{ service, ports, dataFolder, events, logged, clock, rows },
    folder: join(root, "videos"),
    async scan() {
      service.startScan();
      await service.whenIdle();
    },
    byPath: <K extends keyof LibraryVideo>(key: K) =>
      Object.fromEntries(rows().map((row) => [row.path, row[key]])) as Record<string, LibraryVideo[K]>,
    async reopen() {
      await service.close();
      database.close();
      return openAt(root, overrides);
    },
    async close() {
      await service.close();
      database.close();
      rmSync(dirname(dataFolder), { recursive: true, force: true });
    },
  };
}
