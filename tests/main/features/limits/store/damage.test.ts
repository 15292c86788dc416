import { createSecretKey } from "node:crypto";
import { checkLedger } from "@main/database/ledger-check";
import { LedgerDamaged } from "@main/database/ledger-damage";
import { acceptLedger, sealLedger } from "@main/database/ledger-seal";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { compareLedger } from "./compare-ledger";
import { commit, foundHousehold, makeDatabase, reload, testKey } from "./disk-ledger";
import { type Act, RandomHousehold } from "./random-household";

const evening: readonly Act[] = [
  { do: "start", children: ["mia"], videoId: 1, free: false },
  { do: "watch", seconds: 8 },
  { do: "end", player: 0, positionSeconds: 8, reason: "failed" },
  { do: "grant", child: "mia", tickets: 2 },
  { do: "wait", hours: 20 },
  { do: "start", children: ["mia", "noah"], videoId: 2, free: false },
  { do: "watch", seconds: 8 },
];

/** A household in the middle of a film, on its second day. */
function makeHousehold(): { sqlite: Database; household: RandomHousehold } {
  const sqlite = makeDatabase(":memory:");
  const founded = foundHousehold();
  commit(sqlite, founded.changes);
  const household = new RandomHousehold(founded.ledger, (changes) => commit(sqlite, changes));
  for (const act of evening) household.act(act);
  return { sqlite, household };
}

/** As somebody with a database tool would do it. */
function edit(sqlite: Database, sql: string): void {
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(sql);
  sqlite.pragma("foreign_keys = ON");
}

const edits: readonly { title: string; sql: string; found: object }[] = [
  {
    title: "a ticket given back by hand",
    sql: "update plays set refunded = 1, refund_reason = 'left' where id = 2",
    found: { what: "changed", table: "plays", rows: ["2"] },
  },
  {
    title: "minutes that were taken off a day",
    sql: "update play_days set watched_seconds = 0 where play_id = 1",
    found: { what: "changed", table: "play_days", rows: ["1 2026-03-02"] },
  },
  {
    title: "a policy of ninety tickets",
    sql: "update limits_policies set policy = json_set(policy, '$.ticketsPerDay', 90) where profile_id = 'mia'",
    found: { what: "changed", table: "limits_policies", rows: ["mia"] },
  },
  {
    title: "a grant for another child",
    sql: "update grants set profile_id = 'noah'",
    found: { what: "changed", table: "grants", rows: ["1"] },
  },
  {
    title: "a lease that has played nothing",
    sql: "update leases set session = json_set(session, '$.playedSeconds', 0)",
    found: { what: "changed", table: "leases" },
  },
  {
    title: "a clock that was put on",
    sql: "update accounting_clock set ms = ms + 86400000",
    found: { what: "changed", table: "accounting_clock" },
  },
  {
    title: "a checkpoint with another ledger in it",
    sql: "update ledger_checkpoints set ledger = replace(ledger, 'Europe/Paris', 'Asia/Tokyo')",
    found: { what: "changed", table: "ledger_checkpoints" },
  },
  {
    title: "a line of the journal with other words",
    sql: "update journal set data = replace(data, 'true', 'false') where seq = 5",
    found: { what: "changed", table: "journal", rows: ["5"] },
  },
  {
    title: "a line of the journal with another time",
    sql: "update journal set at_ms = at_ms + 1 where seq = 3",
    found: { what: "changed", table: "journal", rows: ["3"] },
  },
  {
    title: "a line that was cut out of the middle",
    sql: "delete from journal where seq = 6",
    found: { what: "changed", table: "journal", rows: ["7"] },
  },
  {
    title: "two lines in each other's place",
    sql: "update journal set seq = -1 where seq = 5; update journal set seq = 5 where seq = 6; update journal set seq = 6 where seq = -1",
    found: { what: "changed", table: "journal" },
  },
  {
    title: "a tail that was cut off",
    sql: "delete from journal where seq > 8",
    found: { what: "missing", table: "journal", rows: ["9"] },
  },
  {
    title: "a head that was cut off with the tail",
    sql: "delete from journal where seq > 8; delete from ledger_head",
    found: { what: "missing", table: "ledger_head" },
  },
  {
    title: "a head that was turned back with the tail",
    sql: `delete from journal where seq > 8;
      update ledger_head set seq = 8, journal_checksum = (select checksum from journal where seq = 8)`,
    found: { what: "changed", table: "ledger_head" },
  },
  {
    title: "a play that is gone",
    sql: "delete from plays where id = 1",
    found: { what: "missing", table: "plays" },
  },
  {
    title: "a day's minutes that are gone",
    sql: "delete from play_days where play_id = 1",
    found: { what: "missing", table: "play_days", rows: ["1"] },
  },
  { title: "a grant that is gone", sql: "delete from grants", found: { what: "missing", table: "grants" } },
  {
    title: "a policy that is gone",
    sql: "delete from limits_policies where profile_id = 'zoe'",
    found: { what: "missing", table: "limits_policies" },
  },
  {
    title: "a lease that is gone",
    sql: "delete from leases",
    found: { what: "missing", table: "leases", rows: ["2", "3"] },
  },
  {
    title: "a clock that is gone",
    sql: "delete from accounting_clock",
    found: { what: "missing", table: "accounting_clock" },
  },
];

test("a ledger that nobody touched is whole", () => {
  const { sqlite, household } = makeHousehold();
  expect(checkLedger(sqlite, testKey)).toEqual([]);
  expect(compareLedger(sqlite, testKey, household.ledger)).toEqual([]);
});

for (const { title, sql, found } of edits) {
  test(`${title} shows`, () => {
    const { sqlite } = makeHousehold();
    edit(sqlite, sql);
    expect(checkLedger(sqlite, testKey)).toContainEqual(expect.objectContaining(found));
  });

  test(`${title} can be accepted, and the household goes on`, () => {
    const { sqlite } = makeHousehold();
    edit(sqlite, sql);
    acceptLedger(sqlite, testKey);
    expect(checkLedger(sqlite, testKey)).toEqual([]);
    const household = new RandomHousehold(reload(sqlite), (changes) => commit(sqlite, changes));
    household.recover(household.ledger);
    for (const act of evening) household.act(act);
    expect(compareLedger(sqlite, testKey, household.ledger)).toEqual([]);
    expect(checkLedger(sqlite, testKey)).toEqual([]);
  });
}

test.each(["journal", "ledger_head", "accounting_clock", "leases", "ledger_checkpoints"])(
  "a ledger with a wrong checksum in %s is not loaded",
  (table) => {
    const { sqlite } = makeHousehold();
    edit(sqlite, `update ${table} set checksum = randomblob(16)`);
    expect(() => reload(sqlite)).toThrow(LedgerDamaged);
  },
);

test("a play that was edited is not written on, which would seal the edit", () => {
  const { sqlite, household } = makeHousehold();
  edit(sqlite, "update plays set counted = 0 where id = 2");
  expect(() => household.act({ do: "end", player: 0, positionSeconds: 9, reason: "left" })).toThrow(
    "1 of plays changed (2)",
  );
});

test("after a tail was cut off, nothing more is written to the journal", () => {
  const { sqlite, household } = makeHousehold();
  edit(sqlite, "delete from journal where seq = (select max(seq) from journal)");
  expect(() => household.act({ do: "grant", child: "mia", tickets: 1 })).toThrow(LedgerDamaged);
});

test("with another key nothing is believed", () => {
  const { sqlite } = makeHousehold();
  const otherKey = createSecretKey(Buffer.alloc(32, 8));
  expect(new Set(checkLedger(sqlite, otherKey).map(({ table }) => table))).toEqual(
    new Set([
      ...["accounting_clock", "grants", "journal", "leases", "ledger_checkpoints", "ledger_head"],
      ...["limits_policies", "play_days", "plays"],
    ]),
  );
  expect(() => createLedgerStore(sqlite, otherKey).load()).toThrow(LedgerDamaged);
});

test("a ledger that is sealed with a new key is as it was", () => {
  const { sqlite, household } = makeHousehold();
  const newKey = createSecretKey(Buffer.alloc(32, 9));
  sealLedger(sqlite, newKey);
  expect(checkLedger(sqlite, newKey)).toEqual([]);
  expect(compareLedger(sqlite, newKey, household.ledger)).toEqual([]);
});
