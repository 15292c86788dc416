import { calendarOf } from "@main/features/limits/calendar/calendar.policy";
import { describe, expect, test } from "vitest";
import { dateShown, dayMs, dayOf, hourMs, listTransitions, localClock, touches } from "./local-clock";

const from = Date.parse("2024-01-01T00:00:00Z");
const until = Date.parse("2031-01-01T00:00:00Z");
const quarterMs = hourMs / 4;
const dayStarts = [0, 150, 240] as const;

const zones = Intl.supportedValuesOf("timeZone").map((timeZone) => {
  const local = localClock(timeZone);
  return { timeZone, local, transitions: listTransitions(local, from, until) };
});

/** A change of a zone's clock, and what that clock shows quarter by quarter from two days before until two days after. */
const changes = zones.flatMap(({ timeZone, local, transitions }) =>
  transitions.map((transition) => ({ timeZone, transition, steps: walk(local, transition.ms) })),
);
type Change = (typeof changes)[number];

function walk(local: (ms: number) => number, aroundMs: number): { ms: number; local: number }[] {
  return Array.from({ length: (4 * dayMs) / quarterMs }, (_, quarter) => {
    const ms = aroundMs - 2 * dayMs + quarter * quarterMs;
    return { ms, local: local(ms) };
  });
}

/** The first instants of the walk that have a later date than all before them. */
function openings({ steps }: Change, dayStartMinute: number): { ms: number; day: string }[] {
  const dates = steps.map(({ local }) => dateShown(local, dayStartMinute));
  let open = dates[0] ?? 0;
  return steps.flatMap(({ ms }, index) => {
    const date = dates[index] ?? open;
    if (date <= open) return [];
    open = date;
    return [{ ms, day: dayOf(date) }];
  });
}

const nameOf = ({ timeZone, transition }: Change) => `${timeZone} ${new Date(transition.ms).toISOString()}`;

const zonesTouchedAt = (minute: number) =>
  zones.filter(({ transitions }) => transitions.some((each) => touches(each, minute)));

test("the zones where midnight is skipped or repeated are found, the well-known ones among them", () => {
  const names = zonesTouchedAt(0).map(({ timeZone }) => timeZone);
  const counts = dayStarts.map((minute) => `${zonesTouchedAt(minute).length} at minute ${minute}`);
  console.info(
    `Of ${zones.length} zones a day start is skipped or repeated, 2024 to 2030: ${counts.join(", ")}.`,
  );
  console.info(`At midnight: ${names.join(", ")}.`);
  const nuuk = new Intl.DateTimeFormat("en", { timeZone: "America/Nuuk" }).resolvedOptions().timeZone;
  const known = ["Africa/Cairo", "America/Havana", "America/Santiago", "Asia/Beirut", "Atlantic/Azores"];
  expect(names).toEqual(expect.arrayContaining([...known, "America/Scoresbysund", nuuk]));
});

describe.each(dayStarts)(
  "around every change of every zone's clock, with a day start of minute %i",
  (minute) => {
    const calendar = (timeZone: string) =>
      calendarOf({ timeZone, dayStartMinute: minute, firstWeekday: "monday" });

    test("each day opens once, at the first instant that has its date, and the days lie edge to edge", () => {
      const wrong = changes.filter((change) => {
        const { dayAt, startOf, plus } = calendar(change.timeZone);
        const opened = openings(change, minute);
        const right = opened.every(
          ({ ms, day }) => startOf(day) === ms && dayAt(ms) === day && dayAt(ms - 1) === plus(day, -1),
        );
        return opened.length < 3 || !right;
      });
      expect(wrong.map(nameOf)).toEqual([]);
    });

    test("each instant belongs to the day that was opened last, in a repeated hour too", () => {
      const wrong = changes.filter((change) => {
        const { dayAt } = calendar(change.timeZone);
        const opened = openings(change, minute);
        return change.steps.some(({ ms }) => {
          const last = opened.findLast((opening) => opening.ms <= ms);
          return last !== undefined && dayAt(ms) !== last.day;
        });
      });
      expect(wrong.map(nameOf)).toEqual([]);
    });

    test("the days around it are as much shorter or longer as the clock is moved", () => {
      const wrong = changes.filter(({ timeZone, transition }) => {
        const { dayAt, startOf, plus } = calendar(timeZone);
        const day = dayAt(transition.ms);
        const lengthMs = startOf(plus(day, 3)) - startOf(plus(day, -2));
        return lengthMs !== 5 * dayMs - (transition.localAfter - transition.localBefore);
      });
      expect(wrong.map(nameOf)).toEqual([]);
    });
  },
);

test("each quarter of an hour of a day lies where the local clock first comes to it", () => {
  const wrong = changes.filter(({ timeZone, transition, steps }) => {
    const { instantOf } = calendarOf({ timeZone, dayStartMinute: 240, firstWeekday: "monday" });
    const date = dateShown(Math.min(transition.localBefore, transition.localAfter), 240);
    return Array.from({ length: 96 }, (_, quarter) => quarter * 15).some((minute) => {
      const shown = (minute < 240 ? date + 1 : date) * dayMs + minute * 60_000;
      return instantOf(dayOf(date), minute) !== steps.find(({ local }) => local >= shown)?.ms;
    });
  });
  expect(wrong.map(nameOf)).toEqual([]);
});
