import { effectsOf } from "@renderer/app/live.policy";
import type { HouseholdEvent } from "@shared/model/household";
import { expect, test } from "vitest";
import { standingOf } from "./samples";

const standing = standingOf();
const progress = {
  phase: "reading",
  found: 4,
  read: 1,
  failed: 0,
  checked: 0,
  toCheck: 0,
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
  [
    "a play moves shelves, the log and what was used",
    { kind: "playback.changed" },
    stale("activity", "library.home", "limits.usage"),
  ],
  [
    "an ended play is for its player alone",
    { kind: "playback.ended", token: "0".repeat(32), reason: "rule", rule: "break", refunded: false },
    [],
  ],
  ["a changed clock is in the status", { kind: "household.clockChanged", notice: null }, stale("household")],
  [
    "a mended database is in the status",
    { kind: "household.databaseNoticed", notice: null },
    stale("household"),
  ],
  ["a full disk is in the status", { kind: "household.diskChanged", diskFullSinceMs: 1 }, stale("household")],
  [
    "a session is kept, and the first run may be over",
    { kind: "parent.sessionChanged", session },
    [{ kind: "session", session }, ...stale("household")],
  ],
];

test.each(cases)("%s", (_name, event, effects) => {
  expect(effectsOf(event)).toEqual(effects);
});
