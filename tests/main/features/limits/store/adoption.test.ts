import { checkLedger } from "@main/database/ledger-check";
import { loadMigrations, migrate } from "@main/database/migrate";
import { migrateSealed } from "@main/database/migrate-sealed";
import { usageOn } from "@main/features/limits/ledger/account.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import Sqlite, { type Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { migrationsFolder } from "../../../../support/paths";
import { compareLedger } from "./compare-ledger";
import { reload, testKey } from "./disk-ledger";

const migrations = loadMigrations(migrationsFolder);
const stepsBefore = migrations.findIndex(({ name }) => name === "0002_ledger");

/** A database of the first version. */
function makeOldDatabase(rows: string): Database {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, migrations, stepsBefore);
  sqlite.exec(`insert into household values (1, 'Europe/Paris', 240, '2026-03-04', 1772400000000); ${rows}`);
  return sqlite;
}

const lived = `
  insert into profiles values ('mia', 'Mia', 'fox', 'coral', 5, 0, 1, null), ('noah', 'Noah', 'owl', 'leaf', 3, 1, 1, null),
    ('zoe', 'Zoe', 'cat', 'sky', 0, 0, 1, 7);
  insert into videos (id, title, named_placeholder, picture, added_at_ms) values (1, 'Film', 0, 'ready', 1);
  insert into plays values
    (1, 'mia', 1, 'programme', '2026-03-02', 1772450000000, 1772450060000, 60.25, 60, 600, 1, 0, 0, 'left'),
    (2, 'mia', 1, 'programme', '2026-03-02', 1772450100000, 1772450101000, 0, 0, 600, 1, 1, 0, 'failed'),
    (3, 'noah', null, 'placeholder', '2026-03-03', 1772530000000, 1772530030000, 30, 30, null, 0, 0, 1, 'completed'),
    (4, 'mia', 1, 'programme', '2026-03-04', 1772620000000, null, 12.0000001, 12, 600, 1, 0, 0, null),
    (5, 'zoe', 1, 'programme', '2026-03-04', 4070908800000, 4070908860000, 40, 540, 600, 1, 0, 1, 'completed');`;

test("a database of the first version comes up with the same counts, sealed", () => {
  const sqlite = makeOldDatabase(lived);
  migrateSealed(sqlite, migrations, testKey);
  const ledger = reload(sqlite);
  const used = (profileId: string, day: string) => {
    const account = ledger.accounts.get(profileId);
    if (!account) throw new Error(`${profileId} has no account`);
    return usageOn(account, day);
  };
  expect(used("mia", "2026-03-02")).toMatchObject({ tickets: 1, seconds: 60.25 });
  expect(used("mia", "2026-03-04")).toMatchObject({ tickets: 1, seconds: 12 });
  expect(used("noah", "2026-03-03")).toMatchObject({ tickets: 0, placeholderSeconds: 30 });
  expect(used("zoe", "2026-03-04")).toMatchObject({ tickets: 1, seconds: 40 });
  expect(compareLedger(sqlite, testKey, ledger)).toEqual([]);
  expect(checkLedger(sqlite, testKey)).toEqual([]);
});

test("children keep their tickets, guests stay guests, and the household its zone and day", () => {
  const sqlite = makeOldDatabase(lived);
  migrateSealed(sqlite, migrations, testKey);
  const ledger = reload(sqlite);
  expect(
    [...ledger.accounts.values()].map(({ profileId, guest, policy }) => [profileId, guest, policy]),
  ).toEqual([
    ["mia", false, { ...defaultPolicy, ticketsPerDay: 5 }],
    ["noah", true, { ...defaultPolicy, ticketsPerDay: 3 }],
    ["zoe", false, { ...defaultPolicy, ticketsPerDay: 0 }],
  ]);
  expect(ledger).toMatchObject({
    openDay: "2026-03-04",
    openedDays: ["2026-03-02", "2026-03-03", "2026-03-04"],
    time: { timeZone: "Europe/Paris", dayStartMinute: 240, firstWeekday: "monday" },
    warnAtMinutes: [15, 5, 1],
    nextPlayId: 6,
  });
});

test("a play that a crash had left open is over and can be resumed for nothing", () => {
  const sqlite = makeOldDatabase(lived);
  migrateSealed(sqlite, migrations, testKey);
  expect(reload(sqlite).accounts.get("mia")?.plays.get(4)).toMatchObject({
    counted: true,
    refunded: null,
    completed: false,
    positionSeconds: 12,
    endedMs: 1772620000000,
  });
});

test("no instant lies in a future that a wrong clock once made up", () => {
  const sqlite = makeOldDatabase(lived);
  migrateSealed(sqlite, migrations, testKey);
  const latest = sqlite.prepare("select max(at_ms) from journal").pluck().get() as number;
  expect(latest).toBeLessThan(Date.parse("2026-03-07"));
  expect(reload(sqlite).clock).toMatchObject({ ms: Date.parse("2026-03-04"), provisional: true, bootId: "" });
});

test("a database without a household yet comes up without a ledger", () => {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, migrations, stepsBefore);
  migrateSealed(sqlite, migrations, testKey);
  expect(() => reload(sqlite)).toThrow("nothing is on disk");
  expect(checkLedger(sqlite, testKey)).toEqual([]);
});

test("going down and up again loses no ticket and no minute", () => {
  const sqlite = makeOldDatabase(lived);
  migrateSealed(sqlite, migrations, testKey);
  const before = reload(sqlite);
  migrate(sqlite, migrations, stepsBefore);
  migrateSealed(sqlite, migrations, testKey);
  const after = reload(sqlite);
  for (const [id, { usage }] of before.accounts) expect(after.accounts.get(id)?.usage).toEqual(usage);
});
