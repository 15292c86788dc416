import type { ListPlace } from "./videos.repository";

/** The place itself, so that it holds also when the row that stood there is gone. */
export function toCursor(place: ListPlace): string {
  const { name, season, episode, title, fileId } = place;
  return Buffer.from(JSON.stringify([name, season, episode, title, fileId])).toString("base64url");
}

/** Undefined for what never was a cursor: that leads to the first page. */
export function readCursor(cursor: string): ListPlace | undefined {
  const parts = parse(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts)) return undefined;
  const [name, season, episode, title, fileId]: unknown[] = parts;
  const isPlace = isText(name) && isNumber(season) && isNumber(episode) && isText(title) && isNumber(fileId);
  return isPlace ? { name, season, episode, title, fileId } : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
