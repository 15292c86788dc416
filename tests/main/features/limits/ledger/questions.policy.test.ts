import { nothingCanPlay, standingNow, usageOf } from "@main/features/limits/ledger/questions.policy";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { clip, freeFilm, longFilm } from "../../../../property/world/films";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const midnight = Date.parse("2026-03-04T23:00:00Z");

function usage(story: Story) {
  const { ledger, now } = story.house.main.read();
  return usageOf(ledger, now, "child-0");
}

function curtain(story: Story, offers = { hasFreeProgramme: false, isShown: true }): boolean {
  const { ledger, now } = story.house.main.read();
  return nothingCanPlay(ledger, now, "child-0", {
    hasFreeProgramme: () => offers.hasFreeProgramme,
    isShown: () => offers.isShown,
    isAllowed: () => true,
  });
}

describe("usage", () => {
  const limits: Partial<LimitsPolicy> = {
    ...{ ticketsPerDay: 3, ticketsPerWeek: 7, minutesPerDay: 10, minutesPerWeek: 20, minutesPerMonth: 30 },
  };

  test("of a child that has watched nothing is nothing, and each period says when it begins anew", () => {
    const unlimited = { used: 0, total: null, left: null };
    expect(usage(new Story(afternoon, [{ ticketsPerDay: null }]))).toEqual({
      profileId: "child-0",
      accountingDay: "2026-03-04",
      day: { tickets: unlimited, seconds: unlimited, resetsAtMs: midnight },
      week: { tickets: unlimited, seconds: unlimited, resetsAtMs: Date.parse("2026-03-08T23:00:00Z") },
      month: { tickets: unlimited, seconds: unlimited, resetsAtMs: Date.parse("2026-03-31T22:00:00Z") },
    });
  });

  test("counts what runs now, and adds what a parent granted today", () => {
    const story = new Story(afternoon, [limits]);
    story.grant({ kind: "tickets", tickets: 2 });
    story.grant({ kind: "minutes", minutes: -4 });
    story.start(longFilm);
    story.play(90);
    const { day, week, month } = usage(story);
    expect(day).toMatchObject({
      tickets: { used: 1, total: 5, left: 4 },
      seconds: { used: 90, total: 360, left: 270 },
    });
    expect(week).toMatchObject({
      tickets: { used: 1, total: 9, left: 8 },
      seconds: { used: 90, total: 960, left: 870 },
    });
    expect(month).toMatchObject({
      tickets: { used: 1, total: null, left: null },
      seconds: { used: 90, total: 1560, left: 1470 },
    });
  });

  test("of the week and the month keeps what was used on the days before, of the next ones nothing", () => {
    const story = new Story("2026-03-30T15:00:00Z", [limits]);
    story.start(longFilm);
    story.play(130);
    story.waitUntil("2026-03-31T15:00:00Z");
    story.start(clip);
    story.play(60);
    expect(usage(story).day).toMatchObject({ tickets: { used: 1 }, seconds: { used: 60 } });
    expect(usage(story).month).toMatchObject({ tickets: { used: 2 }, seconds: { used: 190 } });
    story.waitUntil("2026-04-01T15:00:00Z");
    expect(usage(story).day).toMatchObject({ tickets: { used: 0 }, seconds: { used: 0 } });
    expect(usage(story).week).toMatchObject({ tickets: { used: 2 }, seconds: { used: 190 } });
    expect(usage(story).month).toMatchObject({ tickets: { used: 0 }, seconds: { used: 0 } });
    story.waitUntil("2026-04-06T15:00:00Z");
    expect(usage(story).week).toMatchObject({ tickets: { used: 0 }, seconds: { used: 0 } });
  });

  test("of a month counts its first day, and not the first of the next", () => {
    const story = new Story("2026-03-01T15:00:00Z", [{}]);
    story.start(longFilm);
    story.play(130);
    story.waitUntil("2026-03-02T15:00:00Z");
    expect(usage(story).month.tickets.used).toBe(1);
    const { ledger, now } = story.house.main.read();
    const [account] = ledger.accounts.values();
    if (!account) throw new Error("nobody has an account");
    const later = new Map([
      ["2026-04-01", { tickets: 1, seconds: 0, freeSeconds: 0, placeholderSeconds: 0 }],
    ]);
    const accounts = new Map([["child-0", { ...account, usage: later }]]);
    expect(usageOf({ ...ledger, accounts }, now, "child-0").month.tickets.used).toBe(0);
  });

  test("leaves never less than nothing, where more was used than there is by now", () => {
    const story = new Story(afternoon, [limits]);
    story.start(longFilm);
    story.play(130);
    story.limit({ ticketsPerDay: 0, minutesPerDay: 1 });
    expect(usage(story).day).toMatchObject({
      tickets: { total: 0, left: 0 },
      seconds: { total: 60, left: 0 },
    });
  });
});

describe("the curtain", () => {
  test("is open while a ticket is left, or an unfinished film of today, or something free", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    expect(curtain(story)).toBe(false);
    story.start(longFilm);
    story.play(130);
    story.end("left");
    expect(curtain(story)).toBe(false);
    expect(curtain(story, { hasFreeProgramme: false, isShown: false })).toBe(true);
    expect(curtain(story, { hasFreeProgramme: true, isShown: false })).toBe(false);
  });

  test("falls when all was seen", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    story.start(clip);
    story.play(95);
    expect(curtain(story)).toBe(true);
  });

  test("is not lifted by something unfinished where its minutes are spent, nor by something free while paused", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 1, whenTimeRunsOut: "stop" }]);
    story.start(longFilm);
    story.play(70);
    expect(curtain(story)).toBe(true);
    expect(curtain(story, { hasFreeProgramme: true, isShown: true })).toBe(false);
    story.grant({ kind: "end-after-this" });
    expect(curtain(story, { hasFreeProgramme: true, isShown: true })).toBe(true);
  });

  test("is not lifted by a placeholder, by something free that was left, or by a ticket that came back", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }]);
    story.startPlaceholder();
    story.play(10);
    story.start(freeFilm);
    story.play(10);
    story.end("left");
    expect(curtain(story)).toBe(true);
  });
});

describe("a standing", () => {
  const standing = (story: Story) => {
    const { ledger, now } = story.house.main.read();
    return standingNow(ledger, now, "child-0", story.house.offers);
  };

  test("says how what runs will end, and when the tickets come back", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 5, whenTimeRunsOut: "stop" }]);
    story.start(longFilm);
    story.play(60);
    expect(standing(story)).toMatchObject({
      secondsUsed: 60,
      secondsLeft: 240,
      runningEnd: { rule: "no-minutes-today", endsAtMs: Date.parse(afternoon) + 300_000, sunsetAtMs: null },
      resetsAtMs: midnight,
    });
  });

  test("says nothing of an end while nothing runs, or a placeholder does", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0, minutesPerDay: 5 }]);
    expect(standing(story).runningEnd).toBeNull();
    story.startPlaceholder();
    story.play(5);
    expect(standing(story)).toMatchObject({ runningEnd: null, refusal: { rule: "no-tickets" } });
    story.limit({ minutesPerDay: 1 });
    expect(standing(story).warning).toBeNull();
  });

  test("warns of the end of a programme that runs", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 5 }]);
    story.start(longFilm);
    story.play(30);
    expect(standing(story).warning).toEqual({ minutes: 5, rule: "no-minutes-today" });
  });

  test("shows the curtain when all was seen", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1, blockedVideos: [freeFilm.videoId] }]);
    expect(standing(story).sky).not.toBe("curtain");
    story.start(clip);
    story.play(95);
    expect(standing(story).sky).toBe("curtain");
  });

  test("of something free does not speak of minutes", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 1 }]);
    story.start(freeFilm);
    story.play(50);
    expect(standing(story)).toMatchObject({ runningEnd: null, warning: null, secondsUsed: 0 });
  });
});
