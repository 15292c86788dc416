import type { Connection } from "@main/database/connection";
import * as schema from "@main/database/schema";
import { listPlays } from "@main/features/activity/activity.repository";
import { listGrants } from "@main/features/limits/grants.repository";
import { listCharges, listLatestProgrammes, listPlaysOfDays } from "@main/features/limits/history.repository";
import { listUseByDay, sumUse } from "@main/features/limits/usage.repository";
import { findLeftOff, listLeftOff } from "@main/features/playback/playback.repository";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { commit, foundHousehold, makeDatabase } from "./disk-ledger";
import { type Act, RandomHousehold } from "./random-household";

const start = (videoId: number, free = false): Act => ({ do: "start", children: ["mia"], videoId, free });
const finish: Act = { do: "end", player: 0, positionSeconds: 5, reason: "completed" };
const end: Act = { do: "end", player: 0, positionSeconds: 5, reason: "left" };
const watch = (seconds: number): Act => ({ do: "watch", seconds });

/** Monday: a film that is skipped. Tuesday: a free one over midnight, whose last tick charges two seconds. Thursday: one more. */
function makeWeek(): { sqlite: Database; db: Connection } {
  const sqlite = makeDatabase(":memory:");
  const founded = foundHousehold();
  commit(sqlite, founded.changes);
  const household = new RandomHousehold(founded.ledger, (changes) => commit(sqlite, changes));
  const acts: readonly Act[] = [
    ...[start(1), watch(5), end, { do: "wait", hours: 24 } as const],
    ...[start(2, true), watch(8), { do: "wait", hours: 24 } as const, watch(3), end],
    ...[{ do: "wait", hours: 24 } as const, start(3), watch(4), finish],
  ];
  for (const act of acts) household.act(act);
  return { sqlite, db: drizzle({ client: sqlite, schema }) };
}

test("a period's use is the sum of its days", () => {
  const { db } = makeWeek();
  const days = listUseByDay(db, "mia", "2026-03-02", "2026-03-09");
  const week = sumUse(db, "mia", "2026-03-02", "2026-03-09");
  expect(days.map(({ accountingDay }) => accountingDay)).toEqual([
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
    "2026-03-05",
  ]);
  for (const field of Object.keys(week) as (keyof typeof week)[])
    expect(days.reduce((sum, day) => sum + day[field], 0)).toBeCloseTo(week[field]);
});

test("plays count on the day that they began, and seconds on the day that they were played", () => {
  const { db } = makeWeek();
  expect(listUseByDay(db, "mia", "2026-03-02", "2026-03-09")).toMatchObject([
    { plays: 1, skipped: 1, tickets: 0, programmeSeconds: 5 },
    { plays: 1, skipped: 1, tickets: 0, freeSeconds: 10 },
    { plays: 0, skipped: 0, tickets: 0, freeSeconds: 3 },
    { plays: 1, completed: 1, tickets: 1, programmeSeconds: 4 },
  ]);
});

test("a child who watched nothing has used nothing", () => {
  const { db } = makeWeek();
  expect(listUseByDay(db, "noah", "2026-03-02", "2026-03-09")).toEqual([]);
  expect(new Set(Object.values(sumUse(db, "noah", "2026-03-02", "2026-03-09")))).toEqual(new Set([0]));
});

const reads: Record<string, (db: Connection) => unknown> = {
  sumUse: (db) => sumUse(db, "mia", "2026-03-02", "2026-03-09"),
  listUseByDay: (db) => listUseByDay(db, "mia", "2026-03-02", "2026-03-09"),
  listLatestProgrammes: (db) => listLatestProgrammes(db, "mia", 10),
  listPlaysOfDays: (db) => listPlaysOfDays(db, "mia", "2026-03-02", "2026-03-09"),
  listCharges: (db) => listCharges(db, "mia", "2026-03-02"),
  listGrants: (db) => listGrants(db, "mia", "2026-03-02"),
  listPlays: (db) => listPlays(db, "2026-03-02"),
  findLeftOff: (db) => findLeftOff(db, "mia", 1),
  listLeftOff: (db) => listLeftOff(db, "mia"),
};

/** What SQLite does for each query that `read` makes. */
function plansOf(sqlite: Database, read: (db: Connection) => unknown): string[] {
  const plans: string[] = [];
  const logQuery = (query: string, params: unknown[]) => {
    const steps = sqlite.prepare(`explain query plan ${query}`).all(...params) as { detail: string }[];
    plans.push(...steps.map(({ detail }) => detail));
  };
  read(drizzle({ client: sqlite, schema, logger: { logQuery } }));
  return plans;
}

test.each(Object.entries(reads))("%s looks nothing through but finds it by an index", (_, read) => {
  const plans = plansOf(makeWeek().sqlite, read);
  expect(plans.length).toBeGreaterThan(0);
  expect(
    plans.filter((plan) => /^SCAN (plays|play_days|journal|grants|limits_policies)\b/.test(plan)),
  ).toEqual([]);
});

test.each(["listLatestProgrammes", "findLeftOff", "listGrants", "listPlays"])(
  "%s has nothing to sort",
  (name) => {
    const read = reads[name];
    if (!read) throw new Error(`there is no ${name}`);
    const plans = plansOf(makeWeek().sqlite, read);
    expect(plans.filter((plan) => plan.includes("TEMP B-TREE FOR ORDER BY"))).toEqual([]);
  },
);
