import type { MediaTracks } from "../tracks";
import type { FileWindow } from "./file-window";
import { type Box, childBoxes, listBoxes, readBox, readTime } from "./mp4-boxes";
import { type Mp4Track, readMp4Track } from "./mp4-track";
import { toSeconds } from "./mp4-track-boxes";

const container = "mov,mp4,m4a,3gp,3g2,mj2";
const mostTracks = 100;

/** MP4, MOV, M4V, 3GP: everything stands in one `moov` box, which may come first or last. */
export function readMp4(file: FileWindow): MediaTracks | undefined {
  const moov = findMovie(file);
  if (!moov?.whole) return undefined;
  const boxes = [...listBoxes(file, moov.start, moov.end)];
  const traks = boxes.filter(({ type }) => type === "trak");
  if (traks.length > mostTracks || boxes.some(({ type }) => type === "cmov")) return undefined;
  const tracks = traks.map((box, index) => readMp4Track(file, box, index));
  return {
    container,
    durationSeconds: readDuration(file, boxes, tracks),
    encrypted: tracks.some(({ encrypted }) => encrypted),
    chapters: [], // they are a track of their own, or notes: left to ffmpeg
    ...sortTracks(tracks),
  };
}

function findMovie(file: FileWindow): Box | undefined {
  for (const box of listBoxes(file, 0, file.sizeBytes)) if (box.type === "moov") return box;
  return undefined;
}

/** Tracks that another one names as its chapters are nothing to watch. */
function sortTracks(tracks: readonly Mp4Track[]): Pick<MediaTracks, "video" | "audio" | "subtitles"> {
  const chapterIds = new Set(tracks.flatMap(({ chapterTrackIds }) => chapterTrackIds));
  const shown = tracks.filter(({ id }) => !chapterIds.has(id));
  return {
    video: shown.flatMap(({ video }) => video ?? []),
    audio: shown.flatMap(({ audio }) => audio ?? []),
    subtitles: shown.flatMap(({ subtitle }) => subtitle ?? []),
  };
}

/** Null for a fragmented file that does not say how long all fragments are: the movie's own length is that of the first. */
function readDuration(file: FileWindow, boxes: readonly Box[], tracks: readonly Mp4Track[]): number | null {
  const find = (type: string) => boxes.find((box) => box.type === type);
  const mvhd = find("mvhd");
  if (!mvhd) return null;
  const movie = readBox(file, mvhd, 32);
  const timescale = movie.readUInt32BE(movie[0] === 1 ? 20 : 12);
  const mvex = find("mvex");
  if (mvex) {
    const mehd = childBoxes(file, mvex).get("mehd");
    return mehd ? toSeconds(readTime(readBox(file, mehd, 12), 4), timescale) : null;
  }
  const said = toSeconds(readTime(movie, movie[0] === 1 ? 24 : 16), timescale);
  return said ?? Math.max(0, ...tracks.map(({ durationSeconds }) => durationSeconds ?? 0));
}
