import { ageOf } from "../ratings/ratings.policy";
import type { NfoElement, NfoEntry, NfoKind } from "./nfo-entry";
import { picturesOf } from "./nfo-pictures.policy";
import { providerIdsOf } from "./provider-ids.policy";

const longestLine = 300;
const longestPlot = 10_000;
/** As long as the name of a tag may be. */
const longestTag = 40;
const mostTags = 50;

/** Everything that one element says. Of what may stand there once, the last wins. */
export function readEntry(kind: NfoKind, element: NfoElement): NfoEntry {
  const line = (...names: string[]) => lineOf(element, names);
  const certificate = line("customrating") ?? line("mpaa") ?? line("certification") ?? line("contentrating");
  const airDate = dateOf(line("aired")) ?? dateOf(line("premiered")) ?? dateOf(line("releasedate"));
  return {
    kind,
    title: line("title") ?? line("localtitle"),
    originalTitle: line("originaltitle"),
    sortTitle: line("sorttitle") ?? line("sortname"),
    showTitle: line("showtitle"),
    set: setOf(element),
    plot: plotOf(element),
    tagline: line("tagline"),
    certificate,
    ageRating: certificate === null ? null : ageOf(certificate),
    tags: tagsOf(element),
    providerIds: providerIdsOf(kind, element),
    year: wholeOf(line("year"), 1870, 2200) ?? (airDate === null ? null : Number(airDate.slice(0, 4))),
    airDate,
    season: wholeOf(line("season", "seasonnumber"), 0, 9999),
    episode: wholeOf(line("episode"), 0, 9999),
    episodeEnd: wholeOf(line("episodenumberend"), 0, 9999),
    runtimeMinutes: wholeOf(line("runtime"), 1, 24 * 60),
    pictures: picturesOf(kind, element),
  };
}

/** The last of these elements that says anything. */
function lastOf(element: NfoElement, names: readonly string[]): NfoElement | undefined {
  return element.children.findLast(({ name, text }) => names.includes(name) && text !== "");
}

function lineOf(element: NfoElement, names: readonly string[]): string | null {
  return lineFrom(lastOf(element, names)?.text ?? "");
}

/** In one line, as far as a name may go; null where nothing is left. */
function lineFrom(text: string): string | null {
  const line = text
    .slice(0, longestLine * 4)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line === ""
    ? null
    : line
        .slice(0, longestLine)
        .replace(/\p{Cs}$/u, "")
        .trim();
}

function plotOf(element: NfoElement): string | null {
  const text = (lastOf(element, ["plot"]) ?? lastOf(element, ["outline"]))?.text ?? "";
  const plot = text
    .slice(0, longestPlot)
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .trim();
  return plot === "" ? null : plot;
}

/** `<set>Name</set>`, or `<set><name>Name</name>…`. */
function setOf(element: NfoElement): string | null {
  const set = element.children.findLast(({ name }) => name === "set");
  return set === undefined ? null : (lineOf(set, ["name"]) ?? lineFrom(set.text));
}

/** Tags, then genres, each once whatever its case; some programs write several in one element. */
function tagsOf(element: NfoElement): string[] {
  const named = (wanted: string) => element.children.filter(({ name }) => name === wanted);
  const tags = [...named("tag"), ...named("genre")]
    .flatMap(({ text }) => text.split(/\s+\/\s+|[|\n]/))
    .flatMap((tag) => lineFrom(tag) ?? [])
    .filter((tag) => tag.length <= longestTag);
  const byKey = new Map<string, string>();
  for (const tag of tags) if (!byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  return [...byKey.values()].slice(0, mostTags);
}

/** "95", "95 min"; null where it is no whole number, or none between these. */
function wholeOf(text: string | null, least: number, most: number): number | null {
  const digits = /^(\d{1,6})(?![\d.:,])/.exec(text ?? "")?.[1];
  if (digits === undefined) return null;
  const whole = Number(digits);
  return whole >= least && whole <= most ? whole : null;
}

/** YYYY-MM-DD, with or without a time after it; null for a day that there is not. */
function dateOf(text: string | null): string | null {
  const date = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text ?? "")?.[1];
  if (date === undefined) return null;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}
