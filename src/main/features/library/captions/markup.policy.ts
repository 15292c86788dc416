import type { CueText, Emphasis } from "./cue-text.policy";
import { applyOverrides } from "./overrides.policy";

/** What tags of SubRip (a little HTML) and of WebVTT mean here; no other name makes a tag of what stands in brackets. */
const tags: Readonly<Record<string, Emphasis | "break" | "nothing">> = {
  ...{ b: "b", strong: "b", i: "i", em: "i", u: "u", br: "break" },
  ...{ font: "nothing", span: "nothing", div: "nothing", p: "nothing", s: "nothing", strike: "nothing" },
  ...{ c: "nothing", v: "nothing", lang: "nothing", ruby: "nothing", rt: "nothing" },
};

const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
  ...{ lrm: "\u200e", rlm: "\u200f" },
};

/** A tag, a time inside of a WebVTT cue, a brace with orders of SubStation or MicroDVD, an entity. All are short. */
const mark =
  /<(\/?)([a-z]{1,8})\b([^<>]{0,300})>|<[\d:.]{5,16}>|\{(\\[^{}]{1,300}|[a-z]:[^{}]{1,60})\}|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi;

/** Reads SubRip's or WebVTT's words with their marks. True where they belong at the top of the picture. */
export function readMarkup(words: string, cue: CueText): boolean {
  let top = false;
  let at = 0;
  for (const match of words.matchAll(mark)) {
    const [whole, slash, tag, , orders, entity] = match;
    cue.write(words.slice(at, match.index));
    at = match.index + whole.length;
    if (tag !== undefined) readTag(whole, tag.toLowerCase(), slash !== "/", cue);
    else if (orders?.startsWith("\\")) top = applyOverrides(orders, cue).top ?? top;
    else if (entity !== undefined) cue.write(characterOf(entity) ?? whole);
  }
  cue.write(words.slice(at));
  return top;
}

function readTag(whole: string, name: string, opens: boolean, cue: CueText): void {
  const meaning = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (meaning === undefined) cue.write(whole);
  else if (meaning === "break") cue.write("\n");
  else if (meaning !== "nothing") cue.emphasise(meaning, opens);
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith("#")) return entities[entity.toLowerCase()];
  const hex = /^#x/i.test(entity);
  const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
