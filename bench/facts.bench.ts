import { execFile } from "node:child_process";
import { closeSync, copyFileSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createFfmpeg, findFfmpeg } from "@main/platform/ffmpeg";
import { readHeader } from "@main/platform/headers/read-header";
import { hashMedia } from "@main/platform/media-hash";
import { compare, type Measurement, mediansInTurns } from "./measure";

const run = promisify(execFile);
/** As families have them: two minutes of a phone's or a disc's film, with sound. */
const kinds = {
  "phone.mp4": ["-c:v", "libx264", "-c:a", "aac"],
  "disc.mkv": ["-c:v", "libx264", "-c:a", "ac3"],
  "web.webm": ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"],
  "old.avi": ["-c:v", "mpeg4", "-c:a", "libmp3lame"],
};
const copies = 64;

/** What is asked of each file: its header, its hash, and all facts of it. */
export async function benchFacts(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const files = await makeFiles(folder);
    return [...benchReading(files), ...(await benchFfmpeg(files))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeFiles(folder: string): Promise<string[]> {
  const made: string[] = [];
  for (const [name, codec] of Object.entries(kinds)) {
    const source = join(folder, name);
    const picture = ["-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=20"];
    const sound = ["-f", "lavfi", "-i", "sine=frequency=300:duration=20"];
    await run("ffmpeg", ["-v", "error", ...picture, ...sound, ...codec, source]);
    for (let copy = 0; copy < copies; copy += 1) {
      const target = join(folder, `${copy}-${name}`);
      copyFileSync(source, target);
      made.push(target);
    }
  }
  return made;
}

/** In turns over many files, so that nothing lies in the processor's own memory. */
function benchReading(files: readonly string[]): Measurement[] {
  const open = files.map((file) => {
    const fd = openSync(file, "r");
    return { fd, size: fstatSync(fd).size };
  });
  let turn = 0;
  const next = () => open[turn++ % open.length] as (typeof open)[number];
  const buffer = Buffer.alloc(64 * 1024);
  const readEnds = () => {
    const { fd, size } = next();
    readSync(fd, buffer, 0, buffer.length, 0);
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
  };
  const readStart = () => readSync(next().fd, buffer, 0, 16 * 1024, 0);
  const header = () => {
    const { fd, size } = next();
    return readHeader(fd, size);
  };
  const hash = () => {
    const { fd, size } = next();
    return hashMedia(fd, size);
  };
  const measured = [
    compare("media hash, beside its two reads", "µs", ...mediansInTurns(hash, readEnds, 2001), 2),
    compare("a header, beside a bare read of 16 KiB", "µs", ...mediansInTurns(header, readStart, 2001), 12),
  ];
  for (const { fd } of open) closeSync(fd);
  return measured;
}

async function benchFfmpeg(files: readonly string[]): Promise<Measurement[]> {
  const programs = findFfmpeg();
  if (!programs) throw new Error("this needs ffmpeg");
  const ffmpeg = createFfmpeg(programs);
  const { signal } = new AbortController();
  const half = Math.ceil(files.length / 2);
  const halves = [files.slice(0, half), files.slice(half)];
  const inBatches = (ask: (files: readonly string[]) => Promise<unknown>) =>
    millisecondsEach(files.length, () => Promise.all(halves.map(ask)));
  const sample = files.filter((_, index) => index % 8 === 0);
  const facts = await inBatches((some) => ffmpeg.readFacts(some, signal));
  const each = await oneByOne(sample, (file) => run("ffprobe", [...probing, file]));
  const proofs = await inBatches((some) => ffmpeg.decodePictures(some, signal));
  const decoding = await oneByOne(sample, (file) =>
    run("ffmpeg", ["-v", "error", "-i", file, ...onePicture]),
  );
  return [
    compare("all facts of a file, beside ffprobe for each", "ms", facts, each, ratioOfFiveMs),
    compare("proof of a file, beside ffmpeg for each", "ms", proofs, decoding, 0.35),
  ];
}

/** On a quiet machine ffprobe takes 31 ms a file where two run side by side. */
const ratioOfFiveMs = 5 / 31;
const probing = ["-v", "error", "-of", "json", "-show_format", "-show_streams"];
const onePicture = ["-map", "0:V:0", "-frames:v", "1", "-f", "null", "-"];

async function millisecondsEach(count: number, act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / count;
}

/** Two at a time, as we do. */
function oneByOne(files: readonly string[], act: (file: string) => Promise<unknown>): Promise<number> {
  const left = files.values();
  const work = async () => {
    for (const file of left) await act(file);
  };
  return millisecondsEach(files.length, () => Promise.all([work(), work()]));
}
