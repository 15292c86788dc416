import { parseClock } from "./clock.policy";
import type { Cue } from "./cue";
import { createCueText } from "./cue-text.policy";
import { applyOverrides, isTopOfLegacy, isTopOfNumpad } from "./overrides.policy";

type Fields = Readonly<Record<string, string>>;

/** The names of a section's fields, in the order in which its lines have them, in lower case. */
type Order = readonly string[];

const usualEvents: Order = "layer,start,end,style,name,marginl,marginr,marginv,effect,text".split(",");
const mostFields = 40;
const longestText = 4000;

/** SubStation Alpha, both versions: the words of its dialogue, and what of it belongs at the top. */
export function* readAss(lines: Iterable<string>): Generator<Cue | null> {
  const topStyles = new Set<string>();
  let section = "";
  let order: Order = usualEvents;
  for (const line of lines) {
    yield null;
    const [, heading] = /^\s*\[([^\]]{1,40})\]/.exec(line) ?? [];
    if (heading !== undefined) {
      section = heading.toLowerCase();
      order = usualEvents;
      continue;
    }
    const [, kind = "", rest = ""] = /^\s{0,20}(\w{1,20}):(.*)$/s.exec(line) ?? [];
    const name = kind.toLowerCase();
    if (name === "format")
      order = rest
        .toLowerCase()
        .split(",", mostFields)
        .map((field) => field.trim());
    else if (name === "style") noteStyle(splitFields(rest, order), section, topStyles);
    else if (name === "dialogue") yield cueOf(splitFields(rest, order), topStyles);
  }
}

/** The last field may have commas of its own. */
function splitFields(rest: string, order: Order): Fields {
  const fields: Record<string, string> = {};
  let at = 0;
  for (const [index, name] of order.entries()) {
    const comma = index === order.length - 1 ? -1 : rest.indexOf(",", at);
    fields[name] = rest.slice(at, comma < 0 ? undefined : comma).trim();
    if (comma < 0) break;
    at = comma + 1;
  }
  return fields;
}

function noteStyle({ name, alignment }: Fields, section: string, topStyles: Set<string>): void {
  const isTop = section.includes("+") ? isTopOfNumpad : isTopOfLegacy;
  if (name !== undefined && isTop(Number(alignment))) topStyles.add(name);
}

/** Null for what is no speech: drawings, and what programs made of a song's syllables. */
function cueOf(
  { start = "", end = "", style = "", effect = "", text = "" }: Fields,
  topStyles: ReadonlySet<string>,
): Cue | null {
  const [startMs, endMs] = [parseClock(start) ?? null, parseClock(end) ?? null];
  if (startMs === null || endMs === null || startMs >= endMs || /^(fx|karaoke)/i.test(effect)) return null;
  const { words, top } = readText(text.slice(0, longestText));
  return words === "" ? null : { startMs, endMs, text: words, top: top ?? topStyles.has(style) };
}

function readText(text: string): { words: string; top: boolean | undefined } {
  const cue = createCueText();
  let top: boolean | undefined;
  let drawing = false;
  for (const [piece, brace] of text.matchAll(/\{([^{}]*)\}|[^{]+|\{/g)) {
    if (brace !== undefined) {
      const said = applyOverrides(brace, cue);
      top ??= said.top;
      drawing = said.drawing ?? drawing;
    } else if (!drawing) cue.write(piece.replaceAll("\\N", "\n").replaceAll(/\\[nh]/g, " "));
  }
  return { words: cue.finish(), top };
}
