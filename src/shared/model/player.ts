/**
 * What Chromium 156 decodes, as ffmpeg names it. `canPlayType` says a false no for MOV and a false probably for codecs
 * that stay silent, so this was measured: loaded, advanced, decoded bytes of picture and sound counted. Profiles and
 * depths make no difference: H.264 plays up to High 4:4:4 Predictive, VP9 and AV1 with 10 bits.
 */
export const playableVideo: ReadonlySet<string> = new Set(["h264", "vp8", "vp9", "av1"]);

export const playableAudio: ReadonlySet<string> = new Set([
  ...["aac", "mp3", "opus", "vorbis", "flac"],
  ...["pcm_u8", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_f32le"],
  ...["pcm_alaw", "pcm_mulaw"],
]);

/** ffmpeg names a container by all that its demuxer reads: `mov,mp4,m4a,3gp,3g2,mj2`, `matroska,webm`. */
export const playableContainer = /(^|,)(mp4|webm|ogg)(,|$)/;

/** The name of a track's codec that nobody has a name for. */
export const unknownCodec = "unknown";
