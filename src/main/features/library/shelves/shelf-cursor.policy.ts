/** What shelves and their tiles are ordered by: the key first, then the id. */
export interface ShelfPlace {
  readonly key: string | number;
  readonly id: number;
}

/** The place of the last one that was shown, so that the next page holds also when that one is gone meanwhile. */
export function toShelfCursor({ key, id }: ShelfPlace): string {
  return Buffer.from(JSON.stringify([shortened(key), id])).toString("base64url");
}

/** A cursor has to fit into the contract's 8 KiB: of keys that are alike for so long the others are passed over. */
const longestKey = 1500;
const aboveAll = "\u{10ffff}";

function shortened(key: string | number): string | number {
  if (typeof key === "number" || key.length <= longestKey) return key;
  const beginning = key.slice(0, longestKey).replace(/[\ud800-\udbff]$/, "");
  return `${beginning}${aboveAll}`;
}

/** Undefined for none, and for what never was a cursor: that leads to the first page. */
export function readShelfCursor(cursor: string | null): ShelfPlace | undefined {
  const parts = cursor === null ? undefined : parse(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts)) return undefined;
  const [key, id]: unknown[] = parts;
  const isKey = typeof key === "string" || typeof key === "number";
  return isKey && typeof id === "number" ? { key, id } : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Rows of a page and one more that shows whether there is another page. */
export function cutPage<Row>(
  rows: readonly Row[],
  length: number,
  placeOf: (row: Row) => ShelfPlace,
): { rows: readonly Row[]; nextCursor: string | null } {
  const last = rows[length - 1];
  const hasMore = rows.length > length && last !== undefined;
  return { rows: rows.slice(0, length), nextCursor: hasMore ? toShelfCursor(placeOf(last)) : null };
}
