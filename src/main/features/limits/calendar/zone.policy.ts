import { Temporal } from "temporal-polyfill";
import { dateOf, millisecondsPerDay } from "./dates.policy";
import { memoised } from "./memo.policy";

/** Where the local times of a time zone lie. Dates are numbers of days since 1970-01-01, instants epoch ms. */
export interface Zone {
  /** The first instant that has this date; of a date that the zone skips, that of the date after it. */
  startOf(date: number): number;
  /** The first instant at which the local clock has come to this minute (0 to 1440) of the date. */
  instantOf(date: number, minute: number): number;
}

const minutesPerDay = 1440;
const millisecondsPerMinute = 60_000;

export const zoneOf = memoised(512, (timeZone: string): Zone => {
  const startOf = memoised(2048, (date: number) => firstInstantOfDate(dateOf(date), timeZone));
  const irregular = memoised(
    4096,
    (local: LocalMinute) => firstInstantOfMinute(local, timeZone),
    ({ date, minute }) => date * minutesPerDay + minute,
  );
  return {
    startOf,
    instantOf(date, minute) {
      const start = startOf(date);
      const end = startOf(date + 1);
      if (minute === minutesPerDay) return end;
      const regular = end - start === millisecondsPerDay;
      return regular ? start + minute * millisecondsPerMinute : irregular({ date, minute });
    },
  };
});

interface LocalMinute {
  readonly date: number;
  readonly minute: number;
}

function firstInstantOfDate(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** A local time that the zone skips moves forward to the end of the gap: that way the minutes keep their order. */
function firstInstantOfMinute({ date, minute }: LocalMinute, timeZone: string): number {
  const local = Temporal.PlainDate.from(dateOf(date)).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });
  const first = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (first.toPlainDateTime().equals(local)) return first.epochMilliseconds;
  return (first.getTimeZoneTransition("next") ?? first).epochMilliseconds;
}
