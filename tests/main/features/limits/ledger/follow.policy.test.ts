import {
  closeAll,
  confirmEmpty,
  endPlay,
  recover,
  reportPlay,
} from "@main/features/limits/ledger/follow.policy";
import { describe, expect, test } from "vitest";
import { crash, restart } from "../../../../property/world/fates";
import { clip, longFilm } from "../../../../property/world/films";
import { pageOf } from "../../../../property/world/viewers";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";

/** A film that has been playing for so long, and what its page could say. */
function watching(seconds: number, policy = {}) {
  const story = new Story(afternoon, [policy, {}]);
  story.start(longFilm);
  story.play(seconds);
  const token = [...story.house.ledger.sessions.keys()][0] ?? "";
  return { story, token, ...story.house.main.read() };
}

/** The same, ended by a parent, and its page has not said yet that it is empty. */
function closing(seconds: number) {
  const { story, token } = watching(seconds);
  pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
  story.start(clip, "child-0", 1);
  return { story, token, ...story.house.main.read() };
}

describe("a report", () => {
  test("of an unknown play, or of one whose door is shut, is told that it is over, and changes nothing", () => {
    const over = { changes: [], answer: { open: false } };
    const { ledger, now, token } = closing(10);
    const said = { positionSeconds: 10, state: "playing" } as const;
    expect(reportPlay(ledger, now, { ...said, token: "unknown" })).toEqual(over);
    expect(reportPlay(ledger, now, { ...said, token })).toEqual(over);
  });

  test("of a play that goes on is told so", () => {
    const { ledger, now, token } = watching(10);
    const { answer } = reportPlay(ledger, now, { token, positionSeconds: 10, state: "playing" });
    expect(answer).toEqual({ open: true });
  });

  test("at 90 % is remembered, also where the child seeks back", () => {
    const { story, token } = watching(10);
    story.seekTo(6480);
    story.seekTo(0);
    expect(story.house.ledger.sessions.get(token)?.completed).toBe(true);
    story.end("left");
    expect(story.house.truth.play("child-0", 1).completed).toBe(true);
  });

  test("short of 90 % is not", () => {
    const { story, token } = watching(10);
    story.seekTo(6479);
    expect(story.house.ledger.sessions.get(token)?.completed).toBe(false);
  });
});

describe("an end", () => {
  test("says whether a ticket came back", () => {
    const soon = watching(10);
    const left = { positionSeconds: 10, reason: "left" } as const;
    expect(endPlay(soon.ledger, soon.now, { ...left, token: soon.token }).answer).toEqual({
      ...{ open: true, refunded: true },
    });
    const late = watching(130);
    expect(endPlay(late.ledger, late.now, { ...left, token: late.token }).answer).toEqual({
      ...{ open: true, refunded: false },
    });
  });

  test("of an unknown play, or of one whose door is shut, ends nothing", () => {
    const over = { changes: [], answer: { open: false } };
    const { ledger, now, token } = closing(10);
    const left = { positionSeconds: 10, reason: "left" } as const;
    expect(endPlay(ledger, now, { ...left, token: "unknown" })).toEqual(over);
    expect(endPlay(ledger, now, { ...left, token })).toEqual(over);
  });
});

describe("an empty player", () => {
  test("closes what was ending, and nothing else", () => {
    const { ledger, now, token } = closing(10);
    expect(confirmEmpty(ledger, now, token)).toEqual([{ kind: "session.closed", token }]);
    expect(confirmEmpty(ledger, now, "unknown")).toEqual([]);
    const open = watching(10);
    expect(confirmEmpty(open.ledger, open.now, open.token)).toEqual([]);
  });

  test("pays for what it showed until then", () => {
    const { story, token } = closing(10);
    story.play(1);
    const { ledger, now } = story.house.main.read();
    expect(confirmEmpty(ledger, now, token)).toMatchObject([
      { kind: "play.charged", profileId: "child-0", seconds: 1 },
      { kind: "session.closed", token },
    ]);
  });
});

describe("after a crash", () => {
  test("what was open is over, says that it crashed, and is charged its lease", () => {
    const { ledger, token } = watching(10);
    expect(recover(ledger)).toMatchObject([
      { kind: "play.charged", seconds: 15 },
      { kind: "play.ended", reason: "crashed", rule: null },
      { kind: "session.closed", token },
    ]);
  });

  test("a child pays one lease, for what is open before what was ending", () => {
    const { ledger, token } = closing(10);
    const changes = recover(ledger);
    expect(changes.filter(({ kind }) => kind === "play.charged")).toMatchObject([{ playId: 2, seconds: 5 }]);
    expect(changes.filter(({ kind }) => kind === "session.closed")).toHaveLength(2);
    expect(changes.at(-1)).toEqual({ kind: "session.closed", token });
  });

  test("who watched with somebody that another film was ending for pays no second lease", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, ["child-0", "child-1"], 0);
    story.play(10);
    pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
    story.start(clip, "child-0", 1);
    crash(story.house, 0, 1000);
    restart(story.house, false);
    expect(story.used("child-0").seconds).toBe(15);
    expect(story.used("child-1").seconds).toBe(10);
  });
});

describe("when Matinee closes", () => {
  test("what runs is over without a ticket coming back, and pays for no more than it showed", () => {
    const { ledger, now, token } = watching(10);
    expect(closeAll(ledger, now)).toMatchObject([
      { kind: "play.charged", seconds: 10 },
      { kind: "play.ended", reason: "lost", rule: null },
      { kind: "session.closed", token },
    ]);
  });

  test("what was ending is settled, and not ended once more", () => {
    const { story } = closing(10);
    story.play(1);
    const { ledger, now } = story.house.main.read();
    const kinds = closeAll(ledger, now).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "play.ended")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "session.closed")).toHaveLength(2);
  });
});
