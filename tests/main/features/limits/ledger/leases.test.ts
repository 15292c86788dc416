import { describe, expect, test } from "vitest";
import { crash, idle, restart, stall } from "../../../../property/world/fates";
import { clip, freeFilm, longFilm } from "../../../../property/world/films";
import { pageOf } from "../../../../property/world/viewers";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";

function sessionOf(story: Story) {
  const [session] = story.house.ledger.sessions.values();
  if (!session) throw new Error("no player is open");
  return session;
}

describe("leases", () => {
  test("a start is paid five seconds ahead, and each report tops that up", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    expect(sessionOf(story)).toMatchObject({ playedSeconds: 0, paidSeconds: 5 });
    story.play(7);
    expect(sessionOf(story)).toMatchObject({ playedSeconds: 7, paidSeconds: 12 });
  });

  test("a clean pause gives back what was not played", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(7);
    story.pause();
    expect(sessionOf(story)).toMatchObject({ state: "paused", playedSeconds: 0, paidSeconds: 0 });
    expect(story.used().seconds).toBe(7);
    story.play(30);
    story.resume();
    expect(sessionOf(story)).toMatchObject({ state: "playing", paidSeconds: 5, pausedSinceMs: null });
    expect(story.used().seconds).toBe(7);
  });

  test("pages' reports may wait behind a late tick: it takes no lease back", () => {
    const story = new Story(afternoon, [{}], { tickFirst: true });
    story.start(longFilm);
    story.play(3);
    stall(story.house, 30);
    story.play(1);
    expect(story.isPlaying()).toBe(true);
  });

  test("but the tick after it does, from a page that stays silent", () => {
    const story = new Story(afternoon, [{}], { tickFirst: true });
    story.start(longFilm);
    story.play(3);
    pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
    stall(story.house, 7);
    expect(sessionOf(story).closing).toBeNull();
    story.play(1);
    expect(sessionOf(story).closing).toMatchObject({ reason: "lost", reloaded: false });
  });

  test("a page that stays silent has been heard five seconds ago at the least before its lease is lost", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(3);
    pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
    story.play(5);
    expect(sessionOf(story).closing).toBeNull();
    story.play(1);
    expect(sessionOf(story).closing).toMatchObject({ reason: "lost" });
  });

  test("the door is open while a film plays and for a minute of pause, and shut then", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    const { token } = sessionOf(story);
    const isOpen = () => story.house.isDoorOpen(story.house.ledger, token);
    expect(isOpen()).toBe(true);
    story.pause();
    story.play(60);
    expect(isOpen()).toBe(true);
    story.play(1);
    expect(isOpen()).toBe(false);
    story.resume();
    expect(isOpen()).toBe(true);
  });

  test("a play is over after half an hour of pause, and going on with it is free", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 1 }]);
    story.start(longFilm);
    story.play(150);
    story.pause();
    idle(story.house, 30 * 60_000);
    expect(story.house.ledger.sessions.size).toBe(1);
    idle(story.house, 60_000);
    expect(story.house.ledger.sessions.size).toBe(0);
    expect(story.start(longFilm)).toBe("programme");
    expect(story.used().tickets).toBe(1);
  });

  test("what waits for its film pays nothing, unless its page falls silent: then the whole lease", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.house.setDoing(pageOf(story.house, 0), "waiting");
    story.play(20);
    expect(story.used().seconds).toBe(0);
    const page = pageOf(story.house, 0);
    page.silentUntilMs = Number.POSITIVE_INFINITY;
    story.play(8);
    expect(story.used().seconds).toBe(5);
  });

  test("a crash charges the lease that was paid, to each who watched", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, ["child-0", "child-1"]);
    story.play(10);
    crash(story.house, 0, 60_000);
    restart(story.house, false);
    for (const child of ["child-0", "child-1"]) expect(story.used(child).seconds).toBe(15);
    expect(story.house.ledger.sessions.size).toBe(0);
  });

  test("a crash charges a child one lease, though the film before was ending in another window", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm, "child-0", 0);
    story.play(10);
    pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
    story.start(clip, "child-0", 1);
    crash(story.house, 0, 60_000);
    restart(story.house, false);
    expect(story.used().seconds).toBe(15);
  });

  test("something free spends neither tickets nor minutes, and is counted by itself", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0, minutesPerDay: 0 }]);
    expect(story.start(freeFilm)).toBe("free");
    story.play(30);
    story.end("left");
    expect(story.used()).toEqual({ tickets: 0, seconds: 0, freeSeconds: 30, placeholderSeconds: 0 });
  });

  test("a film that is seen to its end begins anew, and costs a ticket", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 2 }]);
    story.start(clip);
    story.play(95);
    expect(story.isPlaying()).toBe(false);
    expect(story.start(clip)).toBe("programme");
    expect(sessionOf(story).positionSeconds).toBe(0);
    expect(story.used().tickets).toBe(2);
  });

  test("a film that was left begins where it was left", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(200);
    story.end("left");
    story.start(longFilm);
    expect(sessionOf(story).positionSeconds).toBe(200);
  });
});
