import { reportPlay } from "@main/features/limits/ledger/follow.policy";
import type { Ledger, Session } from "@main/features/limits/ledger/ledger";
import { doorOpen, settle, unheard } from "@main/features/limits/ledger/session.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { tickSessions } from "@main/features/limits/ledger/tick.policy";
import { describe, expect, test } from "vitest";
import { longFilm } from "../../../../property/world/films";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const longAgo = 1_000_000;

/** A film that plays, its page heard right now, some time after the machine started. */
function watching(): { story: Story; ledger: Ledger; session: Session } {
  const story = new Story(afternoon, [{}]);
  story.start(longFilm);
  story.play(3);
  const { ledger } = story.house;
  const [session] = ledger.sessions.values();
  if (!session) throw new Error("nobody watches");
  return { story, ledger, session };
}

describe("the media door", () => {
  const { session } = watching();
  const heard = { ...session, heardMs: longAgo };

  test("is shut where nobody was heard for twice a lease, though nothing could be written of it", () => {
    expect([doorOpen(heard, longAgo + 10_000), doorOpen(heard, longAgo + 10_001)]).toEqual([true, false]);
    expect([unheard(heard, longAgo + 10_000), unheard(heard, longAgo + 10_001)]).toEqual([false, true]);
  });

  test("of a player that is ending is shut anyway, and its silence no news", () => {
    const closing = { reason: "lost", rule: null, sinceMs: longAgo, mayPlay: true, reloaded: false } as const;
    expect(unheard({ ...heard, closing }, longAgo + 60_000)).toBe(false);
    expect(doorOpen({ ...heard, closing }, longAgo)).toBe(false);
  });

  test("stays open for a minute of pause", () => {
    const paused = (ms: number) => ({ ...heard, pausedSinceMs: longAgo, heardMs: longAgo + ms });
    const open = (ms: number) => doorOpen(paused(ms), longAgo + ms);
    expect([open(60_000), open(60_001)]).toEqual([true, false]);
  });

  test("gives nothing to a picture, nor to a player that is not there", () => {
    expect(doorOpen({ ...heard, still: true }, longAgo)).toBe(false);
    expect(doorOpen(undefined, longAgo)).toBe(false);
  });
});

describe("settling", () => {
  const { ledger, session } = watching();

  test("takes what was played off the lease, and no more than there was", () => {
    const paid = (paidSeconds: number) => settle(ledger, { ...session, paidSeconds }, 0).session;
    expect(paid(12)).toMatchObject({ playedSeconds: 0, paidSeconds: 9 });
    expect(paid(2)).toMatchObject({ playedSeconds: 0, paidSeconds: 0 });
  });

  test("writes a line for each who watches, and none where nothing was played", () => {
    expect(settle(ledger, session, 5).changes).toMatchObject([
      { kind: "play.charged", profileId: "child-0", seconds: 3, day: "2026-03-04", atMs: 5 },
    ]);
    expect(settle(ledger, { ...session, playedSeconds: 0 }, 5).changes).toEqual([]);
  });

  test("comes now and then while a film plays, which goes on with its lease", () => {
    const { story } = watching();
    const { now } = story.house.main.read();
    const settles = (playedSeconds: number) => {
      const playing = { ...session, playedSeconds, chargedToMs: now.monotonicMs };
      const { changes } = reportPlay({ ...ledger, sessions: new Map([[session.token, playing]]) }, now, {
        ...{ token: session.token, positionSeconds: 60, state: "playing" },
      });
      return changes.map((change) =>
        change.kind === "session.replaced" ? change.session.paidSeconds : change.kind,
      );
    };
    expect([settles(59), settles(60)]).toEqual([[64], ["play.charged", 5]]);
  });
});

test("a page that never said a word after its start is charged its whole lease when that is lost", () => {
  const { house } = new Story(afternoon, [{}]);
  const { ledger, now } = house.main.read();
  const askers = [{ profileId: "child-0", video: house.startable("child-0", longFilm) }];
  house.main.write(
    ["child-0"],
    () => startProgramme(ledger, now, { askers, token: "t", connectionId: "x" }).changes,
  );
  const later = { ms: now.ms + 5001, monotonicMs: now.monotonicMs + 5001 };
  const [session] = house.ledger.sessions.values();
  expect(session?.state).toBe("opening");
  const ticked = {
    ...house.ledger,
    sessions: new Map(session && [["t", { ...session, chargedToMs: 4000 }]]),
  };
  const charged = tickSessions(ticked, later, house.offers).filter(({ kind }) => kind === "play.charged");
  expect(charged).toMatchObject([{ seconds: 5 }]);
});
