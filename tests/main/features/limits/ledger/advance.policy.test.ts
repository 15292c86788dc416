import { acceptTime, advance } from "@main/features/limits/ledger/advance.policy";
import { describe, expect, test } from "vitest";
import { longFilm } from "../../../../property/world/films";
import { Story } from "./story";

const lateEvening = "2026-03-04T22:59:00Z";

describe("when time goes on", () => {
  test("a play that is paused is closed by the day that comes, and one that plays is not", () => {
    const story = new Story(lateEvening, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.start(longFilm, "child-1", 1);
    story.play(30);
    story.pause(0);
    story.play(31);
    const open = [...story.house.ledger.sessions.values()].map(({ seats }) => seats[0]?.profileId);
    expect(open).toEqual(["child-1"]);
    expect(story.house.truth.play("child-0", 1).open).toBe(false);
  });

  test("a play that the day closes says so", () => {
    const story = new Story(lateEvening, [{}]);
    story.start(longFilm);
    story.play(30);
    story.pause();
    const { ledger, clock } = story.house;
    clock.pass(31_000);
    const { changes } = advance(ledger, clock.read());
    expect(changes.find(({ kind }) => kind === "play.ended")).toMatchObject({
      reason: "day-changed",
      rule: null,
    });
  });

  test("nothing is written where nobody watches and no day has come", () => {
    const { house } = new Story(lateEvening, [{}]);
    house.clock.pass(5000);
    const { changes, answer } = advance(house.ledger, house.clock.read());
    expect(changes.map(({ kind }) => kind)).toEqual(["clock.advanced"]);
    expect(answer).toEqual({ ms: Date.parse(lateEvening) + 5000, monotonicMs: 5000 });
  });

  test("of a day that comes only what was played is settled before it", () => {
    const story = new Story(lateEvening, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.play(30);
    story.start(longFilm, "child-1", 1);
    story.house.setDoing(story.house.pages[1] ?? never(), "waiting");
    const { ledger, clock } = story.house;
    clock.pass(31_000);
    const { changes } = advance(ledger, clock.read());
    expect(changes.map(({ kind }) => kind)).toEqual([
      ...["clock.advanced", "play.charged", "session.replaced", "day.opened"],
    ]);
  });

  test("a day that comes belongs to the time after it, and the correction of a clock to the day before it", () => {
    const story = new Story("2026-03-04T15:00:00Z", [{}]);
    story.house.clock.stepWall(-20 * 3_600_000);
    const { ledger, clock } = story.house;
    const back = acceptTime(ledger, clock.read());
    expect(back.changes.slice(0, 2)).toMatchObject([
      { kind: "clock.advanced" },
      { kind: "clock.corrected", day: "2026-03-03", fromMs: Date.parse("2026-03-04T15:00:00Z") },
    ]);
    clock.stepWall(60 * 3_600_000);
    const ahead = acceptTime(ledger, clock.read());
    expect(ahead.changes).toMatchObject([
      { kind: "clock.advanced" },
      { kind: "clock.corrected", day: "2026-03-04" },
      { kind: "day.opened", day: "2026-03-06" },
    ]);
  });
});

function never(): never {
  throw new Error("there is no such window");
}
