import type { AudioTrack, SubtitleTrack } from "@shared/model/video";
import { readLanguage } from "./language-tag";
import type { VideoTrack } from "./tracks";

/** A track as ffmpeg's report describes it; pictures that are attached, data and attachments are none of these. */
export type ReportedTrack = { encrypted: boolean } & (
  | { kind: "video"; track: VideoTrack }
  | { kind: "audio"; track: AudioTrack }
  | { kind: "subtitle"; track: SubtitleTrack }
  | { kind: "other" }
);

interface StreamLine {
  streamIndex: number;
  language: string | null;
  /** What is parted by commas, those in brackets aside: the codec, then what the kind of track has. */
  parts: string[];
  dispositions: ReadonlySet<string>;
  title: string | null;
  /** Below the line itself: notes and side data. */
  below: string;
}

const head =
  /^ +Stream #\d+:(\d+)(?:\[0x[0-9a-f]+\])?(?:\(([^)\n]*)\))?: (Video|Audio|Subtitle)?([^:\n]*): ([^\n]*)/;
const dispositions = /((?: \([a-z ]+\))+)$/;
const commaOutsideOfBrackets = /, (?![^(]*\))/;
const protectedTag = /\((?:encv|enca|drms|drmi) \/ 0x/;

/** Reads a line that begins with "Stream", and what belongs to it. */
export function readStream(block: string): ReportedTrack | undefined {
  const [all = "", index = "", language, kind, , said = ""] = head.exec(block) ?? [];
  if (!all) return undefined;
  const below = block.slice(all.length);
  const line: StreamLine = {
    streamIndex: Number(index),
    language: readLanguage(language),
    parts: said.replace(dispositions, "").split(commaOutsideOfBrackets),
    dispositions: new Set(dispositions.exec(said)?.[1]?.slice(2, -1).split(") (")),
    title: findTitle(below),
    below,
  };
  const encrypted = protectedTag.test(said) || /^ +Encryption/m.test(below);
  return { encrypted, ...toTrack(kind, line) };
}

/** The title of what a block of the report is about. */
export function findTitle(block: string): string | null {
  return /^ +title +: (.*)$/im.exec(block)?.[1]?.trim() || null;
}

type Track<T extends ReportedTrack = ReportedTrack> = T extends unknown ? Omit<T, "encrypted"> : never;

function toTrack(kind: string | undefined, line: StreamLine): Track {
  if (kind === "Video" && !isStill(line)) return { kind: "video", track: toVideo(line) };
  if (kind === "Audio" && isDescribed(line)) return { kind: "audio", track: toAudio(line) };
  return kind === "Subtitle" ? { kind: "subtitle", track: toSubtitle(line) } : { kind: "other" };
}

function isStill({ dispositions }: StreamLine): boolean {
  return ["attached pic", "still image", "timed thumbnails"].some((still) => dispositions.has(still));
}

/** A track without name and tag has no description of its samples: no player hears anything of it. */
function isDescribed(line: StreamLine): boolean {
  return codecOf(line) !== null || / \/ 0x/.test(line.parts[0] ?? "");
}

function codecOf({ parts }: StreamLine): string | null {
  const codec = /^\S+/.exec(parts[0] ?? "")?.[0] ?? "none";
  return codec === "none" || codec === "unknown_codec" ? null : codec;
}

function toVideo(line: StreamLine): VideoTrack {
  const { parts, below } = line;
  const format = /^(\w+)(?:\((.*)\))?$/.exec(parts[1] ?? "");
  const [, across, down] = parts.map((part) => /^(\d+)x(\d+)/.exec(part)).find(Boolean) ?? [];
  const size = across && down ? [Number(across), Number(down)] : [null, null];
  const degrees = Number(/^ +display ?matrix: rotation of (-?[\d.]+)/im.exec(below)?.[1] ?? 0);
  const [width = null, height = null] = Math.abs(degrees) % 180 === 90 ? size.reverse() : size;
  return {
    codec: codecOf(line),
    profile: /^\S+ \(([^()/]+)\)/.exec(parts[0] ?? "")?.[1] ?? null,
    pixelFormat: format?.[1] && format[1] !== "none" ? format[1] : null,
    ...{ width, height },
    framesPerSecond: findFrameRate(parts),
    hdr: /smpte2084|arib-std-b67/.test(format?.[2] ?? "") || /^ +(DOVI|Dolby Vision)/im.test(below),
  };
}

const fastestFilm = 300;

/** The mean rate; where that is a container's clock rather than a rate ("1k fps"), the one that times are multiples of. */
function findFrameRate(parts: readonly string[]): number | null {
  const rates = ["fps", "tbr"].map((unit) => {
    const said = parts.map((part) => new RegExp(`^([\\d.]+)(k?) ${unit}$`).exec(part)).find(Boolean);
    return said ? Number(said[1]) * (said[2] ? 1000 : 1) : 0;
  });
  return rates.find((rate) => rate > 0 && rate <= fastestFilm) ?? null;
}

function toAudio(line: StreamLine): AudioTrack {
  const { language, title, parts } = line;
  const layout = parts.findIndex((part) => / Hz$/.test(part)) + 1;
  const channels = layout > 0 ? countChannels(parts[layout] ?? "") : null;
  return { codec: codecOf(line), channels, language, title, default: line.dispositions.has("default") };
}

const namedLayouts: Readonly<Record<string, number>> = {
  ...{ mono: 1, stereo: 2, downmix: 2, binaural: 2, quad: 4, hexagonal: 6, octagonal: 8, cube: 8 },
  ...{ hexadecagonal: 16 },
};

/** "stereo", "5.1(side)", "7.1.4", "3 channels (FL+FR+LFE)". */
function countChannels(layout: string): number | null {
  const [name = ""] = layout.split("(");
  const counted = /^(\d+) channels/.exec(name)?.[1];
  if (counted) return Number(counted);
  if (/^\d+(\.\d+)+$/.test(name)) return name.split(".").reduce((sum, count) => sum + Number(count), 0);
  return namedLayouts[name] ?? null;
}

function toSubtitle(line: StreamLine): SubtitleTrack {
  const { streamIndex, language, title, dispositions } = line;
  return {
    ...{ codec: codecOf(line), streamIndex, language, title },
    default: dispositions.has("default"),
    forced: dispositions.has("forced"),
    hearingImpaired: dispositions.has("hearing impaired"),
  };
}
