export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** What the clock on the wall shows in a zone, as if it were UTC: an account of local time that owes nothing to Temporal. */
export function localClock(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" });
  return (ms) => ms + offsetMs(format.format(ms));
}

/** Of "01/03/2026, GMT+05:45". */
function offsetMs(text: string): number {
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === "-" ? -size : size;
}

export interface Transition {
  readonly ms: number;
  readonly localBefore: number;
  readonly localAfter: number;
}

/** Every change of a zone's clock from one instant to another, found by looking each week and then halving. */
export function listTransitions(
  local: (ms: number) => number,
  fromMs: number,
  untilMs: number,
): Transition[] {
  const found: Transition[] = [];
  const offset = (ms: number) => local(ms) - ms;
  for (let ms = fromMs; ms < untilMs; ms += 7 * dayMs) {
    if (offset(ms) === offset(ms + 7 * dayMs)) continue;
    let [before, after] = [ms, ms + 7 * dayMs];
    while (after - before > 60_000) {
      const middle = before + Math.round((after - before) / 120_000) * 60_000;
      if (offset(middle) === offset(ms)) before = middle;
      else after = middle;
    }
    found.push({ ms: after, localBefore: after + offset(before), localAfter: after + offset(after) });
  }
  return found;
}

/** Is this minute of some day skipped or repeated by the transition, or does it lie at its edge? */
export function touches({ localBefore, localAfter }: Transition, minuteOfDay: number): boolean {
  const first = Math.min(localBefore, localAfter) - minuteOfDay * 60_000;
  const last = Math.max(localBefore, localAfter) - minuteOfDay * 60_000;
  return Math.floor(last / dayMs) * dayMs >= first;
}

/** The accounting date that a local clock shows, as days since 1970: from the day start on its own, before it the one before. */
export function dateShown(local: number, dayStartMinute: number): number {
  return Math.floor((local - dayStartMinute * 60_000) / dayMs);
}

export function dayOf(date: number): string {
  return new Date(date * dayMs).toISOString().slice(0, 10);
}
