/** Latin letters with their accented forms in both cases, under the plain small letter. */
const forms = collectForms();

function collectForms(): Map<string, string> {
  const found = new Map<string, string>();
  const accented = [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const;
  for (const letter of "abcdefghijklmnopqrstuvwxyz") found.set(letter, letter + letter.toUpperCase());
  for (const [first, last] of accented)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code);
      const plain = fold(letter);
      const known = found.get(plain);
      if (known) found.set(plain, known + letter);
    }
  return found;
}

/** A GLOB pattern for each word of a search, blind to case and accents: SQLite itself folds neither beyond ASCII. */
export function toGlobPatterns(search: string): string[] {
  return search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `*${Array.from(fold(word), toClass).join("")}*`);
}

function toClass(letter: string): string {
  const known = forms.get(letter);
  if (known) return `[${known}]`;
  if ("*?[".includes(letter)) return `[${letter}]`;
  const capital = letter.toUpperCase();
  return capital === letter || capital.length > 1 ? letter : `[${letter}${capital}]`;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
