import { changeGuest, takeBackGrant } from "@main/features/limits/ledger/household.policy";
import type { Ledger, Session } from "@main/features/limits/ledger/ledger";
import { playOf } from "@main/features/limits/ledger/session.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { endNow, stopAll, stopPage } from "@main/features/limits/ledger/stop.policy";
import { tickSessions } from "@main/features/limits/ledger/tick.policy";
import { describe, expect, test } from "vitest";
import { freeFilm, longFilm } from "../../../../property/world/films";
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

function hungAndStopped() {
  const story = new Story(afternoon, [{}]);
  story.start(longFilm);
  story.play(10);
  hang(story);
  story.house.main.stopAll();
  return { story, ledger: story.house.ledger };
}

describe("what stops", () => {
  test("with the machine's sleep is all but what is paused", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.start(longFilm, "child-1", 1);
    story.play(10);
    story.pause(1);
    const { ledger, now } = story.house.main.read();
    const ends = stopAll(ledger, now).filter(({ kind }) => kind === "play.ended");
    expect(ends).toMatchObject([{ profileId: "child-0", reason: "lost", rule: null }]);
  });

  test("with a page is whatever it held, at once, and nothing of another page", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.start(longFilm, "child-1", 1);
    story.play(10);
    const { ledger, now } = story.house.main.read();
    const changes = stopPage(ledger, now, "tv");
    expect(changes.filter(({ kind }) => kind === "play.ended")).toMatchObject([{ profileId: "child-0" }]);
    expect(changes.filter(({ kind }) => kind === "session.closed")).toEqual([
      { kind: "session.closed", token: "token-1" },
    ]);
  });

  test("with a page that is gone is what was ending in it, and in no other", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.start(longFilm, "child-1", 1);
    hang(story, 0);
    hang(story, 1);
    story.house.main.stopAll();
    const { ledger, now } = story.house.main.read();
    expect(stopPage(ledger, now, "tablet")).toEqual([{ kind: "session.closed", token: "token-2" }]);
  });

  test("by a parent is what this child watches, beside others too, and nothing where nothing runs", () => {
    const story = new Story(afternoon, [{}, {}, {}]);
    story.start(longFilm, "child-2", 1);
    story.start(longFilm, ["child-0", "child-1"], 0);
    const { ledger, now } = story.house.main.read();
    const ended = (id: string) =>
      endNow(ledger, now, id, { reason: "parent", rule: null }).flatMap((change) =>
        change.kind === "play.ended" ? [change.profileId] : [],
      );
    expect(ended("child-1")).toEqual(["child-0", "child-1"]);
    expect(ended("child-2")).toEqual(["child-2"]);
    const { story: over } = hungAndStopped();
    const left = over.house.main.read();
    expect(endNow(left.ledger, left.now, "child-0", { reason: "parent", rule: null })).toEqual([]);
  });

  test("after half an hour of pause is idle", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(10);
    story.pause();
    const { ledger, now } = story.house.main.read();
    const endAfter = (ms: number) => {
      const later = { ms: now.ms + ms, monotonicMs: now.monotonicMs + ms };
      const session = { ...sessionOf(ledger), heardMs: later.monotonicMs, chargedToMs: later.monotonicMs };
      const heard = { ...ledger, sessions: new Map([[session.token, session]]) };
      return tickSessions(heard, later, story.house.offers).find(({ kind }) => kind === "play.ended");
    };
    expect(endAfter(30 * 60_000)).toBeUndefined();
    expect(endAfter(30 * 60_000 + 1)).toMatchObject({ reason: "idle", rule: null });
  });

  test("for want of a report has been silent for five seconds, by a tick that is not late", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(10);
    const { ledger, now } = story.house.main.read();
    const ended = (silentMs: number, sinceTickMs: number) => {
      const { monotonicMs } = now;
      const silent = { heardMs: monotonicMs - silentMs, chargedToMs: monotonicMs - sinceTickMs };
      const session = { ...sessionOf(ledger), ...silent };
      const heard = { ...ledger, sessions: new Map([[session.token, session]]) };
      return tickSessions(heard, now, story.house.offers).some(({ kind }) => kind === "play.ended");
    };
    expect([ended(5000, 1000), ended(5001, 1000)]).toEqual([false, true]);
    expect([ended(5001, 3000), ended(5001, 3001), ended(8001, 3001), ended(8002, 3001)]).toEqual([
      ...[true, false, false, true],
    ]);
  });
});

describe("a start", () => {
  const ask = (story: Story, profileIds: readonly string[], film = longFilm) => {
    const { ledger, now } = story.house.main.read();
    const askers = profileIds.map((id) => ({ profileId: id, video: story.house.startable(id, film) }));
    return startProgramme(ledger, now, { askers, token: "new", connectionId: "tv" });
  };

  test("says who is refused, by which rule and until when", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }, {}]);
    expect(ask(story, ["child-0", "child-1"]).answer).toEqual({
      started: false,
      refused: [{ profileId: "child-0", refusal: { rule: "no-tickets", untilMs: null } }],
    });
  });

  test("says whether it spends a ticket: not for something free, nor for what was paid for", () => {
    const story = new Story(afternoon, [{}]);
    expect(ask(story, ["child-0"]).answer).toMatchObject({ started: true, spentTicket: true });
    expect(ask(story, ["child-0"], freeFilm).answer).toMatchObject({ started: true, spentTicket: false });
    story.start(longFilm);
    story.play(130);
    story.end("left");
    expect(ask(story, ["child-0"]).answer).toMatchObject({ started: true, spentTicket: false });
  });

  test("opens a player with its first lease, that nobody has heard of yet", () => {
    const story = new Story(afternoon, [{}]);
    const { answer } = ask(story, ["child-0"]);
    expect(answer.started && answer.session).toEqual({
      ...{ token: "new", connectionId: "tv", videoId: 7, kind: "programme", still: false },
      seats: [{ profileId: "child-0", playId: 1, overrun: null }],
      ...{ state: "opening", positionSeconds: 0, completed: false, playedSeconds: 0, paidSeconds: 5 },
      ...{ chargedToMs: 0, heardMs: 0, pausedSinceMs: null, closing: null },
    });
  });

  test("needs somebody before the player", () => {
    expect(() => ask(new Story(afternoon, [{}]), [])).toThrow("nobody sits before this player");
  });

  test("of what was paid for opens that play again", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm);
    story.play(130);
    story.end("left");
    expect(ask(story, ["child-0"]).changes[0]).toMatchObject({ kind: "play.resumed", playId: 1 });
    story.start(longFilm);
    expect(story.house.truth.play("child-0", 1).open).toBe(true);
  });

  test("ends what the window showed another child, and lets go on what another window shows", () => {
    const story = new Story(afternoon, [{}, {}, {}]);
    story.start(longFilm, "child-1", 0);
    story.start(longFilm, "child-2", 1);
    const ended = ask(story, ["child-0"]).changes.filter(({ kind }) => kind === "play.ended");
    expect(ended).toMatchObject([{ profileId: "child-1", reason: "superseded", rule: null }]);
  });
});

describe("a grant is taken back", () => {
  test("once, while its day lasts, and no other with it", () => {
    const story = new Story(afternoon, [{}, {}]);
    const [, second] = [
      story.grant({ kind: "tickets", tickets: 1 }),
      story.grant({ kind: "minutes", minutes: 5 }),
    ];
    const third = story.grant({ kind: "tickets", tickets: 3 }, "child-1");
    const takeBack = (id: number) => {
      const { ledger, now } = story.house.main.read();
      return takeBackGrant(ledger, now, id);
    };
    const nowMs = Date.parse(afternoon);
    expect(takeBack(second)).toMatchObject({
      changes: [{ kind: "grant.takenBack", profileId: "child-0", grantId: second, atMs: nowMs }],
      answer: { id: second, draft: { kind: "minutes", minutes: 5 }, takenBackAtMs: nowMs },
    });
    expect(takeBack(third).answer).toMatchObject({ profileId: "child-1", id: third });
    story.takeBack(second);
    const none = { changes: [], answer: null };
    expect([takeBack(second), takeBack(99)]).toEqual([none, none]);
    story.waitUntil("2026-03-05T15:00:00Z");
    expect(takeBack(third)).toEqual(none);
  });
});

test("a guest is confirmed by one line of the journal", () => {
  expect(changeGuest({ ms: 5, monotonicMs: 0 }, "guest-a", false)).toEqual([
    { kind: "account.guestChanged", profileId: "guest-a", guest: false, atMs: 5 },
  ]);
});

test("a play that is not known is asked for by mistake", () => {
  const { ledger } = new Story(afternoon, [{}]).house;
  expect(() => playOf(ledger, { profileId: "child-0", playId: 9 })).toThrow("play 9 of child-0 is not known");
});
