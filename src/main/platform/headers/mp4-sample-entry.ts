import type { FileWindow } from "./file-window";
import { type Box, childBoxes, listBoxes, readBox } from "./mp4-boxes";
import { codecOfEntry, codecOfPcm } from "./mp4-codecs";
import { readStreamDescriptor } from "./mp4-descriptor";

/** How the samples of a track are made. Pixels before rotation. */
export interface SampleEntry {
  /** As ffmpeg names it; null where that is not certain. */
  codec: string | null;
  encrypted: boolean;
  width: number | null;
  height: number | null;
  channels: number | null;
  hdr: boolean;
}

const nothing: SampleEntry = {
  ...{ codec: null, encrypted: false, width: null, height: null, channels: null, hdr: false },
};
const protectedEntries = new Set(["encv", "enca", "drms", "drmi"]);
const videoHeadBytes = 78;
const audioHeadBytes = [28, 44, 64] as const;
/** SMPTE ST 2084 and ARIB STD-B67, by the numbers of ITU-T H.273. */
const hdrTransfers = new Set([16, 18]);
const dolbyVision = ["dvcC", "dvvC", "dvwC"];

/** The first way of several that a track may be made in. */
export function readSampleEntry(file: FileWindow, stsd: Box, handler: string): SampleEntry | undefined {
  const [entry] = listBoxes(file, stsd.start + 8, stsd.end);
  if (!entry) return undefined;
  if (handler === "vide") return readVideoEntry(file, entry);
  if (handler === "soun") return readAudioEntry(file, entry);
  return { ...nothing, codec: codecOfEntry(entry.type) };
}

function readVideoEntry(file: FileWindow, entry: Box): SampleEntry {
  const head = readBox(file, entry, videoHeadBytes);
  const children = childBoxes(file, { start: entry.start + videoHeadBytes, end: entry.end });
  return {
    ...nothing,
    ...readCodec(file, entry, children),
    width: head.readUInt16BE(24),
    height: head.readUInt16BE(26),
    hdr: isHdr(file, children.get("colr")) || dolbyVision.some((type) => children.has(type)),
  };
}

/** QuickTime's version 2 says its number of channels elsewhere; AAC knows its own best. */
function readAudioEntry(file: FileWindow, entry: Box): SampleEntry {
  const head = readBox(file, entry, 64);
  const version = head.readUInt16BE(8);
  const headBytes = audioHeadBytes[version as 0 | 1 | 2] ?? audioHeadBytes[0];
  const boxes = childBoxes(file, { start: entry.start + headBytes, end: entry.end });
  const wave = boxes.get("wave"); // QuickTime's place for what others have in the entry itself
  const children = wave ? new Map([...childBoxes(file, wave), ...boxes]) : boxes;
  const { channels, ...codec } = readCodec(file, entry, children);
  const pcm =
    version === 2 && entry.type === "lpcm" ? codecOfPcm(head.readUInt32BE(48), head.readUInt32BE(52)) : null;
  const said = version === 2 ? head.readUInt32BE(40) : head.readUInt16BE(16);
  const sure = /^(ac3|eac3|dts|truehd|mp3|mp2)$/.test(codec.codec ?? "") ? null : said;
  return { ...nothing, ...codec, codec: pcm ?? codec.codec, channels: channels ?? sure };
}

function readCodec(file: FileWindow, entry: Box, children: Map<string, Box>) {
  const encrypted = protectedEntries.has(entry.type);
  const type = encrypted ? readOriginalFormat(file, children.get("sinf")) : entry.type;
  const esds = children.get("esds");
  const described =
    type.startsWith("mp4") && esds ? readStreamDescriptor(readBox(file, esds, 256)) : undefined;
  return {
    encrypted,
    codec: described ? described.codec : codecOfEntry(type),
    channels: described?.channels ?? null,
  };
}

function readOriginalFormat(file: FileWindow, sinf: Box | undefined): string {
  const frma = sinf && childBoxes(file, sinf).get("frma");
  return frma ? readBox(file, frma, 4).toString("latin1") : "";
}

function isHdr(file: FileWindow, colr: Box | undefined): boolean {
  if (!colr) return false;
  const content = readBox(file, colr, 10);
  return /^ncl[xc]$/.test(content.toString("latin1", 0, 4)) && hdrTransfers.has(content.readUInt16BE(6));
}
