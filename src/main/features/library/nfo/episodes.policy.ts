import type { Description } from "../description";
import type { NfoEntry } from "./nfo-entry";

/** What the entries of one file say of its video, as one; undefined where there are none. */
export function joinEpisodes(entries: readonly NfoEntry[], described: Description): NfoEntry | undefined {
  const episodes = entries.filter(({ kind }) => kind === "episode");
  if (episodes.length < 2) return episodes[0] ?? entries[0];
  return episodesOfFile(episodes, described).reduce(join);
}

/**
 * The episodes from the one that the name says on, as far as they are one after another: a file whose name says where
 * it begins may hold more. Where the list begins before it, it is that of a whole season. All of them where no name or
 * number fits.
 */
function episodesOfFile(episodes: readonly NfoEntry[], { episode, episodeEnd }: Description): NfoEntry[] {
  const first = episodes.findIndex((entry) => episode !== null && entry.episode === episode);
  if (first < 0) return [...episodes];
  const last = episodeEnd ?? (first === 0 ? Number.POSITIVE_INFINITY : episode);
  return episodes.slice(first).filter((entry) => entry.episode !== null && entry.episode <= (last ?? 0));
}

const join = (some: NfoEntry, other: NfoEntry): NfoEntry => ({
  ...some,
  title: joinTexts(some.title, other.title, " / "),
  plot: joinTexts(some.plot, other.plot, "\n\n"),
  episodeEnd: other.episodeEnd ?? other.episode ?? some.episodeEnd,
  ...strictest(some, other),
  tags: [...new Set([...some.tags, ...other.tags])],
  pictures: some.pictures.length > 0 ? some.pictures : other.pictures,
});

function joinTexts(some: string | null, other: string | null, between: string): string | null {
  if (some === null || other === null || some === other) return some ?? other;
  return some + between + other;
}

/** Who may see all of it may see each of them. */
function strictest(some: NfoEntry, other: NfoEntry): Pick<NfoEntry, "certificate" | "ageRating"> {
  const { certificate, ageRating } = (other.ageRating ?? -1) > (some.ageRating ?? -1) ? other : some;
  return { certificate, ageRating };
}
