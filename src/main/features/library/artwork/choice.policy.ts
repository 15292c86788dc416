import type { ArtworkRole } from "../scan/scanner";

/** As much of a picture of the family's as it takes to choose among them; the best of each role comes first. */
export interface Choosable {
  readonly role: string;
  readonly season: number | null;
}

/** A tile's wide picture is taken from one that fills a screen where there is no better one. */
export function forVideo<T extends Choosable>(artwork: readonly T[]): { poster: T[]; wide: T[] } {
  return { poster: inRoles(artwork, ["poster"]), wide: inRoles(artwork, ["wide", "backdrop"]) };
}

export interface CollectionChoice<T> {
  readonly poster: T[];
  readonly backdrop: T[];
  /** Posters of seasons. */
  readonly seasons: ReadonlyMap<number, T[]>;
}

export function forCollection<T extends Choosable>(artwork: readonly T[]): CollectionChoice<T> {
  const general = artwork.filter(({ season }) => season === null);
  const seasons = new Map<number, T[]>();
  for (const one of inRoles(artwork, ["poster"]))
    if (one.season !== null) seasons.set(one.season, [...(seasons.get(one.season) ?? []), one]);
  return {
    poster: inRoles(general, ["poster"]),
    backdrop: inRoles(general, ["backdrop", "wide"]),
    seasons,
  };
}

function inRoles<T extends Choosable>(artwork: readonly T[], roles: readonly ArtworkRole[]): T[] {
  return roles.flatMap((wanted) => artwork.filter(({ role }) => role === wanted));
}
