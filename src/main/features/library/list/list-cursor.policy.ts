import type { ListPlace } from "./list-place";

/** The place itself, so that it holds also when the row that stood there is gone. */
export function toCursor(place: ListPlace): string {
  return Buffer.from(JSON.stringify([standing(place), place.videoId])).toString("base64url");
}

/** Undefined for what never was a cursor: that leads to the first page. */
export function readCursor(cursor: string): ListPlace | undefined {
  const parts = parse(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts)) return undefined;
  const [stands, videoId]: unknown[] = parts;
  if (typeof videoId !== "number") return undefined;
  if (typeof stands === "number") return { by: "rank", rank: stands, videoId };
  if (typeof stands === "string") return { by: "order", sortKey: stands, videoId };
  return stands === null ? { by: "arrival", videoId } : undefined;
}

function standing(place: ListPlace): string | number | null {
  if (place.by === "order") return place.sortKey;
  return place.by === "rank" ? place.rank : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
