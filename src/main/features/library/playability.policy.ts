import type { FileReason, FileState, VideoFacts } from "@shared/model/video";

/** What becomes of a file, and why where it does not play as it is. */
export interface Playability {
  state: FileState;
  reason: FileReason | null;
}

/**
 * What Chromium 156 decodes. `canPlayType` says a false no for MOV and a false probably for codecs that stay silent, so
 * this was measured: loaded, advanced, decoded bytes of picture and sound counted.
 */
const playableVideo = new Set(["h264", "vp8", "vp9", "av1"]);
const playableAudio = new Set([
  ...["aac", "mp3", "opus", "vorbis", "flac"],
  ...[
    "pcm_s16le",
    "pcm_s16be",
    "pcm_s24le",
    "pcm_s24be",
    "pcm_s32le",
    "pcm_f32le",
    "pcm_u8",
    "pcm_alaw",
    "pcm_mulaw",
  ],
]);
/** ffprobe names a demuxer by all that it reads: `mov,mp4,m4a,3gp,3g2,mj2`, `matroska,webm`. */
const playableContainer = /(^|,)(mp4|webm|ogg)(,|$)/;

/** The name of a track's codec that ffprobe has none for. */
const unknownCodec = "unknown";

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

interface Track {
  codec: string | null;
}
interface VideoTrack extends Track {
  width: number | null;
  height: number | null;
}

/** The facts of the tracks that the player takes: in Matroska it passes over those that it cannot decode, in MP4 it insists on the first. */
export function toFacts(probed: {
  container: string;
  durationSeconds: number | null;
  videoTracks: VideoTrack[];
  audioTracks: Track[];
  encrypted: boolean;
}): VideoFacts {
  const { container, durationSeconds, encrypted } = probed;
  const passesOver = container.startsWith("matroska");
  const video = chooseTrack(probed.videoTracks, passesOver ? playableVideo : undefined);
  const audio = chooseTrack(probed.audioTracks, passesOver ? playableAudio : undefined);
  return {
    container,
    durationSeconds,
    encrypted,
    videoCodec: video ? (video.codec ?? unknownCodec) : null,
    audioCodec: audio ? (audio.codec ?? unknownCodec) : null,
    width: video?.width ?? null,
    height: video?.height ?? null,
  };
}

function chooseTrack<T extends Track>(tracks: T[], playable: Set<string> | undefined): T | undefined {
  return tracks.find(({ codec }) => codec !== null && playable?.has(codec)) ?? tracks[0];
}
