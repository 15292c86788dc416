import type { Account, DayUsage, Ledger } from "@main/features/limits/ledger/ledger";
import {
  accountOf,
  beginAt,
  momentAt,
  sessionOf,
  sharersOf,
  startOf,
  unsettledOf,
} from "@main/features/limits/ledger/moment.policy";
import { describe, expect, test } from "vitest";
import { idle } from "../../../../property/world/fates";
import { clip, longFilm } from "../../../../property/world/films";
import { pageOf } from "../../../../property/world/viewers";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const minute = 60_000;
const breaks = { breakAfterMinutes: 10, breakMinutes: 5 };

const moment = ({ house }: Story, id = "child-0") => momentAt(house.ledger, id, house.nowMs);
const video = { videoId: 7, durationSeconds: 7200, positionSeconds: 50, free: false, contentAllowed: true };

/** The same child, with so much used on these days. */
function withUsage({ house }: Story, days: Readonly<Record<string, Partial<DayUsage>>>): Ledger {
  const nothing = { tickets: 0, seconds: 0, freeSeconds: 0, placeholderSeconds: 0 };
  const usage = new Map(Object.entries(days).map(([day, used]) => [day, { ...nothing, ...used }] as const));
  const account: Account = { ...accountOf(house.ledger, "child-0"), usage };
  return { ...house.ledger, accounts: new Map([["child-0", account]]) };
}

describe("whom a question is about", () => {
  test("somebody without an account is asked about by mistake", () => {
    expect(() => accountOf(new Story(afternoon, [{}]).house.ledger, "nobody")).toThrow(
      "nobody has no account",
    );
  });

  test("guests share what they are given among themselves, every other child has its own", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, ["guest-a", "guest-b"]);
    const sharers = (id: string) => sharersOf(story.house.ledger, id).map(({ profileId }) => profileId);
    expect(sharers("guest-a")).toEqual(["guest-a", "guest-b"]);
    expect(sharers("child-0")).toEqual(["child-0"]);
  });

  test("a child sits before the player that is open, beside others too, and not before one that is ending", () => {
    const story = new Story(afternoon, [{}, {}, {}]);
    story.start(longFilm, "child-2", 1);
    story.start(longFilm, ["child-0", "child-1"], 0);
    const of = (id: string) => sessionOf(story.house.ledger, id)?.token;
    expect([of("child-2"), of("child-0"), of("child-1")]).toEqual(["token-1", "token-2", "token-2"]);
    pageOf(story.house, 0).hungUntilMs = Number.POSITIVE_INFINITY;
    story.limit({ allowedHours: null, blockedVideos: [7] });
    story.house.main.tick();
    expect(of("child-1")).toBeUndefined();
    expect(of("child-2")).toBe("token-1");
  });
});

describe("a moment", () => {
  test("holds the grants of its day and of the day before, whose bedtime may last, and no others", () => {
    const story = new Story("2026-03-01T15:00:00Z", [{}]);
    for (const day of ["2026-03-02", "2026-03-03", "2026-03-04"]) {
      story.grant({ kind: "tickets", tickets: 1 });
      story.waitUntil(`${day}T15:00:00Z`);
    }
    story.grant({ kind: "tickets", tickets: 1 });
    expect(moment(story).grants.map(({ accountingDay }) => accountingDay)).toEqual([
      "2026-03-03",
      "2026-03-04",
    ]);
    const yesterday = momentAt(story.house.ledger, "child-0", story.house.nowMs + 86_400_000);
    expect(yesterday.grants.map(({ accountingDay }) => accountingDay)).toEqual(["2026-03-04"]);
  });

  test("counts what runs now toward the break, from when it began", () => {
    const story = new Story(afternoon, [breaks]);
    story.start(longFilm);
    story.play(100);
    story.end("left");
    idle(story.house, 3 * minute);
    story.start(longFilm);
    story.play(50);
    expect(unsettledOf(story.house.ledger, "child-0").watchedSeconds).toBe(50);
    expect(moment(story).rest.watchedSeconds).toBe(150);
    story.end("left");
    idle(story.house, 5 * minute);
    story.start(longFilm);
    story.play(40);
    expect(moment(story).rest.watchedSeconds).toBe(40);
  });

  test("counts a rest to the beginning of what runs, though that has lasted for long since", () => {
    const story = new Story(afternoon, [{ ...breaks, breakMinutes: 4 }]);
    story.start(longFilm);
    story.play(100);
    story.end("left");
    idle(story.house, 200_000);
    const { ledger } = story.house;
    story.start(longFilm);
    const [session] = story.house.ledger.sessions.values();
    if (!session) throw new Error("nobody watches");
    const later = ledger.clock.ms + 60_000;
    const running: Ledger = {
      ...story.house.ledger,
      clock: { ...ledger.clock, ms: later },
      sessions: new Map([[session.token, { ...session, playedSeconds: 60 }]]),
    };
    expect(momentAt(running, "child-0", later).rest).toEqual({ watchedSeconds: 160, lastPlayedMs: later });
  });

  test("counts the use of its own week and month, and no other's", () => {
    const story = new Story(afternoon, [{}]);
    const ledger = withUsage(story, {
      "2026-02-28": { seconds: 1, tickets: 1 },
      "2026-03-01": { seconds: 10, tickets: 1 },
      "2026-03-02": { seconds: 100, tickets: 1 },
      "2026-03-08": { seconds: 1000, tickets: 1 },
      "2026-03-09": { seconds: 10_000, tickets: 1 },
      "2026-03-31": { seconds: 100_000, tickets: 1 },
      "2026-04-01": { seconds: 1_000_000, tickets: 1 },
    });
    expect(momentAt(ledger, "child-0", story.house.nowMs).used).toEqual({
      ...{ ticketsToday: 0, secondsToday: 0, ticketsThisWeek: 2, secondsThisWeek: 1100 },
      secondsThisMonth: 111_110,
    });
  });

  test("of a guest holds the purse of all, with the tickets that were granted to any of them today", () => {
    const story = new Story(afternoon, [{}]);
    story.start(longFilm, "guest-a", 0);
    story.start(longFilm, "guest-b", 1);
    story.grant({ kind: "tickets", tickets: 2 }, "guest-a");
    story.grant({ kind: "tickets", tickets: 5 }, "child-0");
    story.grant({ kind: "minutes", minutes: 4 }, "guest-b");
    expect(moment(story, "guest-b").purse).toEqual({ total: 5, used: 2 });
    expect(moment(story, "child-0").purse).toBeNull();
    story.waitUntil("2026-03-05T15:00:00Z");
    expect(moment(story, "guest-b").purse).toEqual({ total: 3, used: 0 });
    expect(moment(story, "guest-b").purse).toEqual({ total: 3, used: 0 });
    story.grant({ kind: "tickets", tickets: -9 }, "guest-a");
    expect(moment(story, "guest-b").purse).toEqual({ total: 0, used: 0 });
  });
});

describe("what runs", () => {
  test("of a placeholder is placeholder film, and nothing else", () => {
    const story = new Story(afternoon, [{ ticketsPerDay: 0 }]);
    story.startPlaceholder();
    story.play(7);
    expect(unsettledOf(story.house.ledger, "child-0")).toEqual({
      ...{ watchedSeconds: 0, countedSeconds: 0, placeholderSeconds: 7 },
    });
  });
});

describe("a start", () => {
  test("begins where a paid play was left, else where the child once was, and needs the rest of its time", () => {
    const story = new Story(afternoon, [{}]);
    expect(startOf(story.house.ledger, "child-0", video)).toMatchObject({
      ...{ resumable: false, remainingSeconds: 7150 },
    });
    story.start(longFilm);
    story.play(200);
    story.end("left");
    expect(startOf(story.house.ledger, "child-0", video)).toMatchObject({
      ...{ resumable: true, remainingSeconds: 7000 },
    });
  });

  test("of a finished programme begins at its start", () => {
    const { ledger } = new Story(afternoon, [{}]).house;
    expect([beginAt(89, 100), beginAt(90, 100), beginAt(90, null)]).toEqual([89, 0, 90]);
    const seen = { ...video, positionSeconds: 6480 };
    expect(startOf(ledger, "child-0", seen).remainingSeconds).toBe(7200);
  });

  test("needs no time that anybody knows where its length is unknown", () => {
    const { ledger } = new Story(afternoon, [{}]).house;
    expect(startOf(ledger, "child-0", { ...video, durationSeconds: null }).remainingSeconds).toBeNull();
  });

  test("resumes neither another video nor what was seen to its end", () => {
    const story = new Story(afternoon, [{}]);
    story.start(clip);
    story.play(95);
    expect(startOf(story.house.ledger, "child-0", { ...video, videoId: 1 }).resumable).toBe(false);
    expect(startOf(story.house.ledger, "child-0", { ...video, videoId: 2 }).resumable).toBe(false);
  });
});
