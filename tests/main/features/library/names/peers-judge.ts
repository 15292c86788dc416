import type { Explanation } from "@main/explain/explanation";
import { readLanguage } from "@main/features/library/names/language.policy";
import type { PeerRow } from "./peers-rows";

type Expected = PeerRow["expect"];
type Check = (read: Explanation, expected: Expected) => boolean;

/** Separators, case and a file's ending are not what a title is about; a year has a place of its own. */
const fold = (title: unknown): string =>
  (typeof title === "string" ? title : "")
    .replace(/\.(?:mkv|mp4|avi)$/i, "")
    .replace(/[._\s]+/g, " ")
    .trim()
    .toLowerCase();

const sameTitle = ({ title, year }: Explanation, expected: unknown): boolean =>
  [fold(title), fold(`${title ?? ""} (${year})`)].includes(fold(expected));

const sameNumbers = (read: Explanation, expected: Expected): boolean =>
  (["season", "episode", "year"] as const).every(
    (key) => !(key in expected) || read[key] === expected[key],
  ) &&
  (!("episode_end" in expected) || read.episodeEnd === expected.episode_end);

const named = (read: Explanation, expected: Expected): boolean =>
  (!("title" in expected) || sameTitle(read, expected.title)) && sameNumbers(read, expected);

const extraKinds: Readonly<Record<string, string>> = {
  ...{ Trailer: "trailer", Sample: "sample", Scene: "scene", Clip: "clip", Interview: "interview" },
  ...{ BehindTheScenes: "behind-the-scenes", DeletedScene: "deleted-scene", Featurette: "featurette" },
  ...{ Short: "short", ThemeSong: "theme", ThemeVideo: "theme", Unknown: "other" },
};

function subtitle(read: Explanation, expected: Expected): boolean {
  const [stream] = (expected.streams as Expected[] | undefined) ?? [];
  const said = stream ?? expected;
  const language = typeof said.language === "string" ? readLanguage(said.language) : null;
  const checks = [
    !("language" in said) || read.language === language,
    !("track_title" in said) || read.title === said.track_title,
    !("forced" in said) || read.forced === said.forced,
    !("default" in said) || read.default === said.default,
    !("hearing_impaired" in said) || read.hearingImpaired === said.hearing_impaired,
  ];
  return read.kind === "subtitle" && checks.every(Boolean);
}

/** A sample is kept as an extra here, and passed over there. */
const isPassedOver = ({ kind, extra }: Explanation): boolean => kind === "ignored" || extra === "sample";

const ofOnePath: Readonly<Record<string, Check>> = {
  episode: (read, expected) => read.kind === "episode" && named(read, expected),
  movie: (read, expected) =>
    read.kind === "movie" && ("nothing_to_clean" in expected ? nothingCut(read) : named(read, expected)),
  extra: (read, expected) =>
    read.kind === "extra" &&
    read.extra === extraKinds[expected.extra_type as string] &&
    named(read, expected),
  subtitle,
  season_folder: (read, expected) => read.kind === "not-a-video" && read.season === expected.season,
  not_season_folder: (read) => read.season === null,
  series: (read, expected) => sameTitle(read, expected.title),
  ignored: isPassedOver,
  not_ignored: (read) => !isPassedOver(read),
  not_extra: (read) => read.kind !== "extra",
  not_episode: (read) => read.kind !== "episode",
  not_subtitle: (read) => read.kind !== "subtitle",
  external_audio: (read) => read.kind === "not-a-video",
  not_external_audio: (read) => read.kind !== "not-a-video",
};

const nothingCut = (read: Explanation): boolean =>
  sameTitle(
    read,
    fold(read.path.slice(read.path.lastIndexOf("/") + 1)).replace(/(?<=\S)\s?\((\d{4})\)$/, " ($1)"),
  );

/** Files that are one programme say the same of themselves but for their part and version. */
function programmes(read: readonly Explanation[]): Explanation[][] {
  const key = ({ kind, title, year, season, episode, episodeEnd, episodeTitle, date }: Explanation) =>
    JSON.stringify([kind, title, year, season, episode, episodeEnd, episodeTitle, date]);
  return [...Map.groupBy(read, key).values()];
}

const alternates = (files: readonly Explanation[]): number =>
  new Set(files.map(({ version }) => version)).size - 1;

function videoList(read: readonly Explanation[], expected: Expected): boolean {
  const items = programmes(read);
  const first = items[0] as Explanation[];
  return (
    items.length === expected.item_count &&
    (!("first_item_alternate_versions" in expected) ||
      alternates(first) === expected.first_item_alternate_versions) &&
    (!("every_item_alternate_versions" in expected) ||
      items.every((files) => alternates(files) === expected.every_item_alternate_versions))
  );
}

function stacks(read: readonly Explanation[], expected: Expected): boolean {
  const met = programmes(read.filter(({ part }) => part !== null));
  const wanted = expected.stacks as { name: string; parts: number }[];
  return (
    met.length === wanted.length &&
    wanted.every(({ name, parts }) =>
      met.some((files) => files.length === parts && sameTitle(files[0] as Explanation, name)),
    )
  );
}

/** Whether what was read agrees with what the peer's test says. */
export function agrees(read: readonly Explanation[], { expect: expected }: PeerRow): boolean {
  if (expected.kind === "video_list") return videoList(read, expected);
  if (expected.kind === "stack" || expected.kind === "no_stack") return stacks(read, expected);
  const check = ofOnePath[expected.kind];
  if (!check) throw new Error(`nobody knows what "${expected.kind}" means`);
  return check(read[0] as Explanation, expected);
}
