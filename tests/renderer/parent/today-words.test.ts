import { startI18n } from "@renderer/i18n/i18n";
import { nextInstantAt } from "@renderer/parent/today/clock-instant";
import { jumpWords } from "@renderer/parent/today/clock-notice-words";
import { grantWords } from "@renderer/parent/today/grant-words";
import { endWords, momentWords, refusalWords } from "@renderer/parent/today/standing-words";
import { clockTime, readClockTime } from "@renderer/parent/words/clock-time";
import { Rule } from "@shared/model/limits";
import { describe, expect, test } from "vitest";

const t = startI18n().getFixedT("en", "parent");
const nowMs = Date.UTC(2026, 10, 21, 9, 0, 20);
const here = { t, language: "en", timeZone: "UTC", nowMs };
const at = (hour: number, minute = 0, day = 21) => Date.UTC(2026, 10, day, hour, minute);

describe("Why nothing starts", () => {
  test.each(Rule.options)("%s says until when, and that there is no end in sight", (rule) => {
    expect(refusalWords(here, { rule, untilMs: at(18, 30) })).toMatch(/^[A-Z].* until 18:30$/);
    expect(refusalWords(here, { rule, untilMs: null })).toMatch(/^[A-Z][^:]*$/);
  });

  test("a time that is far is told with its weekday, and one that is farther with its date", () => {
    expect(momentWords(here, at(20))).toBe("20:00");
    expect(momentWords(here, at(6, 0, 22))).toBe("Sunday 6:00");
    expect(momentWords(here, at(6, 0, 19))).toBe("Thursday 6:00");
    expect(momentWords(here, at(6, 0, 29))).toBe("29 November 6:00");
  });
});

describe("What ends what runs", () => {
  test.each([
    ["nothing", null, "Nothing ends it before its own end"],
    [
      "the hours, with a sunset",
      { rule: "outside-hours" as const, sunsetAtMs: at(18, 28), endsAtMs: at(18, 30) },
      "Fades from 18:28, ends 18:30: the hours end",
    ],
    [
      "minutes, at the second",
      { rule: "no-minutes-today" as const, sunsetAtMs: null, endsAtMs: at(9, 40) },
      "Ends 9:40 at the latest: today's minutes run out",
    ],
  ])("%s", (_case, end, words) => {
    expect(endWords(here, end)).toBe(words);
  });
});

describe("What was granted", () => {
  test.each([
    [{ kind: "tickets", tickets: 1 }, "+1 ticket"],
    [{ kind: "tickets", tickets: -2 }, "−2 tickets"],
    [{ kind: "minutes", minutes: 15 }, "+15 minutes"],
    [{ kind: "minutes", minutes: -1 }, "−1 minute"],
    [{ kind: "open-until", untilMs: at(20, 30) }, "Open until 20:30"],
    [{ kind: "end-after-this" }, "End after this"],
    [{ kind: "bedtime-now" }, "Bedtime now"],
  ] as const)("%o is %s", (draft, words) => {
    expect(grantWords(here, draft)).toBe(words);
  });
});

describe("A time that is typed", () => {
  test.each([
    ["15:30", 930],
    ["15.30", 930],
    ["1530", 930],
    [" 7 ", 420],
    ["0:00", 0],
    ["24:00", 1440],
    ["24:01", null],
    ["12:60", null],
    ["noon", null],
    ["", null],
  ])("%s is minute %s", (typed, minute) => {
    expect(readClockTime(typed)).toBe(minute);
  });

  test("is written back as it is read", () => {
    expect(clockTime(930)).toBe("15:30");
    expect(readClockTime(clockTime(1440))).toBe(1440);
  });

  test.each([
    ["later today", 20 * 60 + 30, "UTC", at(20, 30)],
    ["tomorrow, if it is over for today", 8 * 60, "UTC", at(8, 0, 22)],
    ["tomorrow, if it is now", 9 * 60, "UTC", at(9, 0, 22)],
    ["midnight", 1440, "UTC", at(0, 0, 22)],
    ["in the household's zone", 20 * 60 + 30, "Europe/Berlin", at(19, 30)],
    ["in a zone of three quarters", 15 * 60, "Asia/Kathmandu", at(9, 15)],
  ])("is the next such time: %s", (_case, minute, timeZone, expected) => {
    expect(nextInstantAt(minute, nowMs, timeZone)).toBe(expected);
  });

  test("is right across a change of the clocks", () => {
    const evening = Date.UTC(2026, 9, 24, 20, 0);
    expect(nextInstantAt(6 * 60, evening, "Europe/Berlin")).toBe(Date.UTC(2026, 9, 25, 5, 0));
  });
});

describe("How far a clock was moved", () => {
  test.each([
    [125, "2 minutes"],
    [-3 * 3600, "3 hours"],
    [100 * 60, "100 minutes"],
    [36 * 3600, "36 hours"],
    [-5 * 86_400, "5 days"],
    [20, "1 minute"],
  ])("%d seconds are %s", (seconds, words) => {
    expect(jumpWords(t, seconds)).toBe(words);
  });
});
