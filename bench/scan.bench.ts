import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { openDatabase } from "@main/database/open";
import { createLibraryService } from "@main/features/library/library.service";
import { createCaptionFiles } from "@main/platform/caption-files";
import { createFfmpeg, type FfmpegPrograms, findFfmpeg } from "@main/platform/ffmpeg";
import { createFileTree } from "@main/platform/file-tree";
import { createScanner } from "@main/scanner/client";
import type { HouseholdEvent } from "@shared/model/household";
import { compare, type Measurement, median } from "./measure";
import { makeTree } from "./scan-tree";
import { type Lateness, measureLateness } from "./tick-lateness";

/** MATINEE_SCAN_FILES=100000 measures memory at the size of which nobody should have to think. */
const files = Number(process.env.MATINEE_SCAN_FILES ?? 10_000);
const sampleFiles = 60;
const mostMegabytes = 500;

/** The whole way from an empty library to its shelves, and the way back over a library that did not change. */
export async function benchScan(): Promise<Measurement[]> {
  const programs = findFfmpeg();
  if (!programs) throw new Error("the benchmark of the scan needs ffmpeg and ffprobe");
  const root = mkdtempSync(join(tmpdir(), "matinee-scan-"));
  try {
    const paths = makeTree(join(root, "library"), programs.ffmpeg, files);
    const probeMs = await probeEach("ffprobe", paths);
    const idle = await latenessOf(() => pause(2000));
    const memory = watchMemory();
    const library = await openLibrary(root, programs);
    const { ms, lateness } = await library.firstScan();
    const [rescanMs, walkMs] = await library.rescans();
    await library.close();
    return describe({ probeMs, idle, ms, lateness, rescanMs, walkMs, megabytes: memory.most() });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Figures {
  readonly probeMs: number;
  readonly idle: Lateness;
  readonly ms: number;
  readonly lateness: Lateness;
  readonly rescanMs: number;
  readonly walkMs: number;
  readonly megabytes: number;
}

function describe({ probeMs, idle, ms, lateness, rescanMs, walkMs, megabytes }: Figures): Measurement[] {
  const late = (which: keyof Lateness, bar: number) =>
    compare(
      `lateness of a tick in it, ${which} (idle ${idle[which].toFixed(1)})`,
      "ms",
      lateness[which],
      bar,
      1,
    );
  return [
    compare(`first scan, a file of ${files}, beside ffprobe`, "ms", ms / files, probeMs, 1 / 60),
    late("p99", 5),
    late("worst", 15),
    compare(`rescan of ${files} unchanged, beside readdir and stat`, "ms", rescanMs, walkMs, 2),
    compare(`memory at its most, ${files} files`, "MB", megabytes, mostMegabytes, 1),
  ];
}

/** Of this process, with the scanner's thread in it. */
function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss() / 1024 / 1024);
  };
  const timer = setInterval(look, 20);
  return {
    most() {
      clearInterval(timer);
      return most;
    },
  };
}

/** Milliseconds a file, two at a time. */
async function probeEach(ffprobe: string, paths: readonly string[]): Promise<number> {
  const sample = paths.filter((_, index) => index % Math.floor(paths.length / sampleFiles) === 0);
  const run = promisify(execFile);
  const waiting = [...sample];
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop())
      await run(ffprobe, ["-v", "error", "-of", "json", "-show_format", "-show_streams", path]);
  };
  const begun = performance.now();
  await Promise.all([work(), work()]);
  return (performance.now() - begun) / sample.length;
}

async function latenessOf(act: () => Promise<unknown>): Promise<Lateness> {
  const end = measureLateness();
  await act();
  return end();
}

async function openLibrary(root: string, programs: FfmpegPrograms) {
  const dataFolder = join(root, "data");
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  let hear: (event: HouseholdEvent) => void = () => {};
  const scanner = createScanner();
  const service = createLibraryService({
    db: database.db,
    picturesFolder: join(dataFolder, "pictures"),
    ffmpeg: createFfmpeg(programs),
    // Watching would begin scans of its own in between.
    scanner: { ...scanner, watch: () => {} },
    fileTree: createFileTree(),
    captionFiles: createCaptionFiles(programs, join(dataFolder, "tracks")),
    now: Date.now,
    monotonicMs: () => performance.now(),
    settleMs: 0,
    log: { info: () => {}, warn: (data, message) => console.warn(message, data) },
    publish: (event) => hear(event),
  });
  const folder = join(root, "library");
  await service.addFolder(folder);

  /** Until everything is on the shelves; what ffmpeg is asked after that does not count. */
  async function scan(): Promise<number> {
    const begun = performance.now();
    const read = new Promise<number>((resolve) => {
      hear = (event) => {
        if (event.kind !== "library.scanProgressed") return;
        const { phase } = event.progress;
        if (phase === "checking" || phase === "completed") resolve(performance.now() - begun);
      };
    });
    service.startScan();
    const ms = await read;
    service.cancelScan();
    await service.whenIdle();
    return ms;
  }

  return {
    async firstScan() {
      let ms = 0;
      const lateness = await latenessOf(async () => {
        ms = await scan();
      });
      return { ms, lateness };
    },
    /** Medians, in turns with the bare walk. */
    async rescans(): Promise<[number, number]> {
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let run = 0; run < 7; run++) {
        ours.push(await scan());
        bare.push(walkBarely(folder));
      }
      return [median(ours), median(bare)];
    },
    async close() {
      await service.close();
      database.close();
    },
  };
}

function walkBarely(folder: string): number {
  const begun = performance.now();
  const waiting = [folder];
  for (let at = waiting.pop(); at; at = waiting.pop())
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else statSync(path);
    }
  return performance.now() - begun;
}
