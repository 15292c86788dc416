/** Names of pictures in AVI, and in Matroska files made from one: https://www.fourcc.org and the files themselves. */
const pictures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    h264: "H264 X264 AVC1 DAVC VSSH",
    hevc: "HEVC H265 HVC1 HEV1",
    mpeg4: "XVID DIVX DX50 FMP4 MP4V M4S2 MP4S 3IV2 RMP4 SEDG BLZ0 DXGM DM4V",
    msmpeg4v3: "DIV3 DIV4 MP43 DIV5 DIV6 AP41 COL1 COL0",
    msmpeg4v2: "MP42 DIV2",
    mjpeg: "MJPG",
    mpeg1video: "MPG1",
    mpeg2video: "MPG2",
    dvvideo: "DVSD DVHD CDVC DVSL DV25 DV50",
    wmv1: "WMV1",
    wmv2: "WMV2",
    wmv3: "WMV3",
    vc1: "WVC1",
    h263: "H263 U263",
    cinepak: "CVID",
    indeo3: "IV31 IV32",
    indeo5: "IV50",
    huffyuv: "HFYU",
    ffv1: "FFV1",
    vp8: "VP80",
    vp9: "VP90",
    av1: "AV01",
  }).flatMap(([codec, names]) => names.split(" ").map((name) => [name, codec] as const)),
);

export function codecOfFourCc(name: string): string | null {
  return pictures.get(name.toUpperCase()) ?? null;
}

/** Registered numbers of sound formats, as in `mmreg.h`. */
const sounds: ReadonlyMap<number, string> = new Map([
  [0x06, "pcm_alaw"],
  [0x07, "pcm_mulaw"],
  [0x02, "adpcm_ms"],
  [0x11, "adpcm_ima_wav"],
  [0x50, "mp2"],
  [0x55, "mp3"],
  [0xff, "aac"],
  [0x706d, "aac"],
  [0x160, "wmav1"],
  [0x161, "wmav2"],
  [0x162, "wmapro"],
  [0x2000, "ac3"],
  [0x2001, "dts"],
  [0xf1ac, "flac"],
]);

const linearPcm = 1;
const floatPcm = 3;
/** The number stands at the beginning of a longer name then. */
const extensible = 0xfffe;

/** The codec and the channels of a WAVEFORMATEX. */
export function readWaveFormat(format: Buffer): { codec: string | null; channels: number } {
  const said = format.readUInt16LE(0);
  const tag = said === extensible && format.length >= 26 ? format.readUInt16LE(24) : said;
  const bits = format.length >= 16 ? format.readUInt16LE(14) : 8;
  return { codec: codecOfWave(tag, bits), channels: format.readUInt16LE(2) };
}

function codecOfWave(tag: number, bits: number): string | null {
  if (tag === linearPcm) return bits === 8 ? "pcm_u8" : [16, 24, 32].includes(bits) ? `pcm_s${bits}le` : null;
  if (tag === floatPcm) return bits === 32 || bits === 64 ? `pcm_f${bits}le` : null;
  return sounds.get(tag) ?? null;
}
