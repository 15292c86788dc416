import { readAss } from "./ass.policy";
import { clockOf } from "./clock.policy";
import type { Cue } from "./cue";
import { readSrt, readVtt } from "./timed-text.policy";

/**
 * SubRip, SubStation Alpha or WebVTT as WebVTT that holds nothing but words and times. The content tells the format: a
 * file's ending does so too rarely. Undefined where there is nothing to read in it. Takes time linear in its length.
 */
export function convertToWebVtt(text: string): string | undefined {
  const cues = arrange(readCues(text));
  return cues.length === 0 ? undefined : ["WEBVTT\n", ...cues.map(writeCue)].join("\n");
}

function readCues(text: string): Cue[] {
  const head = text.slice(0, 1000).trimStart();
  if (head.startsWith("WEBVTT")) return readVtt(linesOf(text));
  return /^\[script info\]|^dialogue:/im.test(head) ? readAss(linesOf(text)) : readSrt(linesOf(text));
}

function* linesOf(text: string): Generator<string> {
  const end = /\r\n?|\n/g;
  let at = 0;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    yield text.slice(at, match.index);
    at = end.lastIndex;
  }
  yield text.slice(at);
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
