import { readClockTime } from "../words/clock-time";
import { clockWords } from "../words/day-words";

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** The next instant, epoch ms, at which a clock of this zone shows this minute of the day. */
export function nextInstantAt(minuteOfDay: number, nowMs: number, timeZone: string): number {
  const thisMinute = Math.floor(nowMs / minuteMs) * minuteMs;
  const ahead = (minuteOfDay - minuteShown(thisMinute, timeZone) + minutesOfDay) % minutesOfDay;
  const guess = thisMinute + (ahead || minutesOfDay) * minuteMs;
  // Where the clocks change on the way, the guess is off by what they were moved.
  const off = (minuteOfDay - minuteShown(guess, timeZone) + minutesOfDay * 1.5) % minutesOfDay;
  return guess + (off - minutesOfDay / 2) * minuteMs;
}

function minuteShown(atMs: number, timeZone: string): number {
  return readClockTime(clockWords(atMs, timeZone, "en")) ?? 0;
}
