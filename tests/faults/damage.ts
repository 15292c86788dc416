import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Seeded } from "./seeded";

const pageBytes = 4096;
/** False where there is nothing in this folder that it could befall. */
export type Damage = (folder: string, random: Seeded) => boolean;

function change(name: string, edit: (bytes: Buffer, random: Seeded) => Buffer): Damage {
  return (folder, random) => {
    const file = join(folder, name);
    if (!existsSync(file) || statSync(file).size === 0) return false;
    writeFileSync(file, edit(readFileSync(file), random));
    return true;
  };
}

const flipBits = (most: number) => (bytes: Buffer, random: Seeded) => {
  for (let flips = 1 + random.below(most); flips > 0; flips--) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
};
const overwrite = (bytes: Buffer, random: Seeded) => {
  const at = random.below(bytes.length);
  return bytes.fill(random.below(256), at, Math.min(bytes.length, at + 1 + random.below(2 * pageBytes)));
};
const truncate = (bytes: Buffer, random: Seeded) => bytes.subarray(0, random.below(bytes.length));
const swapPages = (bytes: Buffer, random: Seeded) => {
  const pages = Math.floor(bytes.length / pageBytes);
  const [a, b] = [random.below(pages) * pageBytes, random.below(pages) * pageBytes];
  const kept = Buffer.from(bytes.subarray(a, a + pageBytes));
  bytes.copy(bytes, a, b, b + pageBytes);
  kept.copy(bytes, b);
  return bytes;
};

const edits = [
  "update plays set refunded = 1, refund_reason = 'failed' where id = 7",
  "update plays set counted = 0",
  "delete from plays where id > 55; delete from play_days where play_id > 55",
  "delete from journal where seq > 50",
  "update limits_policies set policy = '{\"ticketsPerDay\":99}' where profile_id = 'mia'",
  "insert into grants values (9, 'mia', '2026-03-02', '{\"kind\":\"tickets\",\"tickets\":9}', 1, null, null, x'00')",
  "delete from grants where id = 1",
  "update parent_pin set hash = x'ff', salt = x'ff', failed_attempts = 0, changed_at_ms = 9",
  "delete from parent_pin",
  "update videos set title = 'Another' where id = 3",
  "update profiles set name = 'Nobody'",
  "drop table plays",
  "drop index plays_day",
  "create table more (id integer)",
  "delete from events",
  "pragma user_version = 9",
  "pragma application_id = 1",
  "update _migrations set hash = 'x'",
  "insert into _migrations values ('9000_future', 'x', 1)",
  "vacuum",
];

/** With another program's SQLite, which folds the log in when it closes. */
const editBySql: Damage = (folder, random) => {
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("trusted_schema = OFF");
  sqlite.exec(random.pick(edits));
  if (random.below(2) === 0) sqlite.pragma("journal_mode = DELETE");
  sqlite.close();
  return true;
};

/** A log of another day beside the file, or one that does not belong to it at all. */
const wrongLog =
  (log: string): Damage =>
  (folder) => {
    copyFileSync(log, join(folder, "matinee.db-wal"));
    return true;
  };

const removal =
  (name: string): Damage =>
  (folder) => {
    const there = existsSync(join(folder, name));
    rmSync(join(folder, name), { force: true });
    return there;
  };

/** What befalls a data folder; `strayLog` is a file that is the log of another database. */
export function listDamages(strayLog: string): ReadonlyMap<string, Damage> {
  const of = (name: string): [string, Damage][] => [
    [`one bit of ${name}`, change(name, flipBits(1))],
    [`some bits of ${name}`, change(name, flipBits(40))],
    [`a stretch of ${name}`, change(name, overwrite)],
    [`the end of ${name}`, change(name, truncate)],
  ];
  return new Map<string, Damage>([
    ...of("matinee.db"),
    ...of("matinee.db"),
    ...of("matinee.db-wal"),
    ...of("matinee.seal"),
    ...of("parent.pin"),
    ...of("ledger.key"),
    ["the header", change("matinee.db", (bytes) => bytes.fill(0, 0, 100))],
    [
      "a part of the header",
      change("matinee.db", (bytes, random) => bytes.fill(0xff, random.below(99), 100)),
    ],
    ["two pages swapped", change("matinee.db", swapPages)],
    ["two pages of the log swapped", change("matinee.db-wal", swapPages)],
    ["an edit", editBySql],
    ["another edit", editBySql],
    ["a third edit", editBySql],
    ["somebody else's log", wrongLog(strayLog)],
    ["an empty file", change("matinee.db", () => Buffer.alloc(0))],
    ["a wrong index of the log", change("matinee.db-shm", (bytes) => bytes.fill(0x5a))],
    ...["matinee.db", "matinee.db-wal", "matinee.db-shm", "matinee.seal", "ledger.key", "parent.pin"].map(
      (name): [string, Damage] => [`the loss of ${name}`, removal(name)],
    ),
  ]);
}
