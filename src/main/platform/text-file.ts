import { closeSync, constants, openSync, readSync } from "node:fs";

const sampleBytes = 4096;

/** Whether a file that no demuxer knows is simply text, as TypeScript named `.ts` is. Never throws. */
export function isTextFile(file: string): boolean {
  try {
    const sample = readStart(file);
    // `stream`: a character cut in two at the end of the sample is no fault.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return sample.length > 0 && !sample.includes(0);
  } catch {
    return false;
  }
}

function readStart(file: string): Buffer {
  // Without O_NONBLOCK, opening a pipe that took the file's place would wait for ever.
  const fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const sample = Buffer.alloc(sampleBytes);
    return sample.subarray(0, readSync(fd, sample, 0, sampleBytes, 0));
  } finally {
    closeSync(fd);
  }
}
