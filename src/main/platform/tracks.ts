import { playableAudio, playableVideo, unknownCodec } from "@shared/model/player";
import type { AudioTrack, Chapter, SubtitleTrack, VideoFacts } from "@shared/model/video";

/** A picture track that is none attached. Pixels after rotation. */
export interface VideoTrack {
  codec: string | null;
  profile: string | null;
  pixelFormat: string | null;
  width: number | null;
  height: number | null;
  framesPerSecond: number | null;
  hdr: boolean;
}

/** All of a file, as it was met; tracks in the order of the file. */
export interface MediaTracks {
  container: string;
  durationSeconds: number | null;
  encrypted: boolean;
  video: readonly VideoTrack[];
  audio: readonly AudioTrack[];
  subtitles: readonly SubtitleTrack[];
  chapters: readonly Chapter[];
}

/** Longer than any programme: a file that says so is broken. */
const longestSeconds = 24 * 60 * 60;
const fastestFrames = 1000;
const mostChannels = 64;

/** The facts of the tracks that the player takes: in Matroska it passes over those that it cannot decode, in MP4 it insists on the first. */
export function toFacts(tracks: MediaTracks): VideoFacts {
  const { container, encrypted } = tracks;
  const passesOver = container.startsWith("matroska");
  const video = chooseTrack(tracks.video, passesOver ? playableVideo : undefined);
  const audio = chooseTrack(tracks.audio, passesOver ? playableAudio : undefined);
  return {
    container,
    durationSeconds: sensible(tracks.durationSeconds, longestSeconds),
    videoCodec: video ? (video.codec ?? unknownCodec) : null,
    videoProfile: video?.profile ?? null,
    pixelFormat: video?.pixelFormat ?? null,
    audioCodec: audio ? (audio.codec ?? unknownCodec) : null,
    width: video?.width ?? null,
    height: video?.height ?? null,
    framesPerSecond: sensible(video?.framesPerSecond, fastestFrames),
    hdr: video?.hdr ?? false,
    encrypted,
    audioTracks: tracks.audio.map((track) => ({
      ...track,
      channels: sensible(track.channels, mostChannels),
    })),
    subtitleTracks: [...tracks.subtitles],
    chapters: [...tracks.chapters],
  };
}

function chooseTrack<T extends { codec: string | null }>(
  tracks: readonly T[],
  playable: ReadonlySet<string> | undefined,
): T | undefined {
  return tracks.find(({ codec }) => codec !== null && playable?.has(codec)) ?? tracks[0];
}

function sensible(value: number | null | undefined, largest: number): number | null {
  return value != null && value > 0 && value <= largest ? value : null;
}
