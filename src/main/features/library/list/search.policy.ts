/** Letters that Unicode does not take apart, as people type them who do not have them. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ĸ: "k", ŋ: "n", ς: "σ" },
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th" },
};
const undivided = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "g");

/** Marks over letters, but not those that make another kana of a kana. */
const marks = /(?![\u3099\u309a])\p{Script=Inherited}|[\u0591-\u05bd\u05bf-\u05c7]/gu;

/** What people leave out of a word: the Ocean's of "oceans". What follows it may be looked for all the same. */
const apostrophes = /(?<=\p{L})['’ʼ＇](?=\p{L})/gu;

/** Where a part of a word begins: "TheLion|King", "season|2", "s01|e02", and each sign of a script without spaces. */
const partBegins =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])(?=\p{L})|\0/u;

/** A longer word than anybody writes is looked for by its beginning alone. */
const longestTakenApart = 64;

/** The words of a text as the index holds them: each also from where its parts begin, so that beginnings find them. */
export function toIndexedWords(text: string): string {
  const words = new Set<string>();
  for (const parts of wordsOf(text))
    for (let first = 0; first < parts.length; first++) words.add(parts.slice(first).join(""));
  return [...words].join(" ");
}

/** The words that are looked for, without case and accents; of two that begin alike the longer one says it all. */
export function toSearchedWords(search: string): string[] {
  const words = [...new Set(wordsOf(search).map((parts) => parts.join("")))];
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}

/** A query of FTS5 for texts in which a word begins with each of these; null where nothing is looked for. */
export function toSearchMatch(search: string): string | null {
  const words = toSearchedWords(search);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(" ");
}

const isSpoken = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** Each word as the parts that it is made of. */
function wordsOf(text: string): string[][] {
  const plain = text.normalize("NFKD").replace(marks, "").normalize("NFC").replace(apostrophes, "\0");
  const words = plain.match(/[\p{L}\p{N}\p{M}\0]+/gu) ?? [];
  return words.filter(isSpoken).map((word) => {
    const parts =
      word.length > longestTakenApart ? [word.replaceAll("\0", "")] : word.split(partBegins).filter(Boolean);
    return parts.map(toSmall);
  });
}

function toSmall(part: string): string {
  return part.toLowerCase().replace(undivided, (letter) => plainLetters[letter] ?? letter);
}
