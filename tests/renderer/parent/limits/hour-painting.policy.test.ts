import {
  noHours,
  rowFaces,
  type Square,
  type Stroke,
  strokeHours,
} from "@renderer/parent/limits/hour-painting.policy";
import { intervalsOf, minutesOfDay, spanOf, spansOf } from "@renderer/parent/limits/hours.policy";
import type { AllowedHours, HoursInterval } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const at = (day: number, clock: number): Square => ({ day, slot: clock * 2 });
const stroke = (tool: Stroke["tool"], from: Square, to = from): Stroke => ({ tool, from, to });
const monday = (...intervals: HoursInterval[]): AllowedHours => ({ ...noHours, monday: intervals });

describe("Painting hours", () => {
  test("a stroke paints the rectangle between its two corners, whichever way it went", () => {
    const there = strokeHours(noHours, stroke("paint", at(5, 8), at(6, 10.5)), 0);
    const back = strokeHours(noHours, stroke("paint", at(6, 10.5), at(5, 8)), 0);
    expect(there).toEqual({
      ...noHours,
      saturday: [{ from: 480, until: 660 }],
      sunday: [{ from: 480, until: 660 }],
    });
    expect(back).toEqual(there);
  });

  test("what touches or overlaps becomes one", () => {
    const painted = strokeHours(monday({ from: 900, until: 960 }), stroke("paint", at(0, 16)), 0);
    expect(painted.monday).toEqual([{ from: 900, until: 990 }]);
  });

  test("the day's last half hour ends at 24:00", () => {
    expect(strokeHours(noHours, stroke("paint", at(0, 23.5)), 0).monday).toEqual([
      { from: 1410, until: 1440 },
    ]);
  });

  test("hours to the minute stay as they are beside what is painted", () => {
    const odd = monday({ from: 907, until: 941 });
    expect(strokeHours(odd, stroke("paint", at(0, 8)), 0).monday).toEqual([
      { from: 480, until: 510 },
      { from: 907, until: 941 },
    ]);
  });

  test("a day that a stroke does not change is not written anew", () => {
    const touching = monday({ from: 900, until: 930 }, { from: 930, until: 960 });
    expect(strokeHours(touching, stroke("rub", at(0, 3)), 0)).toBe(touching);
    expect(strokeHours(touching, stroke("paint", at(0, 15)), 0)).toBe(touching);
    expect(strokeHours(touching, stroke("paint", at(1, 15)), 0).monday).toBe(touching.monday);
  });

  test("rubbing out of the middle leaves both ends", () => {
    const rubbed = strokeHours(monday({ from: 907, until: 1021 }), stroke("rub", at(0, 15.5)), 0);
    expect(rubbed.monday).toEqual([
      { from: 907, until: 930 },
      { from: 960, until: 1021 },
    ]);
  });

  test("a run over midnight is the next day's tail, and can be cut there", () => {
    const late = monday({ from: 1320, until: 60 });
    const tail = rowFaces(late, 1, 0).map((face) => face.tail);
    expect(tail.slice(0, 3)).toEqual([true, true, false]);
    expect(rowFaces(late, 1, 0).every((face) => face.painted.length === 0)).toBe(true);
    expect(strokeHours(late, stroke("rub", at(1, 0.5)), 0).monday).toEqual([{ from: 1320, until: 30 }]);
  });

  test("Sunday's run over midnight is Monday's tail", () => {
    const late: AllowedHours = { ...noHours, sunday: [{ from: 1380, until: 30 }] };
    expect(rowFaces(late, 0, 0)[0]?.tail).toBe(true);
    expect(strokeHours(late, stroke("rub", at(0, 0)), 0).sunday).toEqual([{ from: 1380, until: 1440 }]);
  });

  test("a square shows what share of it is painted", () => {
    const faces = rowFaces(monday({ from: 915, until: 960 }), 0, 0);
    expect(faces[30]?.painted).toEqual([{ from: 0.5, until: 1 }]);
    expect(faces[31]?.painted).toEqual([{ from: 0, until: 1 }]);
    expect(faces[32]?.painted).toEqual([]);
  });

  test("with a day that starts at 4:00 a row begins there, and midnight lies within it", () => {
    const painted = strokeHours(
      noHours,
      { tool: "paint", from: { day: 4, slot: 36 }, to: { day: 4, slot: 43 } },
      240,
    );
    expect(painted.friday).toEqual([{ from: 1320, until: 120 }]);
    expect(rowFaces(painted, 5, 240).some((face) => face.tail)).toBe(false);
  });

  test("a full row with a tail behind it is kept in two intervals of a day at most", () => {
    const late = monday({ from: 1320, until: 120 });
    const full = strokeHours(late, stroke("paint", at(0, 0), at(0, 23.5)), 0);
    expect(full.monday).toHaveLength(2);
    expect(spansOf(full.monday, 0)).toEqual([{ from: 0, until: minutesOfDay + 120 }]);
  });
});

describe("Hours of a day", () => {
  test.each([
    [{ from: 900, until: 1080 }, 0, { from: 900, until: 1080 }],
    [{ from: 0, until: 1440 }, 0, { from: 0, until: 1440 }],
    [{ from: 0, until: 0 }, 0, { from: 0, until: 1440 }],
    [{ from: 600, until: 600 }, 0, { from: 600, until: 2040 }],
    [{ from: 1320, until: 0 }, 0, { from: 1320, until: 1440 }],
    [{ from: 1439, until: 0 }, 0, { from: 1439, until: 1440 }],
    [{ from: 1, until: 0 }, 0, { from: 1, until: 1440 }],
    [{ from: 60, until: 120 }, 240, { from: 1260, until: 1320 }],
    [{ from: 1320, until: 360 }, 240, { from: 1080, until: 1560 }],
  ])("%o in a day that starts at minute %d lies at %o", (interval, dayStart, span) => {
    expect(spanOf(interval, dayStart)).toEqual(span);
    expect(spanOf(intervalsOf([span], dayStart)[0] ?? interval, dayStart)).toEqual(span);
  });
});
