import type { FileReason, FileState, VideoFacts } from "@shared/model/video";
import type { LibraryPorts } from "./library.ports";
import { decidePlayability, decideUnreadable, type Playability, toFacts } from "./playability.policy";

/** What reading a file said. `facts` is null where there are none. */
export interface Reading extends Playability {
  facts: VideoFacts | null;
}

/** Reads one file's facts and whether it plays; undefined where the scan was cancelled meanwhile. Never throws. */
export async function readVideo(
  ports: LibraryPorts,
  root: string,
  path: string,
  signal: AbortSignal,
): Promise<Reading | undefined> {
  const file = ports.fileTree.findInside(root, path);
  if (file === undefined) return unreadable("vanished");
  const probed = await ports.probe.read(file, signal);
  if (probed.kind === "aborted") return undefined;
  if (probed.kind === "unreadable") {
    const isText = probed.reason === "damaged" && (await ports.fileTree.isText(root, path));
    return unreadable(isText ? "not-a-video" : probed.reason);
  }
  const facts = toFacts(probed.report);
  const verdict = decidePlayability(facts);
  return verdict.state === "ready" ? prove(ports, file, facts, signal) : { ...verdict, facts };
}

/** A header may promise what the content does not hold: a child never meets a tile that does not play. */
async function prove(
  { ffmpeg }: LibraryPorts,
  file: string,
  facts: VideoFacts,
  signal: AbortSignal,
): Promise<Reading | undefined> {
  const outcome = await ffmpeg.decodePicture(file, signal);
  if (outcome === "aborted") return undefined;
  if (outcome === "timed-out") return { ...unreadable("timed-out"), facts };
  if (outcome === "fails") return { ...unreadable("damaged"), facts };
  const durationSeconds = facts.durationSeconds ?? (await ffmpeg.measureDuration(file, signal));
  return signal.aborted
    ? undefined
    : { state: "ready" satisfies FileState, reason: null, facts: { ...facts, durationSeconds } };
}

function unreadable(reason: FileReason): Reading {
  return { ...decideUnreadable(reason), facts: null };
}
