import { readBeginning } from "./read-beginning";

const sampleBytes = 4096;

/** Whether a file that no demuxer knows is simply text, as TypeScript named `.ts` is. Never throws. */
export function isTextFile(file: string): boolean {
  try {
    const sample = readBeginning(file, sampleBytes);
    // `stream`: a character cut in two at the end of the sample is no fault.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return sample.length > 0 && !sample.includes(0);
  } catch {
    return false;
  }
}
