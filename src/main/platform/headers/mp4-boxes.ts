import type { FileWindow } from "./file-window";

/** A box of ISO 14496-12: its type and where its content lies. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** It ends inside of what holds it. */
  readonly whole: boolean;
}

/** The boxes between two places, up to the first that cannot be one. */
export function* listBoxes(file: FileWindow, start: number, end: number): Generator<Box> {
  let at = start;
  while (at + 8 <= end) {
    const header = file.read(at, 16);
    if (header.length < 8) return;
    const long = header.readUInt32BE(0) === 1;
    const headBytes = long ? 16 : 8;
    if (header.length < headBytes) return;
    // 0: up to the end of all.
    const said = long ? Number(header.readBigUInt64BE(8)) : header.readUInt32BE(0) || end - at;
    if (said < headBytes) return;
    const next = at + said;
    const type = header.toString("latin1", 4, 8);
    yield { type, start: at + headBytes, end: Math.min(next, end), whole: next <= end };
    at = next;
  }
}

/** The first box of each type inside of another; more of one type are not needed anywhere. */
export function childBoxes(file: FileWindow, { start, end }: Pick<Box, "start" | "end">): Map<string, Box> {
  const children = new Map<string, Box>();
  for (const box of listBoxes(file, start, end)) if (!children.has(box.type)) children.set(box.type, box);
  return children;
}

/** The content of a box, as far as it is of interest. */
export function readBox(file: FileWindow, box: Box, atMost: number): Buffer {
  return file.read(box.start, Math.min(box.end - box.start, atMost));
}

/** Of a full box, whose first byte is its version: times have 64 bits in version 1. */
export function readTime(content: Buffer, at: number): number {
  return content[0] === 1 ? Number(content.readBigUInt64BE(at)) : content.readUInt32BE(at);
}
