import type { VideoKind } from "@shared/model/video";
import type { CollectionDescription, Description, Details } from "../description";
import { joinEpisodes } from "./episodes.policy";
import type { NfoEntry, NfoKind } from "./nfo-entry";

/**
 * What names say of a video with what the NFO file nearest to it says, which wins. A file with several episodes has
 * several entries; one for the whole show or season says nothing of a single video.
 */
export function describeWithNfo(described: Description, entries: readonly NfoEntry[]): Description {
  const about = entries.filter(({ kind }) => kind !== "show" && kind !== "season");
  const entry = joinEpisodes(about, described);
  if (entry === undefined) return described;
  const kind = kindOf(described, entry.kind);
  const numbers = kind === "episode" ? numbersOf(described, entry) : noNumbers;
  const details = mergeDetails(described, entry);
  return {
    ...described,
    ...details,
    ...numbers,
    kind,
    title: entry.title ?? described.title,
    collectionKey: kind === "film" ? null : described.collectionKey,
    year: entry.year ?? described.year,
    airDate: entry.airDate ?? described.airDate,
    placeholder: described.placeholder || details.tags.some((tag) => tag.toLowerCase() === "placeholder"),
  };
}

/** What names say of a show with what its `tvshow.nfo` says. Its key stays: it is its identity. */
export function describeCollectionWithNfo(
  described: CollectionDescription,
  entries: readonly NfoEntry[],
): CollectionDescription {
  const entry = entries.find(({ kind }) => kind === "show") ?? entries.find(({ kind }) => kind === "link");
  if (entry === undefined) return described;
  return {
    ...described,
    ...mergeDetails(described, entry),
    title: entry.title ?? described.title,
    year: entry.year ?? described.year,
  };
}

/** A show's certificate counts for what belongs to it and has none of its own, and its tags are those of all of it. */
export function describeAsPartOf(described: Description, show: CollectionDescription): Description {
  if (described.collectionKey !== show.key) return described;
  const own = described.certificate !== null;
  return {
    ...described,
    certificate: own ? described.certificate : show.certificate,
    ageRating: own ? described.ageRating : show.ageRating,
    tags: unite(described.tags, show.tags),
  };
}

/** Names take some films for episodes; whoever wrote the file knew. What is in no show has no episodes. */
function kindOf(described: Description, said: NfoKind): VideoKind {
  if (described.kind === "extra") return "extra";
  if (said === "film" || said === "clip") return said;
  return said === "episode" && described.collectionKey !== null ? "episode" : described.kind;
}

const noNumbers = { season: null, episode: null, episodeEnd: null };

function numbersOf(described: Description, entry: NfoEntry) {
  const episode = entry.episode ?? described.episode;
  const end = entry.episodeEnd ?? (episode === described.episode ? described.episodeEnd : null);
  return {
    season: entry.season ?? described.season,
    episode,
    episodeEnd: end !== null && episode !== null && end > episode ? end : null,
  };
}

function mergeDetails(described: Details, entry: NfoEntry): Details {
  return {
    originalTitle: entry.originalTitle ?? described.originalTitle,
    sortTitle: entry.sortTitle ?? described.sortTitle,
    plot: entry.plot ?? described.plot,
    tagline: entry.tagline ?? described.tagline,
    certificate: entry.certificate ?? described.certificate,
    ageRating: entry.certificate === null ? described.ageRating : entry.ageRating,
    tags: unite(described.tags, entry.tags),
    providerIds: { ...described.providerIds, ...entry.providerIds },
  };
}

function unite(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(some.map((tag) => tag.toLowerCase()));
  return [...some, ...others.filter((tag) => !known.has(tag.toLowerCase()))];
}
