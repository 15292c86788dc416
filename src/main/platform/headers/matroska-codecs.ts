import { codecOfFourCc, readWaveFormat } from "./riff-codecs";

/** By beginnings of https://www.matroska.org/technical/codec_specs.html; the longer ones first. */
const codecs: readonly (readonly [string, string])[] = [
  ["V_MPEG4/ISO/AVC", "h264"],
  ["V_MPEGH/ISO/HEVC", "hevc"],
  ["V_MPEG4/MS/V3", "msmpeg4v3"],
  ["V_MPEG4/ISO/", "mpeg4"],
  ["V_MPEG1", "mpeg1video"],
  ["V_MPEG2", "mpeg2video"],
  ["V_VP8", "vp8"],
  ["V_VP9", "vp9"],
  ["V_AV1", "av1"],
  ["V_THEORA", "theora"],
  ["V_MJPEG", "mjpeg"],
  ["V_PRORES", "prores"],
  ["V_FFV1", "ffv1"],
  ["A_AAC", "aac"],
  ["A_EAC3", "eac3"],
  ["A_AC3", "ac3"],
  ["A_DTS", "dts"],
  ["A_TRUEHD", "truehd"],
  ["A_MPEG/L3", "mp3"],
  ["A_MPEG/L2", "mp2"],
  ["A_OPUS", "opus"],
  ["A_VORBIS", "vorbis"],
  ["A_FLAC", "flac"],
  ["A_ALAC", "alac"],
  ["S_TEXT/UTF8", "subrip"],
  ["S_TEXT/ASCII", "subrip"],
  ["S_TEXT/ASS", "ass"],
  ["S_TEXT/SSA", "ass"],
  ["S_ASS", "ass"],
  ["S_SSA", "ass"],
  ["S_TEXT/WEBVTT", "webvtt"],
  ["D_WEBVTT/", "webvtt"],
  ["S_VOBSUB", "dvd_subtitle"],
  ["S_HDMV/PGS", "hdmv_pgs_subtitle"],
  ["S_HDMV/TEXTST", "hdmv_text_subtitle"],
  ["S_DVBSUB", "dvb_subtitle"],
];

/** `content` is the beginning of its CodecPrivate. */
export function codecOfTrack({
  id,
  bits,
  content,
}: {
  id: string;
  bits: number;
  content: Buffer | undefined;
}): string | null {
  if (id === "V_MS/VFW/FOURCC")
    return content && content.length >= 20 ? codecOfFourCc(content.toString("latin1", 16, 20)) : null;
  if (id === "A_MS/ACM") return content && content.length >= 4 ? readWaveFormat(content).codec : null;
  if (id.startsWith("A_PCM/")) return codecOfPcm(id, bits);
  return codecs.find(([beginning]) => id.startsWith(beginning))?.[1] ?? null;
}

function codecOfPcm(id: string, bits: number): string | null {
  if (id === "A_PCM/FLOAT/IEEE") return bits === 64 ? "pcm_f64le" : "pcm_f32le";
  if (bits === 8) return "pcm_u8";
  const ending = id === "A_PCM/INT/BIG" ? "be" : "le";
  return [16, 24, 32].includes(bits) ? `pcm_s${bits}${ending}` : null;
}
