import { execFileSync } from "node:child_process";
import { readLanguage } from "@main/platform/language-tag";

interface Stream {
  index: number;
  codec_type: string;
  codec_name?: string;
  codec_tag_string?: string;
  width?: number;
  height?: number;
  channels?: number;
  disposition: Record<string, number>;
  tags?: Record<string, string>;
  side_data_list?: { rotation?: number }[];
}

/** What ffprobe says of a file, in the shape of what we say; its own words for codecs and containers. */
export function probeFile(path: string) {
  const args = ["-v", "quiet", "-of", "json", "-show_format", "-show_streams", "-show_chapters"];
  const printed = execFileSync("ffprobe", [...args, `file:${path}`], { encoding: "utf8" });
  const { format, streams, chapters } = JSON.parse(printed) as {
    format: { format_name: string; duration?: string };
    streams: Stream[];
    chapters: { start_time: string; tags?: Record<string, string> }[];
  };
  const ofType = (type: string) => streams.filter(({ codec_type }) => codec_type === type);
  return {
    container: format.format_name,
    durationSeconds: format.duration === undefined ? null : Number(format.duration),
    video: ofType("video").filter(isFilm).map(toVideo),
    audioTracks: ofType("audio").filter(isDescribed).map(toAudio),
    subtitleTracks: ofType("subtitle").map(toSubtitle),
    chapters: chapters.map(({ start_time, tags }) => ({
      startSeconds: Number(start_time),
      title: tags?.title ?? null,
    })),
  };
}

const isFilm = ({ disposition }: Stream) => !disposition.attached_pic;
const isDescribed = ({ codec_name, codec_tag_string }: Stream) =>
  codec_name !== undefined || codec_tag_string !== "[0][0][0][0]";

function toVideo({ codec_name, width, height, side_data_list }: Stream) {
  const rotation = side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0;
  const [across, down] = Math.abs(rotation) % 180 === 90 ? [height, width] : [width, height];
  return { codec: codec_name ?? "unknown", width: across, height: down };
}

function describe({ codec_name, tags, disposition }: Stream) {
  return {
    codec: codec_name ?? null,
    language: readLanguage(tags?.language),
    title: tags?.title ?? null,
    default: disposition.default === 1,
  };
}

function toAudio(stream: Stream) {
  return { ...describe(stream), channels: stream.channels ?? null };
}

function toSubtitle(stream: Stream) {
  const { index, disposition } = stream;
  return {
    ...describe(stream),
    streamIndex: index,
    forced: disposition.forced === 1,
    hearingImpaired: disposition.hearing_impaired === 1,
  };
}
