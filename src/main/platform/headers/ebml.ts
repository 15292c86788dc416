import type { FileWindow } from "./file-window";

/** An element of EBML (RFC 8794): its id, with the marker bit, and where its content lies. */
export interface Element {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The elements between two places, up to the first that cannot be one. One of unknown size reaches to the end. */
export function* listElements(file: FileWindow, start: number, end: number): Generator<Element> {
  let at = start;
  while (at < end) {
    const head = file.read(at, 12);
    const idBytes = vintBytes(head[0], 4);
    const sizeBytes = vintBytes(head[idBytes], 8);
    if (idBytes === 0 || sizeBytes === 0 || head.length < idBytes + sizeBytes) return;
    const contentAt = at + idBytes + sizeBytes;
    const size = readSize(head, idBytes, sizeBytes);
    const next = size === undefined ? end : contentAt + size;
    yield { id: head.readUIntBE(0, idBytes), start: contentAt, end: Math.min(next, end) };
    at = next;
  }
}

export function readUnsigned(file: FileWindow, { start, end }: Element): number {
  return file.read(start, Math.min(end - start, 8)).reduce((value, byte) => value * 256 + byte, 0);
}

export function readFloat(file: FileWindow, { start, end }: Element): number {
  const content = file.read(start, Math.min(end - start, 8));
  return content.length === 8 ? content.readDoubleBE(0) : content.length === 4 ? content.readFloatBE(0) : 0;
}

const longestText = 1000;

export function readText(file: FileWindow, { start, end }: Element): string {
  const content = file.read(start, Math.min(end - start, longestText));
  return content.toString("utf8").replace(/\0.*$/s, "");
}

/** How many bytes a number has, by the zeros that its first begins with; 0 where it cannot be one. */
function vintBytes(first: number | undefined, most: number): number {
  const bytes = first ? Math.clz32(first) - 23 : 0;
  return bytes <= most ? bytes : 0;
}

/** Undefined where all bits are ones: unknown. */
function readSize(head: Buffer, at: number, bytes: number): number | undefined {
  const largest = 2 ** (7 * bytes) - 1;
  let size = (head[at] ?? 0) & (0xff >> bytes);
  for (let i = 1; i < bytes; i += 1) size = size * 256 + (head[at + i] ?? 0);
  return size === largest ? undefined : size;
}
