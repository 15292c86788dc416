import { analyse } from "chardet";
import { encodingsOf, usableEncoding, westernEncoding } from "./legacy-encodings";
import { decodeWide, findMark } from "./unicode-text";

/** A text whose encoding nobody wrote down. `binary`: it is none. */
export type DecodedText =
  | { readonly kind: "text"; readonly text: string; readonly encoding: string }
  | { readonly kind: "refused"; readonly reason: "binary" };

/**
 * Decodes a text by its byte order mark, else as the Unicode that it is, else as what its bytes and its language (BCP 47)
 * make likely.
 */
export function decodeText(bytes: Uint8Array, language: string | null = null): DecodedText {
  const mark = findMark(bytes);
  const wide = decodeWide(bytes, mark);
  const encoding = wide?.encoding ?? findNarrow(bytes, language);
  if (encoding === undefined) return { kind: "refused", reason: "binary" };
  const text = wide?.text ?? decode(bytes, encoding);
  return hasManyControls(text) ? { kind: "refused", reason: "binary" } : { kind: "text", text, encoding };
}

/** Asked of a part of the text: to read a whole one in every encoding takes seconds where somebody means harm. */
function findNarrow(bytes: Uint8Array, language: string | null): string | undefined {
  if (bytes.includes(0)) return undefined;
  const sample = sampleOf(bytes);
  const mayBe = (encoding: string) => brokenShare(decode(sample, encoding)) <= mostBroken;
  return mayBe("utf-8") ? "utf-8" : rankEncodings(sample, language).find(mayBe);
}

/** A mark at the beginning is left out. Unknown names throw; only those of the tables get here. */
const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** A text that was cut within a character has one that is broken; a wrong encoding breaks most of them. */
const mostBroken = 0.1;

/** How many of the characters beyond ASCII could not be read. */
function brokenShare(text: string): number {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken === 0 ? 0 : broken / (text.match(/\P{ASCII}/gu)?.length ?? 1);
}

/** One in so many characters may be one that no keyboard writes. */
const controlsOneIn = 500;

function hasManyControls(text: string): boolean {
  const most = text.length / controlsOneIn + 1;
  let controls = 0;
  for (let at = 0; at < text.length && controls <= most; at++) if (isControl(text.charCodeAt(at))) controls++;
  return controls > most;
}

/** White space aside, which is written with them, too. */
function isControl(code: number): boolean {
  return code < 0x20 ? code < 0x09 || code > 0x0d : code >= 0x7f && code <= 0x9f;
}

/** So sure is the detector only of languages with thousands of characters, of which it knows the commonest. */
const sure = 90;

/** Below that it has met nothing that it knows. */
const unsure = 10;

/** What the file's name says of its language counts more than a guess over few letters. */
function rankEncodings(sample: Uint8Array, language: string | null): string[] {
  const guesses = analyse(sample).filter(({ confidence }) => confidence > unsure);
  const guessed = guesses.flatMap(({ name }) => usableEncoding(name, sample) ?? []);
  if (language === null || (guesses[0]?.confidence ?? 0) >= sure) return [...guessed, westernEncoding];
  const own = encodingsOf(language);
  return [...guessed.filter((encoding) => own.includes(encoding)), ...own, ...guessed, westernEncoding];
}

const sampleBytes = 32 * 1024;
const newLine = 0x0a;

/** Lines that have more than ASCII, up to a size: times and numbers tell nothing of a language. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes);
  let filled = 0;
  let at = 0;
  while (at < bytes.length && filled < sampleBytes) {
    const newLineAt = bytes.indexOf(newLine, at);
    const line = bytes.subarray(at, newLineAt < 0 ? bytes.length : newLineAt + 1);
    at += line.length;
    if (isAscii(line)) continue;
    sample.set(line.subarray(0, sampleBytes - filled), filled);
    filled = Math.min(sampleBytes, filled + line.length);
  }
  return sample.subarray(0, filled);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}
