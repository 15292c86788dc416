import { endPlays } from "@main/features/limits/ledger/end.policy";
import type { Ledger, Session } from "@main/features/limits/ledger/ledger";
import { limitOf } from "@main/features/limits/ledger/limit-of.policy";
import { tickSessions } from "@main/features/limits/ledger/tick.policy";
import type { EndReason } from "@shared/model/play";
import { describe, expect, test } from "vitest";
import { clip, longFilm } from "../../../../property/world/films";
import { pageOf } from "../../../../property/world/viewers";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";

function sessionOf(ledger: Ledger, token = "token-1"): Session {
  const session = ledger.sessions.get(token);
  if (!session) throw new Error(`there is no player ${token}`);
  return session;
}

function hang(story: Story, window = 0): void {
  pageOf(story.house, window).hungUntilMs = Number.POSITIVE_INFINITY;
}

describe("a ticket that was spent comes back", () => {
  test.each<[EndReason, string | undefined]>([
    ["left", "left"],
    ["superseded", "left"],
    ["failed", "failed"],
    ["rule", "ended"],
    ["parent", "ended"],
    ["lost", undefined],
    ["idle", undefined],
    ["crashed", undefined],
    ["day-changed", undefined],
    ["completed", undefined],
  ])("for a play that ended as %s as %s", (reason, why) => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(10);
    const { ledger, now } = story.house.main.read();
    const changes = endPlays(ledger, sessionOf(ledger), now.ms, { reason, rule: null });
    const refund = changes.find((change) => change.kind === "play.refunded");
    expect(refund?.why).toBe(why);
  });

  test("three times on each day, whatever was on the day before", () => {
    const story = new Story(afternoon, [{}]);
    const look = () => {
      story.start(longFilm);
      story.play(5);
      story.end("left");
      return story.used().tickets;
    };
    expect([look(), look(), look(), look()]).toEqual([0, 0, 0, 1]);
    story.waitUntil("2026-03-05T15:00:00Z");
    expect([look(), look(), look(), look()]).toEqual([0, 0, 0, 1]);
  });
});

describe("a door that is shut", () => {
  test("leaves a player that may still play, until it says that it is empty", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(10);
    hang(story);
    story.house.main.stopAll();
    expect(sessionOf(story.house.ledger)).toMatchObject({
      ...{ state: "closing", playedSeconds: 0, paidSeconds: 5 },
      closing: { reason: "lost", rule: null, sinceMs: 10_000, mayPlay: true, reloaded: false },
    });
  });

  test("leaves nothing to pay for where the player was paused", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(10);
    story.pause();
    hang(story);
    story.start(clip, "child-0", 1);
    expect(sessionOf(story.house.ledger)).toMatchObject({ paidSeconds: 0, closing: { mayPlay: false } });
    story.play(1);
    expect(sessionOf(story.house.ledger).playedSeconds).toBe(0);
  });

  test("of a page that does not answer has it loaded anew after two seconds, and closes after five", () => {
    const { story, ledger } = hungAndStopped();
    const at = (ms: number) =>
      tickSessions(ledger, { ms: story.house.nowMs, monotonicMs: 10_000 + ms }, story.house.offers);
    const reloaded = (ms: number) => {
      const [change] = at(ms);
      return change?.kind === "session.replaced" ? change.session.closing?.reloaded : change?.kind;
    };
    expect([reloaded(1999), reloaded(2000), reloaded(4999)]).toEqual([false, true, true]);
    expect(at(4999).at(-1)?.kind).toBe("session.replaced");
    expect(at(5000).at(-1)?.kind).toBe("session.closed");
  });
});

function hungAndStopped() {
  const story = new Story(afternoon, [{}]);
  story.start(longFilm);
  story.play(10);
  hang(story);
  story.house.main.stopAll();
  return { story, ledger: story.house.ledger };
}

describe("what a limit does to what runs", () => {
  test("the end that comes first of all who watch is told", () => {
    const story = new Story(afternoon, [
      { minutesPerDay: 9, whenTimeRunsOut: "stop" },
      { minutesPerDay: 5, whenTimeRunsOut: "stop" },
      { minutesPerDay: 7, whenTimeRunsOut: "stop" },
    ]);
    story.start(longFilm, ["child-0", "child-1", "child-2"]);
    story.play(60);
    const { ledger, now } = story.house.main.read();
    const { runningEnd } = limitOf(ledger, sessionOf(ledger), now, story.house.offers);
    expect(runningEnd).toMatchObject({ endsAtMs: Date.parse(afternoon) + 300_000 });
  });

  test("a rule ends it for all, and is named", () => {
    const story = new Story(afternoon, [{}, { minutesPerDay: 1, whenTimeRunsOut: "stop" }]);
    story.start(longFilm, ["child-0", "child-1"]);
    story.play(59);
    hang(story);
    story.play(1);
    expect(sessionOf(story.house.ledger).closing).toMatchObject({ reason: "rule", rule: "no-minutes-today" });
  });

  test("while it waits for its film played time does not run out", () => {
    const story = new Story(afternoon, [{ minutesPerDay: 5 }]);
    story.start(longFilm);
    story.play(10);
    story.house.setDoing(pageOf(story.house, 0), "waiting");
    const { ledger, now } = story.house.main.read();
    expect(limitOf(ledger, sessionOf(ledger), now, story.house.offers).runningEnd).toBeNull();
  });

  test("placeholder film ends after its fifteen minutes, by no rule that anybody is told", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }]);
    for (let films = 0; films < 14; films++) {
      story.startPlaceholder();
      story.play(61);
    }
    story.startPlaceholder();
    story.play(30);
    story.seekTo(0);
    story.play(29);
    hang(story);
    expect(story.house.ledger.sessions.size).toBe(1);
    story.play(1);
    const [session] = story.house.ledger.sessions.values();
    expect(session?.closing).toMatchObject({ reason: "rule", rule: null });
  });

  test("content rules end a programme, and neither a placeholder nor the built-in one", () => {
    const nothing = { hasFreeProgramme: () => false, isShown: () => false, isAllowed: () => false };
    const endOf = (story: Story) => {
      const { ledger, now } = story.house.main.read();
      const [session] = ledger.sessions.values();
      return session && limitOf(ledger, session, now, nothing).ending;
    };
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    expect(endOf(story)).toEqual({ reason: "rule", rule: "not-allowed-content" });
    story.startPlaceholder();
    expect(endOf(story)).toBeNull();
  });
});
