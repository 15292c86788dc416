/** A language's name in the reader's own; "?" where nobody said. */
export function languageWords(language: string | null, locale: string): string {
  if (language === null) return "?";
  return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language) ?? language;
}
