import { type ProcessResult, runProcess } from "./processes";

const timeLimitMs = 15_000;

/** A shell in between tells of a signal as 128 and its number; ffmpeg's own codes are below and far above. */
export function hasCrashed({ ended, exitCode }: ProcessResult): boolean {
  return ended === "exited" && (exitCode === null || (exitCode > 128 && exitCode < 160));
}

/**
 * Whether the program itself is at fault where it learnt nothing of any file: it crashed, could not be loaded or said
 * nothing, and does not even tell its own version. Half an update does that, or a machine without memory.
 */
export async function isOutOfOrder(
  program: string,
  result: ProcessResult,
  signal: AbortSignal,
): Promise<boolean> {
  const isSuspect = hasCrashed(result) || result.exitCode === 127 || result.stderr.trim() === "";
  if (result.ended !== "exited" || !isSuspect) return false;
  const { exitCode, stdout } = await runProcess({ program, args: ["-version"], timeLimitMs, signal });
  return exitCode !== 0 || !stdout.startsWith("ffmpeg version");
}
