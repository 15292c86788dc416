import { decodeCursor, encodeCursor } from "../cursor.policy";
import type { ListPlace } from "./list-place";

export function toCursor(place: ListPlace): string {
  return encodeCursor({ key: standing(place), id: place.videoId });
}

/** Undefined for what never was a cursor: that leads to the first page. */
export function readCursor(cursor: string): ListPlace | undefined {
  const place = decodeCursor(cursor);
  if (!place) return undefined;
  const { key, id: videoId } = place;
  if (typeof key === "number") return { by: "rank", rank: key, videoId };
  return key === null ? { by: "arrival", videoId } : { by: "order", sortKey: key, videoId };
}

function standing(place: ListPlace): string | number | null {
  if (place.by === "order") return place.sortKey;
  return place.by === "rank" ? place.rank : null;
}
