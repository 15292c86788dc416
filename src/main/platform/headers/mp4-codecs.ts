/** By the types of sample entries: https://mp4ra.org/registered-types/sampleentries and QuickTime's older ones. */
const entries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    h264: "avc1 avc2 avc3 avc4 dva1 dvav H264 h264",
    hevc: "hvc1 hev1 dvh1 dvhe",
    vp8: "vp08",
    vp9: "vp09",
    av1: "av01 dav1",
    mpeg4: "mp4v XVID DIVX xvid divx",
    h263: "s263 h263 H263",
    mjpeg: "mjpa jpeg",
    prores: "apch apcn apcs apco ap4h ap4x",
    aac: "mp4a",
    mp3: ".mp3",
    ac3: "ac-3 sac3",
    eac3: "ec-3",
    dts: "dtsc dtsh dtsl dtse",
    truehd: "mlpa",
    opus: "Opus",
    flac: "fLaC",
    alac: "alac",
    amr_nb: "samr",
    amr_wb: "sawb",
    pcm_s16le: "sowt",
    pcm_mulaw: "ulaw",
    pcm_alaw: "alaw",
    mov_text: "tx3g text",
    webvtt: "wvtt",
    ttml: "stpp",
    eia_608: "c608",
    dvd_subtitle: "mp4s",
  }).flatMap(([codec, types]) => types.split(" ").map((type) => [type, codec] as const)),
);

export function codecOfEntry(type: string): string | null {
  return entries.get(type) ?? null;
}

/** By the object types of ISO 14496-1: https://mp4ra.org/registered-types/object-types */
const objectTypes: ReadonlyMap<number, string> = new Map([
  [0x20, "mpeg4"],
  [0x21, "h264"],
  [0x23, "hevc"],
  ...[0x60, 0x61, 0x62, 0x63, 0x64, 0x65].map((type) => [type, "mpeg2video"] as const),
  [0x6a, "mpeg1video"],
  [0x6c, "mjpeg"],
  ...[0x40, 0x66, 0x67, 0x68].map((type) => [type, "aac"] as const),
  [0x6b, "mp3"],
  [0xa5, "ac3"],
  [0xa6, "eac3"],
  [0xa9, "dts"],
  [0xad, "opus"],
  [0xdd, "vorbis"],
  [0xe0, "dvd_subtitle"],
]);

export function codecOfObjectType(type: number): string | null {
  return objectTypes.get(type) ?? null;
}

const isFloat = 1;
const isBigEndian = 2;
const isSigned = 4;

/** Of QuickTime's linear PCM, by its format's flags. */
export function codecOfPcm(bits: number, flags: number): string | null {
  if (!(flags & (isFloat | isSigned)) || ![16, 24, 32, 64].includes(bits)) return null;
  return `pcm_${flags & isFloat ? "f" : "s"}${bits}${flags & isBigEndian ? "be" : "le"}`;
}
