const providerId =
  /[[{(]\s*(imdb|tmdb|tvdb|anidb|tvmaze|wikidata)(?:id)?\s*[-=:]\s*([a-z\d]{1,32})\s*[\]})]/gi;

/** `[imdbid-tt0435761]`, `{tmdb-862}`, `[tvdbid=76703]`: the ids by provider, and the name without them. */
export function readProviderIds(name: string): { ids: Record<string, string>; rest: string } {
  const ids: Record<string, string> = {};
  const rest = name.replace(providerId, (_, provider: string, id: string) => {
    ids[provider.toLowerCase()] ??= id;
    return "";
  });
  return { ids, rest };
}
