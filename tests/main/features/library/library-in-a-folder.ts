import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import type { LibraryPorts } from "@main/features/library/library.ports";
import { createLibraryService, type LibraryService } from "@main/features/library/library.service";
import { createCaptionFiles } from "@main/platform/caption-files";
import { createFfmpeg, findFfmpeg } from "@main/platform/ffmpeg";
import { createFileTree } from "@main/platform/file-tree";
import { createInProcessScanner } from "@main/scanner/in-process";
import type { HouseholdEvent } from "@shared/model/household";
import { type LibraryVideo, VideoQuery } from "@shared/model/library";
import { openRules } from "@shared/model/limits-policy";
import type { Tile } from "@shared/model/video";
import { migrationsFolder } from "../../../support/paths";

export interface LibraryInAFolder {
  service: LibraryService;
  ports: LibraryPorts;
  database: OpenDatabase;
  folder: string;
  dataFolder: string;
  events: HouseholdEvent[];
  logged: object[];
  clock: { nowMs: number };
  /** The whole scan, pictures too. */
  scan(): Promise<void>;
  /** What a parent's list shows at first, by path. */
  rows(): LibraryVideo[];
  /** A fact of each row, by the path of its first file. */
  byPath<K extends keyof LibraryVideo>(key: K): Record<string, LibraryVideo[K]>;
  /** What a child may see, shelf after shelf. */
  tiles(): Tile[];
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
  const outside = outsideWorld(database, dataFolder);
  const ports: LibraryPorts = { ...outside.ports, ...overrides };
  const service = createLibraryService(ports);
  const rows = () =>
    service.listVideos(VideoQuery.parse({ limit: 200 })).videos.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    ...{ service, ports, database, dataFolder, rows, ...outside.heard },
    folder: join(root, "videos"),
    async scan() {
      service.startScan();
      await service.whenIdle();
    },
    byPath: <K extends keyof LibraryVideo>(key: K) =>
      Object.fromEntries(rows().map((row) => [row.path, row[key]])) as Record<string, LibraryVideo[K]>,
    tiles: () => service.home(new Map(), openRules, null).shelves.flatMap(({ tiles }) => tiles),
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

/** Real disks, programs and database; nothing that was written is left to settle, and nobody listens but the test. */
function outsideWorld(database: OpenDatabase, dataFolder: string) {
  const programs = findPrograms();
  const events: HouseholdEvent[] = [];
  const logged: object[] = [];
  const clock = { nowMs: Date.UTC(2026, 4, 1, 12) };
  const ports: LibraryPorts = {
    db: database.db,
    picturesFolder: join(dataFolder, "pictures"),
    ffmpeg: createFfmpeg(programs),
    scanner: createInProcessScanner(),
    fileTree: createFileTree(),
    captionFiles: createCaptionFiles(programs, join(dataFolder, "tracks")),
    now: () => clock.nowMs,
    monotonicMs: () => performance.now(),
    settleMs: 0,
    log: { info: (data) => void logged.push(data), warn: (data) => void logged.push(data) },
    publish: (event) => void events.push(event),
  };
  return { ports, heard: { events, logged, clock } };
}
