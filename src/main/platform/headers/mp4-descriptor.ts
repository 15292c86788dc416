import { codecOfObjectType } from "./mp4-codecs";

/** What an `esds` box says (ISO 14496-1): the codec's number, and for AAC how many channels there are. */
export interface StreamDescriptor {
  codec: string | null;
  channels: number | null;
}

const esDescriptor = 3;
const decoderConfig = 4;
const decoderSpecific = 5;
const optionalFields = [
  [0x80, 2],
  [0x20, 2],
] as const;

export function readStreamDescriptor(content: Buffer): StreamDescriptor | undefined {
  const stream = readTag(content, 4, esDescriptor);
  if (stream === undefined) return undefined;
  const flags = content.readUInt8(stream + 2);
  const urlBytes = flags & 0x40 ? 1 + content.readUInt8(stream + 3 + (flags & 0x80 ? 2 : 0)) : 0;
  const optionalBytes = optionalFields.reduce(
    (sum, [bit, bytes]) => sum + (flags & bit ? bytes : 0),
    urlBytes,
  );
  const config = readTag(content, stream + 3 + optionalBytes, decoderConfig);
  if (config === undefined) return undefined;
  const codec = codecOfObjectType(content.readUInt8(config));
  const specific = codec === "aac" ? readTag(content, config + 13, decoderSpecific) : undefined;
  return { codec, channels: specific === undefined ? null : readChannels(content, specific) };
}

/** Where the content of a descriptor begins; undefined where another one stands. Its length has up to four bytes. */
function readTag(content: Buffer, at: number, tag: number): number | undefined {
  if (content[at] !== tag) return undefined;
  const lengthBytes = [1, 2, 3, 4].find((bytes) => ((content[at + bytes] ?? 0) & 0x80) === 0);
  return lengthBytes === undefined ? undefined : at + 1 + lengthBytes;
}

const escapedType = 31;
const escapedFrequency = 15;
const parametricStereo = 29;

/** Of an AudioSpecificConfig (ISO 14496-3); null where it is written in the longer ways. */
function readChannels(content: Buffer, at: number): number | null {
  const bits = content.readUInt16BE(at);
  const objectType = bits >> 11;
  if (objectType === escapedType || ((bits >> 7) & 15) === escapedFrequency) return null;
  const configuration = (bits >> 3) & 15;
  if (objectType === parametricStereo && configuration === 1) return 2;
  if (configuration === 7) return 8;
  return configuration >= 1 && configuration <= 6 ? configuration : null;
}
