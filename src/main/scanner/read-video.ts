import { closeSync, fstatSync, openSync, realpathSync, type Stats } from "node:fs";
import type { FileReason, FileState, VideoFacts } from "@shared/model/video";
import type { Sidecar } from "../features/library/scan/scanner";
import { codeOf, isDenied } from "../platform/file-error";
import { readHeader } from "../platform/headers/read-header";
import { pathOfEntry } from "../platform/list-directory";
import { isInside } from "../platform/look-at-file";
import { hashMedia } from "../platform/media-hash";
import { findPresenceOf, isShortage } from "../platform/presence";
import { openWithoutWaiting } from "../platform/read-beginning";
import type { Survey } from "./survey";

/**
 * `unsettled`: somebody writes to it or keeps it locked. `vanished`: it is not there any more. `away`: nor is the whole
 * folder.
 */
export type Reading =
  | { readonly kind: "read"; readonly mediaHash: string | null; readonly facts: VideoFacts | null }
  | { readonly kind: "marked"; readonly state: FileState; readonly reason: FileReason }
  | { readonly kind: "unsettled" | "vanished" | "away" };

/** Hash and header of a file as it was met. Never throws. */
export function readVideo(survey: Survey, met: Sidecar): Reading {
  try {
    const real = realpathSync.native(pathOfEntry(survey.realRoot, met.path));
    if (!isInside(survey.realRoot, real)) return mark("ignored", "link-outside");
    const fd = openSync(real, openWithoutWaiting);
    try {
      return readOpen(fd, met);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return explain(survey, error);
  }
}

function readOpen(fd: number, met: Sidecar): Reading {
  const stats = fstatSync(fd);
  if (!stats.isFile()) return mark("ignored", "not-a-regular-file");
  if (!isSame(stats, met)) return { kind: "unsettled" };
  const mediaHash = hashMedia(fd, stats.size);
  const facts = mediaHash === null ? null : readHeaderOrNothing(fd, stats.size);
  return isSame(fstatSync(fd), met) ? { kind: "read", mediaHash, facts } : { kind: "unsettled" };
}

/** What no reader of headers gets right is asked of ffmpeg later. */
function readHeaderOrNothing(fd: number, sizeBytes: number): VideoFacts | null {
  try {
    return readHeader(fd, sizeBytes);
  } catch {
    return null;
  }
}

const isSame = (stats: Stats, { sizeBytes, modifiedMs }: Sidecar) =>
  stats.size === sizeBytes && stats.mtimeMs === modifiedMs;

const mark = (state: FileState, reason: FileReason): Reading => ({ kind: "marked", state, reason });

function explain({ root, disk }: Survey, error: unknown): Reading {
  const code = codeOf(error);
  if (code === "EBUSY" || isShortage(error)) return { kind: "unsettled" };
  if (isDenied(error)) return mark("unreadable", "no-permission");
  if (findPresenceOf(root, disk) === "away") return { kind: "away" };
  return code === "ENOENT" || code === "ENOTDIR" ? { kind: "vanished" } : mark("unreadable", "damaged");
}
