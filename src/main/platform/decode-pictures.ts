import { isOutOfOrder } from "./ffmpeg-health";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { type ProcessResult, runProcess } from "./processes";
import { findObstacle, isDiskAtFault } from "./refusals";

/** `unknown`: nothing was learnt, by no fault of the file. */
export type DecodeOutcome = "decodes" | "fails" | "timed-out" | "unknown";

/** Decoders hold pictures in memory, so that fewer fit into a process than when nothing but headers is read. */
const mostInputs = 8;
const timeLimitMs = 15_000;

/**
 * Whether one picture of each file can really be decoded. Many are tried in one process, because to start one takes four
 * times as long as to decode a picture. Whether the first that gave none is to blame shows when it is tried alone.
 */
export async function decodePictures(
  program: string,
  files: readonly string[],
  signal: AbortSignal,
): Promise<DecodeOutcome[]> {
  const outcomes = new Map<string, DecodeOutcome>();
  let suspect: string | undefined;
  for (;;) {
    const waiting = files.filter((file) => !outcomes.has(file));
    const asked = suspect === undefined ? waiting.slice(0, mostInputs) : [suspect];
    if (asked.length === 0) break;
    const result = await decode(program, asked, signal);
    if (result.ended === "aborted" || result.ended === "not-started") break;
    for (const file of findDecoded(result, asked)) outcomes.set(file, "decodes");
    const failed = asked.find((file) => !outcomes.has(file));
    if (failed === asked[0] && failed !== undefined && (await isOutOfOrder(program, result, signal))) break;
    if (failed !== undefined && asked.length === 1) outcomes.set(failed, explainFailure(failed, result));
    suspect = asked.length === 1 ? undefined : failed;
  }
  return files.map((file) => outcomes.get(file) ?? "unknown");
}

/** That a disk went while its files were being looked at says nothing of them. */
function explainFailure(file: string, { ended, stderr }: ProcessResult): DecodeOutcome {
  if (ended === "timed-out" || isDiskAtFault(stderr)) return "timed-out";
  return findObstacle(file) === undefined ? "fails" : "unknown";
}

/** Each output is one picture, which goes nowhere; on its way it is given the number of its input, which is printed. */
function decode(program: string, files: readonly string[], signal: AbortSignal): Promise<ProcessResult> {
  const inputs = files.flatMap((file) => ["-threads", "1", ...hostileInputOptions, "-i", mediaAddress(file)]);
  const outputs = files.flatMap((_, place) => [
    ...["-map", `${place}:V:0`, "-vf", printing(place)],
    ...["-frames:v", "1", "-threads", "1", "-f", "null", "-"],
  ]);
  const args = ["-nostdin", "-v", "error", ...inputs, ...outputs];
  return runProcess({ program, args, timeLimitMs, signal });
}

const key = "matinee.input";

function printing(place: number): string {
  return `metadata=add:key=${key}:value=${place},metadata=print:key=${key}:file=-`;
}

function findDecoded({ stdout }: ProcessResult, asked: readonly string[]): string[] {
  const printed = [...stdout.matchAll(/^matinee\.input=(\d+)$/gm)];
  return printed.flatMap(([, place]) => asked[Number(place)] ?? []);
}
