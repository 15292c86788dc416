import { parseTiming, type Timing } from "./clock.policy";
import type { Cue } from "./cue";
import { createCueText } from "./cue-text.policy";
import { readMarkup } from "./markup.policy";

/** Nobody reads more at once; what is longer is no subtitle. */
const mostLines = 40;
const longestLine = 2000;

interface Block {
  readonly timing: Timing;
  readonly lines: string[];
}

/** SubRip. Numbers may be missing and empty lines may stand anywhere: all up to the next times belongs to a cue. */
export function readSrt(lines: Iterable<string>): Iterable<Cue | null> {
  return readTimedText(lines, false);
}

/**
 * WebVTT. Only cues are read, so that notes, styles and regions are left behind; of the settings only whether a cue
 * belongs at the top.
 */
export function readVtt(lines: Iterable<string>): Iterable<Cue | null> {
  return readTimedText(lines, true);
}

function* readTimedText(lines: Iterable<string>, blankEnds: boolean): Generator<Cue | null> {
  // The number of the first cue is to be told from words, too.
  let block: Block | undefined = { timing: { span: null, settings: "" }, lines: [] };
  let number = 0;
  for (const line of lines) {
    const timing = parseTiming(line);
    if (timing) {
      if (block && !blankEnds) number = dropNumber(block.lines, number);
      yield cueOf(block);
      block = { timing, lines: [] };
    } else if (blankEnds && line.trim() === "") {
      yield cueOf(block);
      block = undefined;
    } else {
      block?.lines.push(line.slice(0, longestLine));
      yield null;
    }
  }
  yield cueOf(block);
}

/** The number of the next cue, which stands before its times: after an empty line, or when it counts on. Returns it. */
function dropNumber(lines: string[], last: number): number {
  const line = lines.at(-1)?.trim() ?? "";
  if (!/^\d{1,6}$/.test(line)) return last;
  const before = lines.at(-2)?.trim() ?? "";
  if (before !== "" && Number(line) !== last + 1) return last;
  lines.pop();
  return Number(line);
}

function cueOf(block: Block | undefined): Cue | null {
  if (!block) return null;
  const { timing, lines } = block;
  if (!timing.span) return null;
  const cue = createCueText();
  const marked = readMarkup(lines.slice(0, mostLines).join("\n"), cue);
  const text = cue.finish();
  return text === "" ? null : { ...timing.span, text, top: marked || isTop(timing.settings) };
}

/** `line:0` to `line:3` and `line:0%` to `line:40%`; what counts from below has a minus. */
function isTop(settings: string): boolean {
  const [, number, percent] = /(?:^|\s)line:(\d{1,3})(?:\.\d{1,9})?(%?)(?=[\s,]|$)/.exec(settings) ?? [];
  return number !== undefined && Number(number) <= (percent ? 40 : 3);
}
