import { startPlaceholder } from "@main/features/limits/ledger/placeholder.policy";
import { type LimitsPolicy, weekdays } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { crash, restart } from "../../../../property/world/fates";
import { clip, longFilm } from "../../../../property/world/films";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const untilThreePastFour = Object.fromEntries(
  weekdays.map((day) => [day, [{ from: 0, until: 16 * 60 + 3 }]]),
) as LimitsPolicy["allowedHours"];

describe("starts", () => {
  test.each([
    [1, "programme"],
    [2, "programme"],
    [3, "programme"],
    [4, "placeholder"],
  ])("with three tickets start %i is a %s", (number, kind) => {
    const story = new Story(afternoon, [{ ticketsPerDay: 3, freeLookSeconds: 0 }]);
    for (let before = 1; before < number; before++) {
      story.start(clip);
      story.play(95);
    }
    expect(story.start(clip)).toBe(kind);
  });

  test("a start at 23:59 costs a ticket of its day, and one at 00:01 a ticket of the next", () => {
    const story = new Story("2026-03-04T22:59:00Z", [{ ticketsPerDay: 1 }]);
    expect(story.start(clip)).toBe("programme");
    expect(story.used("child-0", "2026-03-04").tickets).toBe(1);
    story.play(120);
    expect(story.start(clip)).toBe("programme");
    expect(story.used("child-0", "2026-03-05").tickets).toBe(1);
    expect(story.used("child-0", "2026-03-04").tickets).toBe(1);
  });

  test("midnight inside a running programme opens the new day, spends no ticket of it, and parts the minutes", () => {
    const story = new Story("2026-03-04T22:58:00Z", [{}]);
    story.start(longFilm);
    story.play(150);
    story.end("left");
    expect(story.used("child-0", "2026-03-04")).toMatchObject({ tickets: 1, seconds: 120 });
    expect(story.used("child-0", "2026-03-05")).toMatchObject({ tickets: 0, seconds: 30 });
  });

  test("one child's starts leave the other child's tickets alone", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }, { ticketsPerDay: 1 }]);
    expect(story.start(longFilm, "child-0", 0)).toBe("programme");
    story.play(200);
    expect(story.start(longFilm, "child-1", 1)).toBe("programme");
    expect(story.used("child-0").tickets).toBe(1);
    expect(story.used("child-1").tickets).toBe(1);
    expect(story.isPlaying(0)).toBe(true);
  });

  test("where there is no placeholder film the built-in one plays", () => {
    const { house } = new Story(afternoon, [{ ticketsPerDay: 0 }]);
    const session = house.main.decide(["child-0"], ({ ledger, now }) =>
      startPlaceholder(ledger(), now, {
        ...{ profileId: "child-0", videoId: null, durationSeconds: null, token: "t", connectionId: "tv" },
      }),
    );
    expect(session).toMatchObject({ kind: "placeholder", videoId: null, still: false });
  });

  test("watching together costs each a ticket, and nobody starts where one is refused", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }, { ticketsPerDay: 1 }, { ticketsPerDay: 0 }]);
    expect(story.start(longFilm, ["child-0", "child-2"])).toBeUndefined();
    expect(story.used("child-0").tickets).toBe(0);
    expect(story.start(longFilm, ["child-0", "child-1"])).toBe("programme");
    story.play(60);
    expect(story.used("child-0").tickets).toBe(1);
    expect(story.used("child-1").tickets).toBe(1);
  });

  test("guests who watch together pay from one purse, each after the other", () => {
    const story = new Story(afternoon, [{}]);
    const guests = ["a", "b", "c", "d"].map((name) => `guest-${name}`);
    expect(story.start(longFilm, guests)).toBeUndefined();
    expect(story.start(longFilm, guests.slice(1))).toBe("programme");
    story.play(130);
    expect(story.start(clip, "guest-a")).toBe("placeholder");
  });

  test("each child who watches along has an overrun of its own: lowering one's minutes does not put off the other's bedtime", () => {
    const story = new Story(afternoon, [{ overrunMinutes: 120 }, { allowedHours: untilThreePastFour }]);
    story.start(longFilm, ["child-0", "child-1"]);
    story.play(300);
    story.limit({ minutesPerDay: 1 });
    story.play(479);
    expect(story.isPlaying()).toBe(true);
    story.play(2);
    expect(story.isPlaying()).toBe(false);
  });

  test("a clock that is set right within an overrun makes it neither longer nor shorter", () => {
    const story = new Story("2026-03-04T15:10:00Z", [{ allowedHours: untilThreePastFour }]);
    story.reboot("2099-06-05T13:59:00Z");
    story.start(longFilm);
    story.play(360);
    story.house.clock.synchronise();
    story.play(479);
    expect([story.day, story.isPlaying()]).toEqual(["2026-03-04", true]);
    story.play(2);
    expect(story.isPlaying()).toBe(false);
  });

  test("sent to bed by a clock that is three hours fast, a child is not up again when it is set right", () => {
    const story = new Story(afternoon, [{}]);
    story.reboot("2026-03-04T18:00:00Z");
    story.grant({ kind: "bedtime-now" });
    story.house.clock.synchronise();
    story.house.tick();
    expect(story.start(longFilm)).toBe("placeholder");
    story.waitUntil("2026-03-04T19:00:00Z");
    expect(story.start(longFilm)).toBe("placeholder");
  });

  test("a second start of the same child closes the first, over all windows", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm, "child-0", 0);
    story.play(10);
    story.start(clip, "child-0", 1);
    story.play(1);
    expect(story.isPlaying(0)).toBe(false);
    expect(story.isPlaying(1)).toBe(true);
  });

  test("a start is on disk before the first byte: cut off before its commit it never was, after it the ticket is spent and resuming free", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    const cutOff = (when: "before-commit" | "after-commit") => {
      story.house.disk.cutPower(when);
      expect(() => story.start(longFilm)).toThrow("the commit");
      crash(story.house, 0, 1000);
      restart(story.house, false);
    };
    cutOff("before-commit");
    expect(story.used().tickets).toBe(0);
    cutOff("after-commit");
    expect(story.used().tickets).toBe(1);
    expect(story.start(longFilm)).toBe("programme");
    expect(story.used().tickets).toBe(1);
  });

  test("a drive that is pulled in the first minute brings the ticket back once for this video and day", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    story.start(longFilm);
    story.play(60);
    story.end("failed");
    expect(story.used().tickets).toBe(0);
    story.start(longFilm);
    story.end("failed");
    expect(story.used().tickets).toBe(1);
    expect(story.start(longFilm)).toBe("programme");
    expect(story.used().tickets).toBe(1);
  });
});
