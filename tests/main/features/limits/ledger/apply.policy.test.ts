import { applyChange, applyChanges } from "@main/features/limits/ledger/apply.policy";
import { makeGrant, replaceTime } from "@main/features/limits/ledger/household.policy";
import { describe, expect, test } from "vitest";
import { longFilm } from "../../../../property/world/films";
import { Story } from "./story";

const afternoon = "2026-03-04T15:00:00Z";
const now = { ms: Date.parse(afternoon), monotonicMs: 0 };

describe("the ledger's next value", () => {
  test("of a household that is opened anew keeps its clock alone", () => {
    const { ledger } = new Story(afternoon, [{}]).house;
    const time = { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" } as const;
    const opened = {
      kind: "household.opened",
      time,
      warnAtMinutes: [5],
      day: "2026-03-09",
      atMs: 0,
    } as const;
    expect(applyChange(ledger, opened)).toEqual({
      ...{ nextPlayId: 1, nextGrantId: 1, clock: ledger.clock, openDay: "2026-03-09" },
      ...{ openedDays: ["2026-03-09"], time, nextTime: null, warnAtMinutes: [5] },
      ...{ accounts: new Map(), sessions: new Map() },
    });
  });

  test("gives each play and each grant a number of its own", () => {
    const story = new Story(afternoon, [{}]);
    expect([1, 2, 3].map((tickets) => story.grant({ kind: "tickets", tickets }))).toEqual([1, 2, 3]);
    story.start(longFilm);
    const { ledger } = story.house;
    expect(ledger).toMatchObject({ nextPlayId: 2, nextGrantId: 4 });
    const draft = { kind: "end-after-this" } as const;
    const { changes } = makeGrant({ ...ledger, nextGrantId: 2 }, now, {
      profileId: "child-0",
      draft,
      why: null,
    });
    expect(applyChanges(ledger, changes)).toMatchObject({ nextPlayId: 2, nextGrantId: 4 });
  });

  test("takes new times with the next day, and its warnings at once", () => {
    const { ledger } = new Story(afternoon, [{}]).house;
    const time = { timeZone: "UTC", dayStartMinute: 60, firstWeekday: "sunday" } as const;
    const told = applyChanges(ledger, replaceTime(now, time, [7]));
    expect(told).toMatchObject({ time: ledger.time, nextTime: time, warnAtMinutes: [7] });
    const next = applyChange(told, { kind: "day.opened", day: "2026-03-05", atMs: 0 });
    expect(next).toMatchObject({ time, nextTime: null, openDay: "2026-03-05" });
  });

  test("remembers 45 days, and of a corrected clock none that never was", () => {
    const story = new Story(afternoon, [{}]);
    story.waitUntil("2026-05-04T15:00:00Z");
    const { ledger } = story.house;
    expect(ledger.openedDays).toHaveLength(45);
    expect(ledger.openedDays.at(-1)).toBe("2026-05-04");
    const corrected = applyChange(ledger, { kind: "clock.corrected", fromMs: 2, atMs: 1, day: "2026-05-01" });
    expect(corrected.openedDays.slice(-2)).toEqual(["2026-04-30", "2026-05-01"]);
    expect(corrected.openDay).toBe("2026-05-01");
  });

  test("without a player that has closed still has the others", () => {
    const story = new Story(afternoon, [{}, {}]);
    story.start(longFilm, "child-0", 0);
    story.start(longFilm, "child-1", 1);
    const [first = "", second = ""] = story.house.ledger.sessions.keys();
    const { sessions } = applyChange(story.house.ledger, { kind: "session.closed", token: first });
    expect([...sessions.keys()]).toEqual([second]);
  });
});
