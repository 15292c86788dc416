import { startI18n } from "@renderer/i18n/i18n";
import { findConflicts } from "@renderer/parent/limits/conflicts.policy";
import { plainWords } from "@renderer/parent/limits/plain-words.policy";
import { conflictWords, markedParts, sentenceWords } from "@renderer/parent/limits/sentence-words";
import { LimitsPolicy, type Weekday, weekdays } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const t = startI18n().getFixedT("en", "parent");
type Hours = [from: number, until: number][];

const hour = (clock: number) => Math.floor(clock) * 60 + Math.round((clock % 1) * 100);
/** Hours of the clock as decimals: 15.3 is 15:30. */
const hours = (days: Partial<Record<Weekday, Hours>>) => ({
  allowedHours: Object.fromEntries(
    weekdays.map((day) => [
      day,
      (days[day] ?? []).map(([from, until]) => ({ from: hour(from), until: hour(until) })),
    ]),
  ),
});
const school = (each: Hours) =>
  Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, each])) as Record<Weekday, Hours>;
const weekend = (each: Hours) => ({ saturday: each, sunday: each });
const always = (each: Hours) => ({ ...school(each), ...weekend(each) });

function words(policy: object, dayStart = 0) {
  const parsed = LimitsPolicy.parse(policy);
  const voice = { t, language: "en", name: "Mia", dayStart };
  const plain = (text: string) =>
    markedParts(text)
      .map((part) => part.text)
      .join("");
  return {
    sentences: plainWords(parsed, dayStart).map((sentence) => plain(sentenceWords(voice, sentence))),
    conflicts: findConflicts(parsed, dayStart).map((conflict) => conflictWords(voice, conflict)),
  };
}

describe("The rules in plain words", () => {
  test.each<[string, object, string[]]>([
    ["what nobody has changed", {}, ["Every day Mia may use 3 tickets."]],
    ["one ticket", { ticketsPerDay: 1 }, ["Every day Mia may use 1 ticket."]],
    [
      "nothing at all",
      { ticketsPerDay: null },
      ["Every day Mia may watch as much as they like, at any time."],
    ],
    [
      "minutes alone",
      { ticketsPerDay: null, minutesPerDay: 1, whenTimeRunsOut: "stop" },
      ["Every day Mia may watch up to 1 minute.", "When time runs out, the video stops at that second."],
    ],
    [
      "hours alone",
      { ticketsPerDay: null, whenTimeRunsOut: "sunset", ...hours(always([[15, 18]])) },
      [
        "Every day Mia may watch from 15:00 to 18:00, with as many tickets as they like.",
        "When time runs out, the light fades for two minutes and the video stops.",
      ],
    ],
    [
      "minutes within hours",
      { ticketsPerDay: null, minutesPerDay: 45, overrunMinutes: 0, ...hours(always([[15, 18]])) },
      [
        "Every day Mia may watch up to 45 minutes, from 15:00 to 18:00.",
        "When time runs out, the video stops: it may not run over.",
      ],
    ],
    [
      "tickets within hours",
      { ticketsPerDay: 2, overrunMinutes: 1, ...hours(always([[15, 18]])) },
      [
        "Every day Mia may use 2 tickets, from 15:00 to 18:00.",
        "When time runs out, the video may end, at most 1 minute over.",
      ],
    ],
    [
      "school days and the weekend, as in the picture",
      {
        ticketsPerDay: 2,
        ticketsOnWeekdays: { saturday: 3, sunday: 3 },
        minutesPerDay: 60,
        minutesOnWeekdays: { saturday: 90, sunday: 90 },
        ...hours({
          ...school([[15.3, 18.3]]),
          ...weekend([
            [8, 11],
            [15, 19],
          ]),
        }),
      },
      [
        "On school days Mia may use 2 tickets, up to 60 minutes, from 15:30 to 18:30.",
        "At the weekend Mia may use 3 tickets, up to 90 minutes, from 8:00 to 11:00 and from 15:00 to 19:00.",
        "When time runs out, the video may end, at most 10 minutes over.",
      ],
    ],
    [
      "one day that differs, and no limit on it",
      { ticketsOnWeekdays: { wednesday: null } },
      [
        "On Monday, Tuesday, Thursday, Friday, Saturday and Sunday Mia may use 3 tickets.",
        "On Wednesday Mia may watch as much as they like, at any time.",
      ],
    ],
    [
      "an override that changes nothing",
      { ticketsOnWeekdays: { wednesday: 3 } },
      ["Every day Mia may use 3 tickets."],
    ],
    [
      "hours over midnight that touch",
      {
        ...hours(
          always([
            [20, 22],
            [22, 2],
          ]),
        ),
      },
      [
        "Every day Mia may use 3 tickets, from 20:00 to 2:00 the next day.",
        "When time runs out, the video may end, at most 10 minutes over.",
      ],
    ],
    [
      "hours to midnight",
      hours(always([[20, 24]])),
      [
        "Every day Mia may use 3 tickets, from 20:00 to midnight.",
        "When time runs out, the video may end, at most 10 minutes over.",
      ],
    ],
    [
      "hours around the clock",
      hours(always([[0, 24]])),
      ["Every day Mia may use 3 tickets.", "When time runs out, the video may end, at most 10 minutes over."],
    ],
    [
      "days without tickets",
      { ticketsPerDay: 0 },
      ["Every day Mia has no tickets; only what is free plays."],
    ],
    [
      "days without minutes",
      { minutesPerDay: 0, whenTimeRunsOut: "stop" },
      [
        "Every day Mia has no minutes; only what is free plays.",
        "When time runs out, the video stops at that second.",
      ],
    ],
    [
      "days without hours",
      { whenTimeRunsOut: "stop", ...hours(school([[15, 18]])) },
      [
        "On school days Mia may use 3 tickets, from 15:00 to 18:00.",
        "At the weekend Mia has no hours and watches nothing.",
        "When time runs out, the video stops at that second.",
      ],
    ],
    [
      "weeks and months",
      { ticketsPerWeek: 10, minutesPerWeek: 420, minutesPerMonth: 1500, whenTimeRunsOut: "stop" },
      [
        "Every day Mia may use 3 tickets.",
        "In one week there are no more than 10 tickets.",
        "In one week there are no more than 420 minutes.",
        "In one month there are no more than 1500 minutes.",
        "When time runs out, the video stops at that second.",
      ],
    ],
    [
      "special days",
      {
        specialDays: [
          { from: "2026-07-01", until: "2026-08-14", rulesOf: "saturday" },
          { from: "2026-12-24", until: "2026-12-24", rulesOf: "sunday" },
        ],
      },
      [
        "Every day Mia may use 3 tickets.",
        "1 July to 14 August follow the rules of Saturday.",
        "24 December follows the rules of Sunday.",
      ],
    ],
    [
      "breaks, and starts that need time",
      { breakAfterMinutes: 45, breakMinutes: 15, startNeedsTime: true, whenTimeRunsOut: "sunset" },
      [
        "Every day Mia may use 3 tickets.",
        "After 45 minutes of watching comes a break of 15 minutes.",
        "When time runs out, the light fades for two minutes and the video stops.",
        "A video starts only if it fits before the end.",
      ],
    ],
    [
      "ages and sound",
      { maxAgeRating: 7, allowUnrated: false, volumeCap: 60 },
      [
        "Every day Mia may use 3 tickets.",
        "Only videos for up to 7 years are shown, and none without an age.",
        "The sound goes up to 60 percent.",
      ],
    ],
    [
      "ages, and what has none",
      { maxAgeRating: 7 },
      ["Every day Mia may use 3 tickets.", "Videos for up to 7 years are shown, and those without an age."],
    ],
    [
      "only what has an age",
      { allowUnrated: false },
      ["Every day Mia may use 3 tickets.", "Only videos with an age are shown."],
    ],
  ])("%s", (_case, policy, sentences) => {
    expect(words(policy).sentences).toEqual(sentences);
  });

  test("with a day that starts at 4:00, what lies after midnight belongs to the evening before", () => {
    const late = hours({ ...always([[18, 2]]), friday: [[1, 3]] });
    expect(words(late, 240).sentences.slice(0, 2)).toEqual([
      "On Monday, Tuesday, Wednesday, Thursday, Saturday and Sunday Mia may use 3 tickets, from 18:00 to 2:00 the next day.",
      "On Friday Mia may use 3 tickets, from 1:00 to 3:00 late at night.",
    ]);
  });

  test("what a reader looks for is marked", () => {
    const voice = { t, language: "en", name: "Mia", dayStart: 0 };
    const [sentence] = plainWords(LimitsPolicy.parse({ minutesPerDay: 60 }), 0);
    expect(sentence && markedParts(sentenceWords(voice, sentence)).filter((part) => part.marked)).toEqual([
      { text: "3 tickets", marked: true },
      { text: "60 minutes", marked: true },
    ]);
  });
});

describe("Conflicts in the rules", () => {
  test.each<[string, object, string[]]>([
    ["none where there are none", { minutesPerDay: 60, ...hours(always([[15, 18]])) }, []],
    [
      "a day without hours",
      hours({ ...always([[15, 18]]), tuesday: [] }),
      ["No hours are painted for Tuesday."],
    ],
    ["a week without hours", hours({}), ["No hours are painted for any day."]],
    [
      "days without hours that differ in other ways",
      { ticketsOnWeekdays: { sunday: 1 }, ...hours(school([[15, 18]])) },
      ["No hours are painted for the weekend."],
    ],
    [
      "hours without tickets",
      { ticketsPerDay: 0, ...hours(always([[15, 18]])) },
      ["Hours are painted for every day, yet there are no tickets."],
    ],
    ["no tickets at any time, which is meant so", { ticketsPerDay: 0 }, []],
    [
      "hours without minutes",
      { ticketsPerDay: null, minutesPerDay: 0, ...hours(always([[15, 18]])) },
      ["Hours are painted for every day, yet there are no minutes."],
    ],
    [
      "tickets without minutes",
      { minutesOnWeekdays: { monday: 0 } },
      ["There are tickets for Monday, yet no minutes to use them."],
    ],
    [
      "minutes that the hours cannot hold",
      {
        minutesPerDay: 120,
        ...hours(
          always([
            [15, 16],
            [18, 18.3],
          ]),
        ),
      },
      ["The hours of every day are 90 minutes long, so 120 minutes are never reached."],
    ],
    [
      "a week that is shorter than its day",
      { minutesPerDay: 90, minutesPerWeek: 60, ticketsPerWeek: 2 },
      [
        "The week's 60 minutes are fewer than the 90 of one day (every day).",
        "The week's 2 tickets are fewer than the 3 of one day (every day).",
      ],
    ],
    [
      "a month that is shorter than its week",
      { minutesPerWeek: 420, minutesPerMonth: 300 },
      ["The month's 300 minutes are fewer than the 420 of one week."],
    ],
    [
      "a break that is longer than the hours",
      { breakAfterMinutes: 30, breakMinutes: 150, ...hours(always([[15, 18]])) },
      ["The break of 150 minutes after 30 lasts longer than the hours of every day."],
    ],
    [
      "a break that never comes",
      { breakAfterMinutes: 60, breakMinutes: 10, minutesOnWeekdays: { friday: 60 } },
      ["The break after 60 minutes never comes on Friday: time runs out before it."],
    ],
    [
      "special days behind others",
      {
        specialDays: [
          { from: "2026-07-01", until: "2026-08-14", rulesOf: "saturday" },
          { from: "2026-07-05", until: "2026-07-06", rulesOf: "sunday" },
          { from: "2026-08-14", until: "2026-08-20", rulesOf: "sunday" },
        ],
      },
      [
        "Special days from 1 July hide those from 5 July: the first in the list count.",
        "Special days from 1 July and those from 14 August overlap: there the first in the list count.",
      ],
    ],
    [
      "what is asked for and blocked at once",
      { allowedTags: [1, 2], blockedTags: [2], alwaysAllowedVideos: [7, 8], blockedVideos: [7, 8] },
      [
        "One tag is both asked for and blocked. Blocked wins.",
        "2 videos are both always allowed and blocked. Blocked wins.",
      ],
    ],
  ])("%s", (_case, policy, conflicts) => {
    expect(words(policy).conflicts).toEqual(conflicts);
  });
});
