/** Where a page ended in an order by a key and then an id, so that the next one holds also when that row is gone. */
export interface CursorPlace {
  /** Null where the id alone orders. */
  readonly key: string | number | null;
  readonly id: number;
}

export function encodeCursor({ key, id }: CursorPlace): string {
  return Buffer.from(JSON.stringify([shortened(key), id])).toString("base64url");
}

/** A cursor has to fit into the contract's 8 KiB: of keys that are alike for so long the others are passed over. */
const longestKey = 1500;
const aboveAll = "\u{10ffff}";

function shortened(key: CursorPlace["key"]): CursorPlace["key"] {
  if (typeof key !== "string" || key.length <= longestKey) return key;
  const beginning = key.slice(0, longestKey).replace(/[\ud800-\udbff]$/, "");
  return `${beginning}${aboveAll}`;
}

/** Undefined for what never was a cursor. */
export function decodeCursor(cursor: string): CursorPlace | undefined {
  const parts = parse(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts)) return undefined;
  const [key, id]: unknown[] = parts;
  const isKey = typeof key === "string" || typeof key === "number" || key === null;
  return isKey && typeof id === "number" ? { key, id } : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
