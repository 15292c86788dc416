import type { FileReason, VideoFacts } from "@shared/model/video";
import { isOutOfOrder } from "./ffmpeg-health";
import { readFfmpegReport } from "./ffmpeg-report";
import { hostileInputOptions, mediaAddress } from "./media-address";
import { type ProcessResult, runProcess } from "./processes";
import { explainRefusal, findObstacle } from "./refusals";

/** `unknown`: nothing was learnt, by no fault of the file: nobody wanted to know it any more, or no program could be started. */
export type FactsOutcome =
  | { kind: "facts"; facts: VideoFacts }
  | { kind: "unreadable"; reason: FileReason }
  | { kind: "unknown" };

/** Loading ffmpeg takes as long as looking at thirty files. */
const mostInputs = 32;
/** Windows takes 32,767 characters for a whole command line. */
const mostCharacters = 24_000;
/** Of a whole process: who hangs in one has as long for itself in the next. */
const usualTimeLimitMs = 15_000;
/** A damaged file may complain thousands of times while it is being looked at. */
const reportLimitBytes = 4 * 1024 * 1024;

const control = /\p{Cc}/u;

const inputOptions = ["-threads", "1", ...hostileInputOptions];
const optionCharacters = inputOptions.join(" ").length + " -i ".length;

/**
 * All facts of many files, by their real absolute paths. ffmpeg opens one input after another and gives up at the first
 * that it cannot open: that one is the culprit, and the rest goes on without it. What is no clear refusal (hanging,
 * crashing, running out of memory) may be the fault of those before it, and only counts against the first of a process.
 * So each file is opened twice at most.
 */
export async function readFacts(
  program: string,
  files: readonly string[],
  signal: AbortSignal,
  timeLimitMs = usualTimeLimitMs,
): Promise<FactsOutcome[]> {
  const outcomes = new Map<string, FactsOutcome>(files.flatMap(obstacleOf));
  for (;;) {
    const asked = takeBatch(files.filter((file) => !outcomes.has(file)));
    if (asked.length === 0) break;
    const result = await runProcess({ ...reporting(program, asked), timeLimitMs, signal });
    if (result.ended === "aborted" || result.ended === "not-started") break;
    const answers = findAnswers(result, asked);
    const learntNothing = answers.every(([, { kind }]) => kind !== "facts");
    if (learntNothing && (await isOutOfOrder(program, result, signal))) break;
    for (const [file, outcome] of answers) outcomes.set(file, outcome);
  }
  return files.map((file) => outcomes.get(file) ?? { kind: "unknown" });
}

function obstacleOf(file: string): [string, FactsOutcome][] {
  const reason = findObstacle(file);
  return reason ? [[file, { kind: "unreadable", reason }]] : [];
}

/** Names with line breaks and the like could pass for another input: such a file goes alone. */
function takeBatch(files: readonly string[]): string[] {
  let characters = 0;
  const batch = files.slice(0, mostInputs);
  const end = batch.findIndex((file, index) => {
    characters += mediaAddress(file).length + optionCharacters;
    const goesAlone = control.test(file) || control.test(batch[0] ?? "");
    return index > 0 && (goesAlone || characters > mostCharacters);
  });
  return end < 0 ? batch : batch.slice(0, end);
}

function reporting(program: string, files: readonly string[]) {
  const inputs = files.flatMap((file) => [...inputOptions, "-i", mediaAddress(file)]);
  const args = ["-hide_banner", "-nostdin", "-v", "repeat+info", ...inputs];
  return { program, args, stderrLimitBytes: reportLimitBytes };
}

/** Of the first files of a batch, one at least. */
function findAnswers(result: ProcessResult, asked: readonly string[]): [string, FactsOutcome][] {
  const { facts, complaint } = readFfmpegReport(withoutNames(result.stderr, asked));
  const isCut = Buffer.byteLength(result.stderr) >= reportLimitBytes;
  const whole = isCut && facts.length > 1 ? facts.slice(0, -1) : facts;
  const answers = asked.flatMap((file, place): [string, FactsOutcome][] => {
    const known = whole[place];
    return known ? [[file, { kind: "facts", facts: known }]] : [];
  });
  const culprit = asked[answers.length];
  if (culprit === undefined || (isCut && answers.length > 0)) return answers;
  const reason = explainRefusal(culprit, result, complaint, answers.length === 0);
  return reason ? [...answers, [culprit, { kind: "unreadable", reason }]] : answers;
}

function withoutNames(printed: string, files: readonly string[]): string {
  return files.reduce((text, file) => text.replaceAll(asPrinted(mediaAddress(file)), ""), printed);
}

/** ffmpeg prints control characters as question marks, but for those from backspace to carriage return. */
function asPrinted(address: string): string {
  if (!control.test(address)) return address;
  const isHidden = (code: number) => code < 0x08 || (code > 0x0d && code < 0x20);
  return Array.from(address, (letter) => (isHidden(letter.charCodeAt(0)) ? "?" : letter)).join("");
}
