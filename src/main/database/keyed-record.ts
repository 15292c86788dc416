import { createHmac, timingSafeEqual } from "node:crypto";
import type { LedgerKey } from "./row-checksum";

/** One sector: a disk writes it whole or not at all, so that it may be written over in place. */
export const recordBytes = 512;
const macLength = 64;

/** A value as JSON, with the household's key over it, in exactly one sector. */
export function encodeRecord(value: unknown, key: LedgerKey): Buffer {
  const text = JSON.stringify(value).padEnd(recordBytes - macLength);
  if (text.length + macLength > recordBytes) throw new RangeError("the record is longer than a sector");
  return Buffer.from(text + mac(text, key), "latin1");
}

/** Undefined where it is not what was written with this key. */
export function decodeRecord(bytes: Buffer, key: LedgerKey): unknown {
  if (bytes.length !== recordBytes) return undefined;
  const text = bytes.toString("latin1", 0, recordBytes - macLength);
  const found = bytes.subarray(recordBytes - macLength);
  if (!timingSafeEqual(found, Buffer.from(mac(text, key), "latin1"))) return undefined;
  return JSON.parse(text);
}

function mac(text: string, key: LedgerKey): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
