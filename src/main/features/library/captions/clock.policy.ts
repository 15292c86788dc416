/** A film that lasts longer is none. */
const longestMs = 24 * 3_600_000;

/**
 * Reads `1:02:03,456` and its loose relatives (`02:03.4`, `1:02:03:456`) as milliseconds. Null for what is before the
 * beginning or beyond a day; undefined for what is no time at all.
 */
export function parseClock(words: string): number | null | undefined {
  const match = /^(-?)(?:(\d{1,5}):)?(\d{1,5})[:.](\d{1,2})(?:[.,:;](\d{1,9}))?$/.exec(words);
  if (!match) return undefined;
  const [, minus, hours = "0", minutes, seconds, fraction = ""] = match;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = whole * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return minus || ms > longestMs ? null : ms;
}

export interface Timing {
  /** Null where one of the two times makes no sense. */
  readonly span: { readonly startMs: number; readonly endMs: number } | null;
  /** What stands behind the times. */
  readonly settings: string;
}

const farthestArrow = 60;

/** The line `<from> --> <until> <settings>` of SubRip and WebVTT; undefined for every other line. */
export function parseTiming(line: string): Timing | undefined {
  const head = line.slice(0, farthestArrow);
  if (!head.includes("->")) return undefined;
  const arrow = head.search(/-{1,2}>/);
  const from = line.slice(0, arrow).trim().split(/\s+/).at(-1) ?? "";
  const behind = line.slice(line.indexOf(">", arrow) + 1, 500).trim();
  const [until = "", ...settings] = behind.split(/\s+/);
  const [startMs, endMs] = [parseClock(from), parseClock(until)];
  if (startMs === undefined || endMs === undefined) return undefined;
  const ordered = startMs !== null && endMs !== null && startMs < endMs;
  return { span: ordered ? { startMs, endMs } : null, settings: settings.join(" ") };
}

/** `HH:MM:SS.mmm`, as WebVTT has it. */
export function clockOf(ms: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two);
  return `${clock.join(":")}.${String(ms % 1000).padStart(3, "0")}`;
}
