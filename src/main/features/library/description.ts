import type { VideoKind } from "@shared/model/video";

/** What a trailer, an interview … is to the film or show that it belongs to. */
export type ExtraKind =
  | "trailer"
  | "sample"
  | "scene"
  | "clip"
  | "interview"
  | "behind-the-scenes"
  | "deleted-scene"
  | "featurette"
  | "short"
  | "theme"
  | "other";

/** What NFO files say, of an episode, a film or a show. Null and empty where they are silent. */
export interface Details {
  readonly originalTitle: string | null;
  /** Where it stands in the alphabet. */
  readonly sortTitle: string | null;
  readonly plot: string | null;
  readonly tagline: string | null;
  /** As it stands there: "PG-13", "FSK 6". */
  readonly certificate: string | null;
  /** Years, by the table of `ratings.policy.ts`. */
  readonly ageRating: number | null;
  /** Tags and genres, in the order of the file. */
  readonly tags: readonly string[];
  /** By provider in lower case: imdb, tmdb, tvdb … */
  readonly providerIds: Readonly<Record<string, string>>;
}

/** A show, or a folder of loose clips, as names and NFO files have it. */
export interface CollectionDescription extends Details {
  /**
   * Its identity over scans and moves of the whole library: `show/<title without case and accents>/<year or nothing>`,
   * `folder/<library folder's id>/<path>`.
   */
  readonly key: string;
  readonly kind: "show" | "collection";
  readonly title: string;
  readonly year: number | null;
}

/** What the scan says of a video: its name and place, and above them its NFO file. */
export interface Description extends Details {
  readonly kind: VideoKind;
  /** Never empty. */
  readonly title: string;
  /** The key of its show or collection; null for a film, and for what lies alone. */
  readonly collectionKey: string | null;
  /** 0 for specials. */
  readonly season: number | null;
  readonly episode: number | null;
  /** The last of a file that holds several. */
  readonly episodeEnd: number | null;
  readonly year: number | null;
  /** YYYY-MM-DD. */
  readonly airDate: string | null;
  readonly extra: ExtraKind | null;
  readonly placeholder: boolean;
}

export const noDetails: Details = {
  originalTitle: null,
  sortTitle: null,
  plot: null,
  tagline: null,
  certificate: null,
  ageRating: null,
  tags: [],
  providerIds: {},
};
