import type { Chapter } from "@shared/model/video";
import type { MediaTracks } from "../tracks";
import { type Element, listElements, readFloat, readUnsigned } from "./ebml";
import type { FileWindow } from "./file-window";
import { readChapters } from "./matroska-chapters";
import { type MatroskaTrack, readMatroskaTrack } from "./matroska-track";

// The numbers of RFC 9559.
const ids = { ebml: 0x1a45dfa3, segment: 0x18538067, cluster: 0x1f43b675, seekHead: 0x114d9b74 } as const;
const seek = { entry: 0x4dbb, id: 0x53ab, position: 0x53ac } as const;
const info = { self: 0x1549a966, timestampScale: 0x2ad7b1, duration: 0x4489 } as const;
const tracks = { self: 0x1654ae6b, entry: 0xae } as const;
const chapters = 0x1043a770;
const wanted: readonly number[] = [info.self, tracks.self, chapters];
const mostTracks = 100;

/** Matroska and WebM. What stands behind the pictures is found by the list of places at the beginning. */
export function readMatroska(file: FileWindow): MediaTracks | undefined {
  const segment = [...take(listElements(file, 0, file.sizeBytes), 2)].find(({ id }) => id === ids.segment);
  const parts = segment && findParts(file, segment);
  const [facts, list] = [parts?.get(info.self), parts?.get(tracks.self)];
  if (!facts || !list) return undefined;
  const entries = [...listElements(file, list.start, list.end)].filter(({ id }) => id === tracks.entry);
  if (entries.length > mostTracks) return undefined;
  const read = entries.map((entry) => readMatroskaTrack(file, entry));
  return {
    container: "matroska,webm",
    durationSeconds: readDuration(file, facts),
    encrypted: read.some(({ encrypted }) => encrypted),
    chapters: chaptersOf(file, parts?.get(chapters)),
    ...sortTracks(read),
  };
}

/** The wanted parts of a segment. Those before the first cluster are met on the way. */
function findParts(file: FileWindow, { start, end }: Element): Map<number, Element> {
  const parts = new Map<number, Element>();
  const places = new Map<number, number>();
  for (const element of listElements(file, start, end)) {
    if (element.id === ids.cluster) break;
    if (element.id === ids.seekHead) readPlaces(file, element, places);
    if (wanted.includes(element.id) && !parts.has(element.id)) parts.set(element.id, element);
  }
  for (const id of wanted) {
    const place = places.get(id);
    if (parts.has(id) || place === undefined) continue;
    const [found] = listElements(file, start + place, end);
    if (found?.id === id) parts.set(id, found);
  }
  return parts;
}

function readPlaces(file: FileWindow, seekHead: Element, places: Map<number, number>): void {
  for (const entry of listElements(file, seekHead.start, seekHead.end)) {
    if (entry.id !== seek.entry) continue;
    const fields = new Map([...listElements(file, entry.start, entry.end)].map((field) => [field.id, field]));
    const [id, position] = [fields.get(seek.id), fields.get(seek.position)];
    if (id && position) places.set(readUnsigned(file, id), readUnsigned(file, position));
  }
}

const millisecond = 1_000_000;

function readDuration(file: FileWindow, { start, end }: Element): number | null {
  let scale = millisecond;
  let duration: number | null = null;
  for (const field of listElements(file, start, end)) {
    if (field.id === info.timestampScale) scale = readUnsigned(file, field);
    if (field.id === info.duration) duration = readFloat(file, field);
  }
  return duration === null ? null : (duration * scale) / 1e9;
}

function chaptersOf(file: FileWindow, element: Element | undefined): Chapter[] {
  return element ? readChapters(file, element) : [];
}

/** ffmpeg numbers pictures, sound, subtitles and metadata; it leaves out everything else. */
function sortTracks(read: readonly MatroskaTrack[]): Pick<MediaTracks, "video" | "audio" | "subtitles"> {
  const counted = read.filter(({ counts }) => counts);
  return {
    video: counted.flatMap(({ video }) => video ?? []),
    audio: counted.flatMap(({ audio }) => audio ?? []),
    subtitles: counted.flatMap(({ subtitle }, streamIndex) => (subtitle ? { ...subtitle, streamIndex } : [])),
  };
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    yield item;
    taken += 1;
    if (taken === count) return;
  }
}
