import { type FileState, readableStates, type VideoKind } from "@shared/model/video";
import { type Description, noDetails } from "../description";
import type { SettledVideo } from "./settle.policy";
import type { SettledRow, VideoRow } from "./settle.repository";

/** What the scan says of a video; before its first scan since the library has such descriptions, what its row says. */
export function describedOf(video: VideoRow, described: string, collectionKey: string | null): Description {
  const scanned = JSON.parse(described) as Partial<Description>;
  if (scanned.title !== undefined) return scanned as Description;
  return {
    ...noDetails,
    ...{ kind: video.kind as VideoKind, title: video.title, collectionKey, airDate: null, extra: null },
    ...{ season: video.season, episode: video.episode, episodeEnd: video.episodeEnd, year: video.year },
    placeholder: video.namedPlaceholder,
  };
}

/** A picture is to be made anew of other content, and where there was nothing to make one of until now. */
export function pictureOf(
  before: VideoRow,
  settled: SettledVideo,
  content: string | null,
): VideoRow["picture"] {
  if (content !== null && content !== before.mediaHash) return "pending";
  const isNews = isReadable(settled.state) && !isReadable(before.state as FileState);
  return isNews && before.picture === "none" ? "pending" : before.picture;
}

const isReadable = (state: FileState) => readableStates.includes(state);

export function rowDiffers(before: VideoRow, row: SettledRow): boolean {
  return (Object.keys(row) as (keyof SettledRow)[]).some((column) => row[column] !== before[column]);
}
