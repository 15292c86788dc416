import { statSync } from "node:fs";
import type { FileReason } from "@shared/model/video";
import { hasCrashed } from "./ffmpeg-health";
import { isDenied } from "./file-error";
import type { ProcessResult } from "./processes";
import { isTextFile } from "./text-file";

/** Why a file is not to be opened at all, if it is not: a pipe that took its place would hang whoever opens it. */
export function findObstacle(file: string): FileReason | undefined {
  try {
    return statSync(file).isFile() ? undefined : "not-a-regular-file";
  } catch (error) {
    return isDenied(error) ? "no-permission" : "vanished";
  }
}

/** A disk or a share that fails now may work the next time. */
export function isDiskAtFault(complaint: string): boolean {
  return /input\/output error|stale file handle/i.test(complaint);
}

/**
 * Why ffmpeg could not open the file after those that it reported; undefined where it may be able to in a process in
 * which it is the first.
 */
export function explainRefusal(
  file: string,
  result: ProcessResult,
  complaint: string,
  wasFirst: boolean,
): FileReason | undefined {
  const refused = result.ended === "exited" && !hasCrashed(result);
  if (refused && !/cannot allocate memory/i.test(complaint)) return explain(file, complaint);
  if (!wasFirst) return undefined;
  return result.ended === "timed-out" ? "timed-out" : "damaged";
}

function explain(file: string, complaint: string): FileReason {
  if (/not on whitelist/i.test(complaint)) return "not-a-video";
  if (/encrypt|protected|\bdrm\b/i.test(complaint)) return "encrypted";
  if (/permission denied/i.test(complaint)) return "no-permission";
  if (isDiskAtFault(complaint)) return "timed-out";
  return findObstacle(file) ?? (isTextFile(file) ? "not-a-video" : "damaged");
}
