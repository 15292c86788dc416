/** Letters that Unicode does not take apart. */
const undivided: Record<string, string> = { ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ς: "σ" };

/** The letters of Latin, Greek and Cyrillic in all their forms, under the plain small letter. */
const forms = collectForms();

function collectForms(): Map<string, string> {
  const found = new Map<string, string>();
  const alphabets = [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ] as const;
  for (const [first, last] of alphabets)
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter)) continue;
      const plain = fold(letter);
      found.set(plain, (found.get(plain) ?? "") + letter);
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
    .toLowerCase()
    .replace(/[łøđħıς]/g, (letter) => undivided[letter] ?? letter);
}
