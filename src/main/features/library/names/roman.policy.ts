const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** A part's number: `3`, `III`; null for what is neither. */
export function readPartNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (!/^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/i.test(text)) return null;
  const letters = text
    .toLowerCase()
    .split("")
    .map((letter) => values[letter] ?? 0);
  return letters.reduce((sum, value, at) => sum + (value < (letters[at + 1] ?? 0) ? -value : value), 0);
}
