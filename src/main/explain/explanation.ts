/** How a path is read, as `npm run explain` prints it. What is not known is null. */
export interface Explanation {
  readonly path: string;
  readonly kind:
    | "episode"
    | "movie"
    | "clip"
    | "extra"
    | "subtitle"
    | "artwork"
    | "nfo"
    | "ignored"
    | "not-a-video";
  /** For an episode the show's, for a subtitle the track's. */
  readonly title: string | null;
  readonly year: number | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly episodeEnd: number | null;
  readonly episodeTitle: string | null;
  readonly date: string | null;
  readonly part: number | null;
  readonly version: string | null;
  readonly extra: string | null;
  readonly language: string | null;
  readonly forced: boolean | null;
  readonly hearingImpaired: boolean | null;
  readonly default: boolean | null;
  readonly providerIds: Readonly<Record<string, string>> | null;
  /** A sentence for people. */
  readonly reason: string;
}

/** Every key, in the order in which they are printed. */
export function explanation(
  known: Pick<Explanation, "path" | "kind" | "reason"> & Partial<Explanation>,
): Explanation {
  const { path, kind, reason, ...rest } = known;
  return {
    path,
    kind,
    ...{ title: null, year: null, season: null, episode: null, episodeEnd: null, episodeTitle: null },
    ...{ date: null, part: null, version: null, extra: null },
    ...{ language: null, forced: null, hearingImpaired: null, default: null, providerIds: null },
    ...rest,
    reason,
  };
}
