import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import type { Ledger, SessionState } from "@main/features/limits/ledger/ledger";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { endNow, stopAll, stopPage } from "@main/features/limits/ledger/stop.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const now = { ms: Date.parse("2026-03-04T12:00:00Z"), monotonicMs: 1000 };
const reading = { ...now, wallMs: now.ms, uptimeMs: 1000, bootId: "boot", synchronised: "yes" } as const;
const time = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const video = { videoId: 1, durationSeconds: 600, positionSeconds: 0, free: false, contentAllowed: true };

const household = applyChanges(
  openHousehold(reading, time).answer,
  ["mia", "tom", "ida"].flatMap((profileId) => openAccount(now, profileId, false, defaultPolicy)),
);

/** Each player's token is its window's name. */
function watching(
  ledger: Ledger,
  profileIds: readonly string[],
  connectionId: string,
  state: SessionState = "playing",
): Ledger {
  const askers = profileIds.map((profileId) => ({ profileId, video }));
  const { changes, answer } = startProgramme(ledger, now, { askers, token: connectionId, connectionId });
  if (!answer.started) throw new Error("the programme was refused");
  return applyChanges(ledger, [
    ...changes,
    { kind: "session.replaced", session: { ...answer.session, state } },
  ]);
}

function endsIn(changes: readonly Change[]) {
  return changes.flatMap((change) =>
    change.kind === "play.ended" ? [{ child: change.profileId, reason: change.reason }] : [],
  );
}

const isClosing = (ledger: Ledger, token: string) => ledger.sessions.get(token)?.closing !== null;
const twoWindows = watching(watching(household, ["mia"], "left"), ["tom"], "right");

describe("when the machine sleeps", () => {
  test("what plays is lost, and what is paused stays", () => {
    const ledger = watching(watching(household, ["mia"], "left", "paused"), ["tom"], "right");
    const changes = stopAll(ledger, now);
    expect(endsIn(changes)).toEqual([{ child: "tom", reason: "lost" }]);
    const stopped = applyChanges(ledger, changes);
    expect(isClosing(stopped, "left")).toBe(false);
    expect(stopped.sessions.get("right")?.closing).toMatchObject({ reason: "lost", rule: null });
  });

  test("no ticket comes back", () => {
    expect(stopAll(twoWindows, now).map(({ kind }) => kind)).not.toContain("play.refunded");
  });

  test("what was stopped before is not stopped again", () => {
    expect(stopAll(applyChanges(twoWindows, stopAll(twoWindows, now)), now)).toEqual([]);
  });
});

describe("when a page is gone", () => {
  test("what it held is lost and over, and the other page plays on", () => {
    const changes = stopPage(twoWindows, now, "left");
    expect(endsIn(changes)).toEqual([{ child: "mia", reason: "lost" }]);
    const stopped = applyChanges(twoWindows, changes);
    expect([...stopped.sessions.keys()]).toEqual(["right"]);
    expect(isClosing(stopped, "right")).toBe(false);
  });

  test("what was ending in it is over, and what is ending in another page is not", () => {
    const ending = applyChanges(twoWindows, stopAll(twoWindows, now));
    expect(stopPage(ending, now, "left")).toEqual([{ kind: "session.closed", token: "left" }]);
  });
});

describe("when a parent ends what a child watches", () => {
  const byParent = { reason: "parent", rule: null } as const;

  test("it ends for this reason, and another child's film plays on", () => {
    const changes = endNow(twoWindows, now, "tom", byParent);
    expect(endsIn(changes)).toEqual([{ child: "tom", reason: "parent" }]);
    const ended = applyChanges(twoWindows, changes);
    expect(isClosing(ended, "right")).toBe(true);
    expect(isClosing(ended, "left")).toBe(false);
  });

  test("it ends for all who watch it together", () => {
    const together = watching(household, ["tom", "mia"], "left");
    expect(endsIn(endNow(together, now, "mia", byParent))).toEqual([
      { child: "tom", reason: "parent" },
      { child: "mia", reason: "parent" },
    ]);
  });

  test("it is the open film that ends, not the one that was ending before", () => {
    const moved = watching(watching(household, ["mia"], "left"), ["mia"], "right");
    expect([...moved.sessions.keys()]).toEqual(["left", "right"]);
    const shut = endNow(moved, now, "mia", byParent).at(-1);
    expect(shut).toMatchObject({ kind: "session.replaced", session: { token: "right" } });
  });

  test("nothing ends for a child that watches nothing, or whose film is ending already", () => {
    expect(endNow(twoWindows, now, "ida", byParent)).toEqual([]);
    const ended = applyChanges(twoWindows, endNow(twoWindows, now, "tom", byParent));
    expect(endNow(ended, now, "tom", byParent)).toEqual([]);
  });
});
