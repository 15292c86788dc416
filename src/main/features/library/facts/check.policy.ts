import { type FileReason, type FileState, readableStates, type VideoFacts } from "@shared/model/video";

/** What is still to be done with a file before anything relies on it. */
export type Need = "facts" | "proof" | "nothing";

export interface Checkable {
  readonly state: FileState;
  readonly reason: FileReason | null;
  readonly factsPass: "none" | "headers" | "full";
  readonly proven: boolean;
  readonly reachable: boolean;
}

/** These may have another answer each time that they are asked. */
const worthAsking: readonly (FileReason | null)[] = ["waiting", "timed-out"];

/** A verdict on content stands until the content changes; what does not play as it is need not be decoded now. */
export function needOf({ state, reason, factsPass, proven, reachable }: Checkable): Need {
  const open = readableStates.includes(state) || worthAsking.includes(reason);
  if (!reachable || !open) return "nothing";
  if (factsPass !== "full") return "facts";
  return !proven && (state === "ready" || reason === "timed-out") ? "proof" : "nothing";
}

const wildly = 1.5;
const wildlySeconds = 10;
/** Less than any sound needs, and any picture. */
const fewestBitsPerSecond = 1000;

/**
 * Whether a file's duration is to be measured by reading it to the end: nobody says it, the header and ffmpeg say very
 * different things, or it is too long for so few bytes (fragmented files may claim days).
 */
export function isDurationDoubtful(facts: VideoFacts, header: VideoFacts | null, sizeBytes: number): boolean {
  const { durationSeconds } = facts;
  if (facts.videoCodec === null || facts.encrypted) return false;
  if (durationSeconds === null) return true;
  if ((sizeBytes * 8) / durationSeconds < fewestBitsPerSecond) return true;
  const said = header?.durationSeconds ?? durationSeconds;
  const [less, more] = [Math.min(said, durationSeconds), Math.max(said, durationSeconds)];
  return more > less * wildly && more - less > wildlySeconds;
}
