import { readAss } from "./ass.policy";
import { clockOf } from "./clock.policy";
import type { Cue } from "./cue";
import { readSrt, readVtt } from "./timed-text.policy";

/**
 * SubRip, SubStation Alpha or WebVTT as WebVTT that holds nothing but words and times; undefined where there is nothing
 * to read in it. Takes time linear in its length.
 */
export function convertToWebVtt(text: string): string | undefined {
  return writeWebVtt([...readCues(text)].filter((cue) => cue !== null));
}

/**
 * The cues of a text, line by line: null for a line that ends none, so that who reads may rest between any two. The
 * content tells the format: a file's ending does so too rarely.
 */
export function readCues(text: string): Iterable<Cue | null> {
  const head = text.slice(0, 1000).trimStart();
  if (head.startsWith("WEBVTT")) return readVtt(linesOf(text));
  return /^\[script info\]|^dialogue:/im.test(head) ? readAss(linesOf(text)) : readSrt(linesOf(text));
}

function* linesOf(text: string): Generator<string> {
  const plain = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  let at = 0;
  for (let end = plain.indexOf("\n"); end >= 0; end = plain.indexOf("\n", at)) {
    yield plain.slice(at, end);
    at = end + 1;
  }
  yield plain.slice(at);
}

/** Undefined where there are none. */
export function writeWebVtt(cues: readonly Cue[]): string | undefined {
  const arranged = arrange(cues);
  return arranged.length === 0 ? undefined : ["WEBVTT\n", ...arranged.map(writeCue)].join("\n");
}

/** Closer than this nobody sees a gap. */
const seamMs = 50;

/** In the order of their beginnings; the same words again at once, as layers and moving signs have them, are one cue. */
function arrange(cues: readonly Cue[]): Cue[] {
  const arranged = new Map<Cue, Cue>();
  const latest = new Map<string, Cue>();
  for (const cue of cues.toSorted((a, b) => a.startMs - b.startMs)) {
    const same = latest.get(cue.text);
    const grown = same && arranged.get(same);
    if (same && grown && cue.top === grown.top && cue.startMs <= grown.endMs + seamMs) {
      arranged.set(same, { ...grown, endMs: Math.max(grown.endMs, cue.endMs) });
      continue;
    }
    latest.set(cue.text, cue);
    arranged.set(cue, cue);
  }
  return [...arranged.values()];
}

function writeCue({ startMs, endMs, text, top }: Cue): string {
  return `${clockOf(startMs)} --> ${clockOf(endMs)}${top ? " line:0" : ""}\n${text}\n`;
}
