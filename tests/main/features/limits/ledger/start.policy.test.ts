import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import type { Ledger } from "@main/features/limits/ledger/ledger";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { stopPage } from "@main/features/limits/ledger/stop.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const now = { ms: Date.parse("2026-03-04T12:00:00Z"), monotonicMs: 1000 };
const reading = { ...now, wallMs: now.ms, uptimeMs: 1000, bootId: "boot", synchronised: "yes" } as const;
const time = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const film = { videoId: 1, durationSeconds: 600, positionSeconds: 0, free: false, contentAllowed: true };
const otherFilm = { ...film, videoId: 2 };
const freeFilm = { ...film, videoId: 3, free: true };

const household = applyChanges(openHousehold(reading, time).answer, [
  ...openAccount(now, "mia", false, defaultPolicy),
  ...openAccount(now, "tom", false, defaultPolicy),
  ...openAccount(now, "ida", false, { ...defaultPolicy, ticketsPerDay: 0 }),
]);

function start(ledger: Ledger, profileIds: readonly string[], video = film, token = "left", window = token) {
  const askers = profileIds.map((profileId) => ({ profileId, video }));
  const decision = startProgramme(ledger, now, { askers, token, connectionId: window });
  return { ...decision, next: applyChanges(ledger, decision.changes) };
}

function endsIn(changes: readonly Change[]) {
  return changes.flatMap((change) =>
    change.kind === "play.ended" ? [{ child: change.profileId, reason: change.reason }] : [],
  );
}

describe("a start", () => {
  test("opens a player that plays nothing yet, for each who asks", () => {
    const { answer, next } = start(household, ["mia", "tom"]);
    expect(next.sessions.get("left")).toMatchObject({
      ...{ state: "opening", kind: "programme", videoId: 1, still: false, closing: null },
      seats: [
        { profileId: "mia", playId: 1, overrun: null },
        { profileId: "tom", playId: 2, overrun: null },
      ],
    });
    expect(answer).toMatchObject({ started: true, session: next.sessions.get("left") });
  });

  test("says that it spent a ticket, also where another film was left for it", () => {
    expect(start(household, ["mia"]).answer).toMatchObject({ spentTicket: true });
    const { next } = start(household, ["mia"], otherFilm);
    expect(start(next, ["mia"], film, "right").answer).toMatchObject({ spentTicket: true });
  });

  test("of something free spends no ticket", () => {
    expect(start(household, ["mia"], freeFilm).answer).toMatchObject({ started: true, spentTicket: false });
  });

  test("of what was lost today goes on with the same play, and spends no ticket", () => {
    const { next } = start(household, ["mia"]);
    const lost = applyChanges(next, stopPage(next, now, "left"));
    const { answer, changes } = start(lost, ["mia"], film, "right");
    expect(answer).toMatchObject({ spentTicket: false, session: { seats: [{ playId: 1 }] } });
    expect(changes[0]).toEqual({ kind: "play.resumed", profileId: "mia", playId: 1, atMs: now.ms });
  });

  test("is refused with each one's reason, and changes nothing, though others might have watched", () => {
    const { next } = start(household, ["mia"], otherFilm);
    const { answer, changes } = start(next, ["mia", "ida"], film, "right");
    expect(answer).toEqual({
      started: false,
      refused: [{ profileId: "ida", refusal: { rule: "no-tickets", untilMs: null } }],
    });
    expect(changes).toEqual([]);
  });

  test("needs somebody who asks", () => {
    expect(() => start(household, [])).toThrow("nobody sits before this player");
  });
});

describe("what a start leaves", () => {
  test("is the child's film in another window, which is superseded", () => {
    const { next } = start(household, ["mia"]);
    const { changes, next: moved } = start(next, ["mia"], otherFilm, "right");
    expect(endsIn(changes)).toEqual([{ child: "mia", reason: "superseded" }]);
    expect(moved.sessions.get("left")?.closing).toMatchObject({ reason: "superseded", rule: null });
  });

  test("is another child's film in the same window, which shows it no more", () => {
    const { next } = start(household, ["mia"], film, "first", "left");
    const { changes } = start(next, ["tom"], film, "second", "left");
    expect(endsIn(changes)).toEqual([{ child: "mia", reason: "superseded" }]);
  });

  test("is not another child's film in another window", () => {
    const { next } = start(household, ["mia"]);
    expect(endsIn(start(next, ["tom"], film, "right").changes)).toEqual([]);
  });
});
