import { type CollectionDescription, type Description, noDetails } from "@main/features/library/description";
import type { NewFile } from "@main/features/library/scan/files.repository";
import type { ScannedProgramme } from "@main/features/library/scan/scanner";
import type { SettledRow } from "@main/features/library/settle/settle.repository";
import { keyInCollection, standingKey } from "@main/features/library/settle/sort-key.policy";
import type { VideoFacts } from "@shared/model/video";

export const videos = 100_000;
export const shows = 2000;
const words = [
  "sea",
  "zoo",
  "bear",
  "train",
  "garden",
  "moon",
  "river",
  "island",
  "rocket",
  "snow",
  "farm",
] as const;

const facts: VideoFacts = {
  ...{ container: "matroska,webm", durationSeconds: 1320, videoCodec: "h264", videoProfile: "High" },
  ...{ pixelFormat: "yuv420p", audioCodec: "aac", width: 1920, height: 1080, framesPerSecond: 25 },
  ...{ hdr: false, encrypted: false, subtitleTracks: [], chapters: [] },
  audioTracks: [{ codec: "aac", channels: 2, language: "en", title: null, default: true }],
};

const word = (number: number) => words[number % words.length] ?? "";

export function showOf(index: number): CollectionDescription {
  const number = index % shows;
  const title = `The ${word(number)} and the ${word(number >> 4)} ${number}`;
  return { ...noDetails, key: `show/${title.toLowerCase()}/`, kind: "show", title, year: null };
}

function described(index: number): Description {
  const number = Math.floor(index / shows);
  return {
    ...noDetails,
    ...{
      kind: "episode",
      title: `A ${word(index)} for the ${word(index >> 3)}`,
      collectionKey: showOf(index).key,
    },
    ...{ season: 1 + Math.floor(number / 10), episode: 1 + (number % 10), episodeEnd: null, year: null },
    ...{ airDate: null, extra: null, placeholder: false },
  };
}

function pathOf(index: number): string {
  const { season, episode, title } = described(index);
  const show = showOf(index).title;
  return `${show}/Season ${season}/${show} - S0${season}E${episode} - ${title}.mkv`;
}

const hashOf = (index: number) =>
  (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(16).padStart(16, "0") + index;

/** As the scan hands it over. */
export function found(index: number): ScannedProgramme {
  const content = { kind: "read", mediaHash: hashOf(index), facts, formerLivesOn: false } as const;
  const file = {
    path: pathOf(index),
    sizeBytes: 1,
    modifiedMs: 1.5,
    part: null,
    version: null,
    captions: [],
    content,
  };
  return { described: described(index), files: [file], artwork: [] };
}

/** What comes of it, ready to be written. */
export function rowOfVideo(index: number): SettledRow {
  const { kind, title, season, episode, episodeEnd, year } = described(index);
  const airDate = null;
  return {
    ...{ kind, title, season, episode, episodeEnd, year, mediaHash: hashOf(index), picture: "pending" },
    ...{
      collectionId: 1 + (index % shows),
      durationSeconds: 1320,
      namedPlaceholder: false,
      categoryId: null,
    },
    ...{ ageRating: null, state: "ready", reason: null, inLibrary: true, offered: true },
    sortKey: keyInCollection(standingKey(showOf(index).title, null), { season, episode, airDate, title }),
    described: JSON.stringify(described(index)),
  };
}

export function rowOfFile(index: number, videoId: number): NewFile {
  const path = pathOf(index);
  return {
    ...{
      folderId: 1,
      videoId,
      path,
      groupPath: path,
      sizeBytes: 1,
      modifiedMs: 1.5,
      state: "ready",
      reason: null,
    },
    ...{ mediaHash: hashOf(index), part: null, version: null, described: null, factsPass: "headers" },
    ...{ facts: JSON.stringify(facts), durationSeconds: 1320, height: 1080, proven: false },
  };
}

const videoColumns = {
  ...{
    media_hash: "mediaHash",
    kind: "kind",
    collection_id: "collectionId",
    title: "title",
    sort_key: "sortKey",
  },
  ...{ season: "season", episode: "episode", episode_end: "episodeEnd", year: "year", picture: "picture" },
  ...{
    duration_seconds: "durationSeconds",
    named_placeholder: "namedPlaceholder",
    category_id: "categoryId",
  },
  ...{ age_rating: "ageRating", described: "described", state: "state", reason: "reason" },
  ...{ in_library: "inLibrary", offered: "offered", added_at_ms: "addedAtMs" },
};
const fileColumns = {
  ...{ folder_id: "folderId", video_id: "videoId", path: "path", size_bytes: "sizeBytes" },
  ...{ modified_ms: "modifiedMs", state: "state", reason: "reason", media_hash: "mediaHash" },
  ...{ group_path: "groupPath", part: "part", version: "version", described: "described" },
  ...{ facts_pass: "factsPass", facts: "facts", duration_seconds: "durationSeconds", height: "height" },
  proven: "proven",
};

export const bareVideo = insertion("videos", videoColumns);
export const bareFile = insertion("files", fileColumns);

function insertion(table: string, columns: Readonly<Record<string, string>>): string {
  const names = Object.keys(columns);
  const values = Object.values(columns).map((name) => `@${name}`);
  return `insert into ${table} (${names.join(", ")}) values (${values.join(", ")})`;
}

/** As a bare statement takes it, which knows no booleans. */
export function bareRow(row: object): Record<string, unknown> {
  const values = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "boolean" ? Number(value) : value,
  ]);
  return { addedAtMs: 1, ...Object.fromEntries(values) };
}
