type WideEncoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

interface ByteOrderMark {
  readonly encoding: "utf-8" | WideEncoding;
  readonly bytes: readonly number[];
}

/** The longer ones first: UTF-32's begins like UTF-16's. */
const marks: readonly ByteOrderMark[] = [
  { encoding: "utf-32le", bytes: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", bytes: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

export function findMark(bytes: Uint8Array): ByteOrderMark | undefined {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
}

interface WideText {
  readonly text: string;
  readonly encoding: WideEncoding;
}

/**
 * Text in units of two or four bytes, with a mark or without; undefined where it is none. Lines and times are ASCII in
 * every language, so that without a mark the reading in which most is ASCII is the right one.
 */
export function decodeWide(bytes: Uint8Array, mark: ByteOrderMark | undefined): WideText | undefined {
  if (!mark) return bytes.includes(0) ? findPlainest(bytes) : undefined;
  if (mark.encoding === "utf-8") return undefined;
  const text = read(bytes.subarray(mark.bytes.length), mark.encoding);
  return text === undefined ? undefined : { text, encoding: mark.encoding };
}

/** Fewer are chance: bytes read by two make Chinese of anything. */
const leastPlain = 0.2;
/** Whole units of every size; times and lines come soon. */
const sampleBytes = 32 * 1024;

function findPlainest(bytes: Uint8Array): WideText | undefined {
  const ranked = (["utf-16le", "utf-16be", "utf-32le", "utf-32be"] as const)
    .map((encoding) => ({ encoding, plain: plainShare(read(bytes.subarray(0, sampleBytes), encoding)) }))
    .filter(({ plain }) => plain >= leastPlain)
    .sort((a, b) => b.plain - a.plain);
  for (const { encoding } of ranked) {
    const text = read(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

function plainShare(text: string | undefined): number {
  return text ? (text.match(/[\n -~]/g)?.length ?? 0) / text.length : 0;
}

/** Undefined where a unit is no character; what is left of a cut one at the end does not count. */
function read(bytes: Uint8Array, encoding: WideEncoding): string | undefined {
  const size = encoding.startsWith("utf-32") ? 4 : 2;
  const whole = bytes.subarray(0, bytes.length - (bytes.length % size));
  const text =
    size === 4
      ? readFours(whole, encoding === "utf-32le")
      : new TextDecoder(encoding).decode(whole, { stream: true });
  return text === undefined || text.includes("\0") || text.includes("\ufffd") ? undefined : text;
}

const atOnce = 4096;

function readFours(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 0; at < bytes.length; at += 4 * atOnce) {
    const points: number[] = [];
    for (let place = at; place < Math.min(bytes.length, at + 4 * atOnce); place += 4)
      points.push(view.getUint32(place, littleEndian));
    if (points.some((point) => point > 0x10ffff)) return undefined;
    text += String.fromCodePoint(...points);
  }
  return text.isWellFormed() ? text : undefined;
}
