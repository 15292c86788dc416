// ISO 639-2 has two codes for some languages; Intl knows only the terminological one of each pair.
const bibliographic: Readonly<Record<string, string>> = {
  alb: "sq",
  arm: "hy",
  baq: "eu",
  bur: "my",
  chi: "zh",
  cze: "cs",
  dut: "nl",
  fre: "fr",
  geo: "ka",
  ger: "de",
  gre: "el",
  ice: "is",
  mac: "mk",
  mao: "mi",
  may: "ms",
  per: "fa",
  rum: "ro",
  slo: "sk",
  tib: "bo",
  wel: "cy",
};
/** What people and rippers write beside the codes and the English names. */
const others: Readonly<Record<string, string>> = {
  chs: "zh-Hans",
  cht: "zh-Hant",
  pob: "pt-BR",
  ptb: "pt-BR",
  brazilian: "pt-BR",
  "brazilian portuguese": "pt-BR",
  mandarin: "zh",
  cantonese: "yue",
  castilian: "es",
  latino: "es-419",
  farsi: "fa",
  deutsch: "de",
  francais: "fr",
  français: "fr",
  espanol: "es",
  español: "es",
  italiano: "it",
  nederlands: "nl",
  polski: "pl",
  svenska: "sv",
  dansk: "da",
  norsk: "no",
  suomi: "fi",
  portugues: "pt",
  português: "pt",
  русский: "ru",
  "simplified chinese": "zh-Hans",
  "traditional chinese": "zh-Hant",
};

const englishNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** `greek` → `el`: the two-letter codes by the names that Intl has for them. */
const codesByName: ReadonlyMap<string, string> = new Map(
  twoLetterCodes().flatMap((code) => {
    const name = nameOf(code)?.toLowerCase();
    return name === undefined ? [] : [[name, code] as const];
  }),
);

function twoLetterCodes(): string[] {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  return letters.flatMap((one) => letters.map((other) => one + other));
}

function nameOf(tag: string): string | undefined {
  try {
    return englishNames.of(tag);
  } catch {
    return undefined;
  }
}

/** BCP 47 of a word of a file's name: `en`, `ger`, `pt-BR`, `zh_Hans`, `English`; null for any other word. */
export function readLanguage(word: string): string | null {
  const plain = word.trim().toLowerCase();
  if (plain.length < 2 || plain.length > 35) return null;
  const listed = own(others, plain) ?? own(bibliographic, plain) ?? codesByName.get(plain);
  return listed ?? readTag(plain.replaceAll("_", "-"));
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function readTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/.test(tag)) return null;
  const [base = "", ...rest] = tag.split("-");
  const language = own(bibliographic, base) ?? base;
  if (nameOf(language) === undefined) return null;
  return Intl.getCanonicalLocales([language, ...rest].join("-"))[0] ?? null;
}
