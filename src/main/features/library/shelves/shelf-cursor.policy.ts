import { decodeCursor, encodeCursor } from "../cursor.policy";

/** What shelves and their tiles are ordered by: the key first, then the id. */
export interface ShelfPlace {
  readonly key: string | number;
  readonly id: number;
}

/** Undefined for none, and for what never was a cursor: that leads to the first page. */
export function readShelfCursor(cursor: string | null): ShelfPlace | undefined {
  const place = cursor === null ? undefined : decodeCursor(cursor);
  return place && place.key !== null ? { key: place.key, id: place.id } : undefined;
}

/** Rows of a page and one more that shows whether there is another page. */
export function cutPage<Row>(
  rows: readonly Row[],
  length: number,
  placeOf: (row: Row) => ShelfPlace,
): { rows: readonly Row[]; nextCursor: string | null } {
  const last = rows[length - 1];
  const hasMore = rows.length > length && last !== undefined;
  return { rows: rows.slice(0, length), nextCursor: hasMore ? encodeCursor(placeOf(last)) : null };
}
