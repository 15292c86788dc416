import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mediaResponse } from "@main/http/media-response";
import { compare, type Measurement, median } from "./measure";

const bytes = 200 * 1024 * 1024;
const chunk = 1024 * 1024;

async function readWhole(path: string): Promise<void> {
  const response = await mediaResponse(new Request("http://127.0.0.1/"), { path, mimeType: "video/mp4" });
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {}
}

function readBare(path: string): void {
  const file = openSync(path, "r");
  // A fresh buffer each, as a stream has to hand them out: into one and the same the processor's cache is measured.
  for (let at = 0; at < bytes; at += chunk) readSync(file, new Uint8Array(chunk), 0, chunk, at);
  closeSync(file);
}

async function firstByte(path: string): Promise<void> {
  const headers = { range: `bytes=${bytes - 5_000_000}-` };
  const response = await mediaResponse(new Request("http://127.0.0.1/", { headers }), {
    path,
    mimeType: "video/mp4",
  });
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
}

async function medianMilliseconds(act: () => unknown, runs: number): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await act();
    samples.push(performance.now() - start);
  }
  return median(samples);
}

/** Serving a file through a ranged Response, beside bare synchronous reads of the same file. */
export async function benchServing(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const path = join(folder, "film.mp4");
  try {
    writeFileSync(path, Buffer.alloc(bytes, 7));
    await readWhole(path);
    const seek = async () => firstByte(path);
    return [
      compare(
        "200 MB through the media door, beside bare reads",
        "ms",
        await medianMilliseconds(() => readWhole(path), 7),
        await medianMilliseconds(() => readBare(path), 7),
        3,
      ),
      compare(
        "first byte after a seek, beside the whole file",
        "ms",
        await medianMilliseconds(seek, 200),
        await medianMilliseconds(() => readBare(path), 3),
        0.05,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
