import { startI18n } from "@renderer/i18n/i18n";
import { outcomeWords } from "@renderer/parent/limits/last-week-words";
import { tellLastWeek } from "@renderer/parent/limits/rehearsal.policy";
import { Rule } from "@shared/model/limits";
import type { RehearsedPlay } from "@shared/model/rehearsal";
import { describe, expect, test } from "vitest";

const t = startI18n().getFixedT("en", "parent");

const play = (change: Partial<RehearsedPlay>): RehearsedPlay => ({
  playId: 1,
  title: "The Wobbly Bridge",
  accountingDay: "2026-11-19",
  watchedSeconds: 1200,
  rule: null,
  wouldWatchSeconds: 0,
  ...change,
});

function words(...plays: RehearsedPlay[]): string[] {
  const { outcomes } = tellLastWeek({ from: "2026-11-14", until: "2026-11-20", plays });
  return outcomes.map((outcome) => outcomeWords(t, outcome, "en"));
}

describe("If this had been last week", () => {
  test("plays that would have gone as they did are not spoken of", () => {
    expect(words(play({ wouldWatchSeconds: 1200 }))).toEqual([]);
  });

  test("those that would have waited are told by day", () => {
    const sunday = play({ accountingDay: "2026-11-15", rule: "no-tickets" });
    const thursday = play({ rule: "no-minutes-today" });
    expect(words(sunday, thursday, thursday)).toEqual([
      "One show on Sunday and two on Thursday would have waited a day.",
    ]);
  });

  test("each fate has its own sentence, in the order in which it came", () => {
    expect(
      words(
        play({ rule: "outside-hours" }),
        play({ rule: "outside-hours", wouldWatchSeconds: 300 }),
        play({ rule: "break" }),
      ),
    ).toEqual([
      "One show on Thursday would have been outside the hours.",
      "One show on Thursday would have ended earlier.",
      "One show on Thursday would have waited for the end of a break.",
    ]);
  });

  test.each(Rule.options)("%s is told in a sentence", (rule) => {
    expect(words(play({ rule }))).toEqual([expect.stringMatching(/^One show on Thursday would .+\.$/)]);
  });

  test("more than ten are told in digits", () => {
    const plays = Array.from({ length: 11 }, () => play({ rule: "no-tickets" }));
    expect(words(...plays)).toEqual(["11 shows on Thursday would have waited a day."]);
  });

  test("minutes are those that were watched and those that would have been", () => {
    const { watchedMinutes, wouldMinutes } = tellLastWeek({
      from: "2026-11-14",
      until: "2026-11-20",
      plays: [
        play({ watchedSeconds: 620, wouldWatchSeconds: 620 }),
        play({ watchedSeconds: 610, rule: "no-tickets" }),
      ],
    });
    expect([watchedMinutes, wouldMinutes]).toEqual([21, 10]);
  });
});
