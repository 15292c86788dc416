import { playableAudio, playableContainer, playableVideo, unknownCodec } from "@shared/model/player";
import type { FileReason, FileState, VideoFacts } from "@shared/model/video";

/** What becomes of a file, and why where it does not play as it is. */
export interface Playability {
  state: FileState;
  reason: FileReason | null;
}

/** A file with these facts plays as it is, or after work on its container and sound, or after all of it. */
export function decidePlayability(facts: VideoFacts): Playability {
  if (facts.encrypted) return { state: "unreadable", reason: "encrypted" };
  if (facts.videoCodec === null) return { state: "ignored", reason: "no-picture" };
  if (facts.videoCodec === unknownCodec) return { state: "unreadable", reason: "video-codec" };
  if (!playableVideo.has(facts.videoCodec)) return { state: "needs-transcode", reason: "video-codec" };
  if (!playableContainer.test(facts.container)) return { state: "needs-remux", reason: "container" };
  if (facts.audioCodec !== null && !playableAudio.has(facts.audioCodec))
    return { state: "needs-remux", reason: "audio-codec" };
  return { state: "ready", reason: null };
}

/** What stays of a file that could not be read: some are no videos at all, the others are broken. */
export function decideUnreadable(reason: FileReason): Playability {
  const isNoVideo = reason === "not-a-video" || reason === "no-picture";
  return { state: isNoVideo ? "ignored" : reason === "vanished" ? "missing" : "unreadable", reason };
}
