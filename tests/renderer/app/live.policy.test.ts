import { effectsOf } from "@renderer/app/live.policy";
import type { HouseholdEvent } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import { expect, test } from "vitest";

const standing: Standing = {
  profileId: "mia",
  accountingDay: "2026-11-21",
  ticketsTotal: 3,
  ticketsUsed: 1,
  ticketsLeft: 2,
  sky: "day",
  resetsAtMs: 0,
};
const progress = {
  phase: "reading",
  found: 4,
  read: 1,
  failed: 0,
  pictures: 0,
  filesPerSecond: 1,
  remainingSeconds: 3,
} as const;
const session = { unlocked: false, endsAtMs: null };
const stale = (...groups: string[]) => groups.map((what) => ({ kind: "stale", what }));

const cases: [string, HouseholdEvent, unknown[]][] = [
  [
    "a standing is kept as it came",
    { kind: "limits.standingChanged", standing },
    [{ kind: "standing", standing }],
  ],
  [
    "a new day makes everything stale",
    { kind: "limits.dayChanged", accountingDay: "2026-11-22" },
    stale("everything"),
  ],
  [
    "a changed library touches its lists and the status",
    { kind: "library.changed" },
    stale("library", "household"),
  ],
  [
    "scan progress is kept as it came",
    { kind: "library.scanProgressed", progress },
    [{ kind: "scan", progress }],
  ],
  [
    "changed children touch all that is theirs",
    { kind: "profiles.changed" },
    stale("profiles", "limits", "library.home", "household"),
  ],
  ["a play moves shelves and the log", { kind: "playback.changed" }, stale("activity", "library.home")],
  ["an ended play is for its player alone", { kind: "playback.ended", token: "0".repeat(32) }, []],
  [
    "a session is kept, and the first run may be over",
    { kind: "parent.sessionChanged", session },
    [{ kind: "session", session }, ...stale("household")],
  ],
];

test.each(cases)("%s", (_name, event, effects) => {
  expect(effectsOf(event)).toEqual(effects);
});
