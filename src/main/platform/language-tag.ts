const known = new Map<string, string | null>();
/** Files name a few; that a hostile one names thousands must not fill the memory. */
const mostKnown = 500;

/**
 * What a track says of its language as BCP 47: "eng" and "en" are "en", both codes of German are "de". Null where it
 * says nothing: no tag at all, "und" and the like.
 */
export function readLanguage(said: string | null | undefined): string | null {
  if (!said) return null;
  const before = known.get(said);
  if (before !== undefined) return before;
  const language = canonical(said);
  if (known.size >= mostKnown) known.clear();
  known.set(said, language);
  return language;
}

const saysNothing = /^(und|mis|zxx|mul|qaa)\b/i;

function canonical(said: string): string | null {
  if (said.length > 35 || saysNothing.test(said)) return null;
  try {
    return Intl.getCanonicalLocales(said.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
