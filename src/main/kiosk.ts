import { randomUUID } from "node:crypto";
import type { RouterContext } from "./access/procedures";
import { composeFeatures, type Features } from "./compose-features";
import { openDatabase } from "./database/open";
import type { Scanner } from "./features/library/scan/scanner";
import { createRespond, type Respond } from "./http/respond";
import { type Clock, createSystemClock } from "./platform/clock";
import { type FfmpegPrograms, findFfmpeg } from "./platform/ffmpeg";
import { createLogger, type Logger } from "./platform/logger";
import { createRouter, type KioskRouter } from "./router";
import { createScanner } from "./scanner/client";
import { StartupError, startupErrorFrom } from "./startup-error";
import { createTick, survive } from "./tick";
import { type DemoHousehold, seedHousehold } from "./use-cases/seed-household";

export interface KioskOptions {
  dataFolder: string;
  migrationsFolder: string;
  resourcesFolder: string;
  rendererFolder: string;
  version: string;
  /** The system's own folder dialog, where the shell has one. */
  chooseFolder?: () => Promise<string | undefined>;
  /** Where ffmpeg lies; else it is looked for. */
  ffmpegFolder?: string | undefined;
  /** Whoever walks and reads the library folders; else a thread of its own, which lies beside the bundle. */
  scanner?: Scanner;
  /** A file that was written to within this time may still be growing, and is looked at later. */
  settleMs?: number;
  /** The tests' clock; else the machine's. */
  clock?: KioskClock;
  /** Makes the page of a connection load anew, so that it holds no film; a page that hangs, too. */
  reloadPage?: (connectionId: string) => void;
}

/** A clock that may have something to let go of when the kiosk closes. */
export type KioskClock = Clock & { close?: () => void };

/** One renderer's connection: its context for the router, locked until a parent unlocks it. */
export interface KioskConnection extends RouterContext {
  /** To be called when its transport goes. */
  close(): void;
}

/** The whole application without a shell: knows no Electron and no HTTP server. */
export interface Kiosk {
  readonly router: KioskRouter;
  readonly respond: Respond;
  readonly log: Logger;
  /** The ffmpeg that it uses. */
  readonly programs: FfmpegPrograms;
  connect(): KioskConnection;
  /** For --library: adds the folder unless it is there already, and scans. Throws StartupError library-folder. */
  addLibraryFolder(path: string): Promise<void>;
  /** Fills an empty household the way a parent would; undefined where somebody lives in it already. */
  seed(demo: DemoHousehold): Promise<{ recoveryCode: string } | undefined>;
  /**
   * Resolves when a parent has asked to close Matinee. Throws StartupError database-shared where another program has
   * written to the database, and Matinee has to end.
   */
  readonly quitAsked: Promise<void>;
  /** What is looked at every second, now. */
  tick(): void;
  /** Resolves when no scan is running or waiting. */
  whenScanned(): Promise<void>;
  /** The machine goes to sleep or its screen is locked: parents' sessions end, and nothing plays on when it wakes. */
  suspend(): void;
  close(): Promise<void>;
}

const tickEveryMs = 1000;

/** Builds every service once. Throws StartupError. */
export async function createKiosk(options: KioskOptions): Promise<Kiosk> {
  const programs = findFfmpegOrThrow(options.ffmpegFolder);
  const clock: KioskClock = options.clock ?? createSystemClock();
  const database = openDatabase({ ...options, nowMs: clock.wallMs });
  try {
    const log = createLogger(options.dataFolder);
    const reloadPage = options.reloadPage ?? (() => undefined);
    const { scanner = createScanner(), settleMs = 2000 } = options;
    const ports = { ...options, database, clock, log, programs, scanner, settleMs, reloadPage };
    const features = composeFeatures(ports);
    return openKiosk({ ...options, programs, clock }, features, log, database.close);
  } catch (error) {
    database.close();
    throw startupErrorFrom(error, options.dataFolder) ?? error;
  }
}

function openKiosk(
  options: KioskOptions & Pick<Kiosk, "programs"> & { clock: KioskClock },
  features: Features,
  log: Logger,
  closeDatabase: () => void,
): Kiosk {
  const { announcements, careForDatabase, library, manageProfiles, parent, reachMedia } = features;
  const { sessions, watchSessions } = features;
  const quitAsked = Promise.withResolvers<void>();
  quitAsked.promise.catch(() => undefined); // whoever waits for it hears of it
  const stayAlone = () => {
    if (careForDatabase.hasForeignWrites()) quitAsked.reject(writtenByOthers(options.dataFolder));
  };
  const steps = [stayAlone, watchSessions.tick, announcements.follow, careForDatabase.tick];
  const tick = createTick(steps, log);
  const ticker = setInterval(tick, tickEveryMs);

  const facts = { version: options.version, hasNativeFolderDialog: options.chooseFolder !== undefined };

  return {
    log,
    programs: options.programs,
    tick,
    quitAsked: quitAsked.promise,
    router: createRouter(features, facts, { quit: quitAsked.resolve }),
    respond: createRespond({
      rendererFolder: options.rendererFolder,
      findMedia: reachMedia.media,
      findCaption: reachMedia.caption,
      findPicture: library.picturePath,
    }),
    connect() {
      const id = randomUUID();
      return {
        connection: {
          id,
          parentSession: () => sessions.read(id),
          touch: () => void sessions.touch(id),
          endParentSession: () => void sessions.end(id),
        },
        needsFirstRun: parent.needsFirstRun,
        reportBug: (error) => log.error({ err: error }, "a request met a bug"),
        close() {
          sessions.end(id);
          survive(log, () => watchSessions.loseConnection(id));
        },
      };
    },
    addLibraryFolder: (path) => addLibraryFolder(features, path),
    seed: (demo) =>
      seedHousehold(
        { ...parent, profiles: manageProfiles, addFolder: (path) => addLibraryFolder(features, path) },
        demo,
      ),
    whenScanned: library.whenIdle,
    suspend() {
      sessions.endAll();
      survive(log, watchSessions.sleep);
    },
    close: once(async () => {
      clearInterval(ticker);
      sessions.endAll();
      await library.close();
      survive(log, watchSessions.close);
      options.clock.close?.();
      closeDatabase();
      log.flush();
    }),
  };
}

function writtenByOthers(dataFolder: string): StartupError {
  return new StartupError(
    "database-shared",
    `Another program has written to Matinee's database in ${dataFolder}, perhaps a second Matinee: this one ends, so that nobody has two purses. Start it again.`,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}

async function addLibraryFolder({ library }: Features, path: string): Promise<void> {
  try {
    await library.addFolder(path);
  } catch (error) {
    const reason = (error as { reason?: string }).reason;
    if (reason === undefined) throw error;
    if (reason !== "already-added")
      throw new StartupError(
        "library-folder",
        `The library folder ${path} cannot be added: ${reason.replaceAll("-", " ")}.`,
      );
  }
  library.startScan();
}

function findFfmpegOrThrow(folder: string | undefined): FfmpegPrograms {
  const programs = findFfmpeg(folder);
  if (programs) return programs;
  throw new StartupError(
    "no-ffmpeg",
    "Matinee needs ffmpeg and found none: install it (Debian and Ubuntu: apt install ffmpeg, macOS: brew install ffmpeg, Windows: winget install ffmpeg).",
  );
}
