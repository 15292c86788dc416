import { weekdays } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { momentOf } from "../../../../property/invariants/engine";
import { idle } from "../../../../property/world/fates";
import { clip, filmOf, longFilm } from "../../../../property/world/films";
import { pageOf } from "../../../../property/world/viewers";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const hoursOn = (hours: Partial<Record<(typeof weekdays)[number], { from: number; until: number }[]>>) =>
  Object.fromEntries(weekdays.map((day) => [day, hours[day] ?? []])) as never;

describe("cheating and unfairness", () => {
  test("a pause over midnight does not carry yesterday's ticket into the new day", () => {
    const story = new Story("2026-03-04T22:50:00Z", [{ ticketsPerDay: 1 }]);
    story.start(longFilm);
    story.play(300);
    story.pause();
    story.waitUntil("2026-03-04T23:05:00Z");
    expect(story.isPlaying()).toBe(false);
    expect(story.start(longFilm)).toBe("programme");
    expect(story.used("child-0", "2026-03-05").tickets).toBe(1);
    story.play(300);
    expect(story.start(clip)).toBe("placeholder");
  });

  test("a two-hour film with `finish` ends ten minutes after the limit", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 3, overrunMinutes: 10, whenTimeRunsOut: "finish" }]);
    story.start(longFilm);
    story.play(779);
    expect(story.isPlaying()).toBe(true);
    story.play(2);
    expect(story.isPlaying()).toBe(false);
    expect(story.used().seconds).toBe(780);
  });

  test("seeking back is no free replay: a play is over at 1.25 times its length", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    story.start(clip);
    for (let replays = 0; replays < 5; replays++) {
      story.play(30);
      story.seekTo(0);
    }
    expect(story.isPlaying()).toBe(false);
    expect(story.used().seconds).toBeLessThan(115);
    expect(story.start(clip)).toBe("placeholder");
  });

  test("of ninety-second clips a ticket comes back for less than a quarter, and three times a day", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    for (let look = 0; look < 3; look++) {
      story.start(clip);
      story.play(22);
      story.end("left");
      expect(story.used().tickets).toBe(0);
    }
    story.start(clip);
    story.play(22);
    story.end("left");
    expect(story.used()).toMatchObject({ tickets: 1, seconds: 88 });
    const other = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    other.start(clip);
    other.play(23);
    other.end("left");
    expect(other.used().tickets).toBe(1);
  });

  test("a drive that is pulled at 95 % brings no ticket back", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    story.start(longFilm);
    story.seekTo(7200 * 0.95);
    story.play(1);
    story.end("failed");
    expect(story.used().tickets).toBe(1);
    expect(story.start(longFilm)).toBe("placeholder");
  });

  test("invented ids mint no tickets: all guests share three a day", () => {
    const story = new Story(afternoon, [{}]);
    const kinds = ["a", "b", "c", "d", "e"].map((name) => {
      const kind = story.start(longFilm, `guest-${name}`);
      story.play(130);
      return kind;
    });
    expect(kinds).toEqual(["programme", "programme", "programme", "placeholder", "placeholder"]);
    expect(story.start(longFilm, "child-0")).toBe("programme");
  });

  test("nor free looks: all guests together may leave three times a day", () => {
    const story = new Story(afternoon, [{}]);
    for (const name of ["a", "b", "c", "d"]) {
      story.start(longFilm, `guest-${name}`);
      story.play(100);
      story.end("left");
    }
    expect(["a", "b", "c", "d"].map((name) => story.used(`guest-${name}`).tickets)).toEqual([0, 0, 0, 1]);
    story.start(longFilm, ["guest-d", "guest-e"]);
    story.end("left");
    expect(story.used("guest-e").tickets).toBe(1);
  });

  test("nor placeholder film: all guests together have fifteen minutes of it", () => {
    const story = new Story(afternoon, [{}]);
    for (const name of ["a", "b", "c", "d"]) {
      story.start(clip, `guest-${name}`);
      story.end("left");
    }
    for (const name of ["a", "b", "c"])
      for (let film = 0; film < 5; film++) {
        expect(story.startPlaceholder(`guest-${name}`)).toEqual({ still: false });
        story.play(61);
      }
    expect(story.startPlaceholder("guest-d")).toEqual({ still: true });
    expect(story.startPlaceholder("child-0")).toEqual({ still: false });
  });

  test("small chained steps of the wall clock open no new day", () => {
    const story = new Story("2026-03-04T21:00:00Z", [{ ticketsPerDay: 1 }]);
    story.start(clip);
    story.play(95);
    for (let step = 0; step < 100; step++) {
      story.house.clock.stepWall(100_000);
      idle(story.house, 10_000);
    }
    expect(story.day).toBe("2026-03-04");
    expect(story.house.ledger.clock.notice).toMatchObject({ kind: "changed" });
    expect(story.start(clip)).toBe("placeholder");
  });

  test("a boot at 2099 opens one day, and its plays add up with today's once the time is known", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    story.start(longFilm);
    story.play(130);
    story.reboot("2099-06-05T12:00:00Z");
    expect(story.day).toBe("2099-06-05");
    expect(story.start(longFilm)).toBe("programme");
    story.play(130);
    story.house.clock.synchronise();
    story.house.tick();
    expect(story.day).toBe("2026-03-04");
    // With the lease that the power cut has cost.
    expect(story.used()).toMatchObject({ tickets: 2, seconds: 265 });
    expect(story.start(clip)).toBe("placeholder");
  });

  test("a limit that is lowered after three starts ends nothing and takes nothing back", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 5, freeLookSeconds: 0 }]);
    for (const film of [1, 2, 3]) {
      story.start(filmOf(film));
      story.play(30);
    }
    story.limit({ ticketsPerDay: 2 });
    story.play(60);
    expect(story.isPlaying()).toBe(true);
    expect(story.used().tickets).toBe(3);
    expect(story.start(longFilm)).toBe("placeholder");
    story.limit({ ticketsPerDay: 4 });
    expect(story.start(longFilm)).toBe("programme");
  });

  test("a negative grant takes tickets down to none, and taken back it leaves no debt", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    const grant = story.grant({ kind: "tickets", tickets: -5 });
    expect(story.start(longFilm)).toBe("placeholder");
    story.takeBack(grant);
    expect(story.start(longFilm)).toBe("programme");
    story.waitUntil("2026-03-05T15:00:00Z");
    expect(story.start(longFilm)).toBe("programme");
  });

  test("a frozen page with a full buffer is loaded anew within nine seconds, and pays for them", () => {
    const story = new Story(afternoon, [{}]);
    const page = pageOf(story.house, 0);
    story.start(longFilm);
    story.play(10);
    page.hungUntilMs = Number.POSITIVE_INFINITY;
    story.play(9);
    expect(page.player).toBeNull();
    const seen = story.house.truth.child("child-0").seenSeconds;
    expect(seen).toBeLessThanOrEqual(19);
    expect(story.used().seconds).toBe(seen);
  });

  test("with no ticket left an unfinished film of today is resumed for nothing", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    story.start(longFilm);
    story.play(300);
    story.end("left");
    expect(story.start(clip)).toBe("placeholder");
    expect(story.start(longFilm)).toBe("programme");
    expect(story.used().tickets).toBe(1);
  });

  test("a sibling at the curtain may still start in the same window", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }, { ticketsPerDay: 1 }]);
    expect(story.start(clip, "child-0")).toBe("placeholder");
    expect(story.start(clip, "child-1")).toBe("programme");
    story.play(10);
    expect(story.isPlaying()).toBe(true);
  });

  test("placeholder film is no evening: after fifteen minutes a still picture, and out of hours at once", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }]);
    for (let films = 0; films < 15; films++) {
      expect(story.startPlaceholder()).toEqual({ still: false });
      story.play(61);
    }
    expect(story.startPlaceholder()).toEqual({ still: true });
    const night = new Story(afternoon, [{ allowedHours: hoursOn({}) }]);
    expect(night.startPlaceholder()).toEqual({ still: true });
  });

  test("Friday's tail over midnight stays Friday's, though Saturday is a special day without hours", () => {
    const friday = { from: 18 * 60, until: 2 * 60 };
    const story = new Story("2026-03-06T22:50:00Z", [
      {
        allowedHours: hoursOn({ friday: [friday], saturday: [{ from: 0, until: 1440 }] }),
        specialDays: [{ from: "2026-03-07", until: "2026-03-07", rulesOf: "monday" }],
        whenTimeRunsOut: "stop",
      },
    ]);
    story.waitUntil("2026-03-07T00:59:00Z");
    expect(story.start(longFilm)).toBe("programme");
    story.play(59);
    expect(story.isPlaying()).toBe(true);
    story.play(2);
    expect(story.isPlaying()).toBe(false);
    expect(story.start(longFilm)).toBe("placeholder");
  });

  test("with a day that starts at 4:00 a film at 1:00 on Monday the first belongs to Sunday, its week and its month", () => {
    const time = { timeZone: "Europe/Berlin", dayStartMinute: 240, firstWeekday: "monday" } as const;
    const story = new Story("2026-05-31T23:00:00Z", [{ minutesPerWeek: 60 }], { time });
    story.start(longFilm);
    story.play(120);
    story.end("left");
    expect(story.day).toBe("2026-05-31");
    expect(momentOf(story.house, "child-0").used).toMatchObject({
      secondsThisWeek: 120,
      secondsThisMonth: 120,
    });
    story.waitUntil("2026-06-01T02:00:00Z");
    expect(story.day).toBe("2026-06-01");
    expect(momentOf(story.house, "child-0").used).toMatchObject({ secondsThisWeek: 0, secondsThisMonth: 0 });
  });
});
