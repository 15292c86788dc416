/** Where languages were written with encodings of their own before Unicode came. */
const families: readonly (readonly [languages: string, encodings: readonly string[]])[] = [
  ["cs hu pl ro sk sl hr bs sq", ["windows-1250", "iso-8859-2"]],
  ["be bg mk ru sr uk kk mn", ["windows-1251", "koi8-r", "iso-8859-5"]],
  ["el", ["windows-1253", "iso-8859-7"]],
  ["tr az", ["windows-1254"]],
  ["he yi", ["windows-1255"]],
  ["ar fa ur", ["windows-1256", "iso-8859-6"]],
  ["et lv lt", ["windows-1257"]],
  ["vi", ["windows-1258"]],
  ["th", ["windows-874"]],
  ["ja", ["shift_jis", "euc-jp"]],
  ["zh-hant zh-tw zh-hk zh-mo", ["big5", "gb18030"]],
  ["zh", ["gb18030", "big5"]],
  ["ko", ["euc-kr"]],
];

/** Of all other languages; it can be read whatever the bytes are. */
export const westernEncoding = "windows-1252";

/** What a language (BCP 47) was usually written in, the likeliest first. */
export function encodingsOf(language: string): readonly string[] {
  const tag = language.toLowerCase();
  const isOf = (known: string) => tag === known || tag.startsWith(`${known}-`);
  return families.find(([languages]) => languages.split(" ").some(isOf))?.[1] ?? [westernEncoding];
}

const known = new Set([westernEncoding, ...families.flatMap(([, encodings]) => encodings)]);

/** Windows' encodings of the same letters have more letters where the standards' have controls, which no text has. */
const windowsOf: Readonly<Record<string, string>> = {
  "iso-8859-1": westernEncoding,
  "iso-8859-2": "windows-1250",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
};

/** A guessed name as one of ours; undefined where it is none of them. */
export function usableEncoding(name: string, bytes: Uint8Array): string | undefined {
  const plain = name.toLowerCase();
  if (known.has(plain) && !hasHighControls(bytes)) return plain;
  return windowsOf[plain] ?? (known.has(plain) ? plain : undefined);
}

const hasHighControls = (bytes: Uint8Array) => bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
