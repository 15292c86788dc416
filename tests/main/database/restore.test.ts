import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { addPlay, countPlays } from "../../faults/household-rows";
import { day, makeFastFolder, makeLivedIn, open } from "../../faults/lived-in";
import { makeStories } from "../../faults/stories";

function damage(folder: string): Buffer {
  const file = join(folder, "matinee.db");
  const bytes = readFileSync(file).fill(0x5a, 8192, 16_384);
  writeFileSync(file, bytes);
  return bytes;
}

function edit(folder: string, sql: string): void {
  const sqlite = new Sqlite(join(folder, "matinee.db"));
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(sql);
  sqlite.close();
}

test("a database that was closed is opened as it was, and nobody is told anything", () => {
  const folder = makeLivedIn();
  for (let start = 0; start < 2; start++) {
    const database = open(folder);
    expect([countPlays(database.sqlite), database.care.notice()]).toEqual([61, null]);
    database.close();
  }
});

test("a damaged database is set aside to the byte, and the newest backup takes its place", () => {
  const folder = makeLivedIn();
  const bytes = damage(folder);
  const database = open(folder);
  expect(database.care.notice()).toMatchObject({ kind: "restored", atMs: day(2), backupAtMs: day(1) });
  expect(countPlays(database.sqlite)).toBe(60);
  database.close();
  const [time = ""] = readdirSync(join(folder, "damaged"));
  expect(readFileSync(join(folder, "damaged", time, "matinee.db")).equals(bytes)).toBe(true);
  expect(existsSync(join(folder, "matinee.db.restoring"))).toBe(false);
});

test("a damaged newest backup is passed over for the one before it", () => {
  const folder = makeLivedIn();
  const database = open(folder, day(2));
  expect(database.care.backUpNow().outcome).toBe("made");
  database.close();
  damage(folder);
  const newest = globSync("backups/*.db", { cwd: folder }).sort().at(-1) ?? "";
  const bytes = readFileSync(join(folder, newest));
  writeFileSync(join(folder, newest), bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001));
  const restored = open(folder, day(3));
  expect(restored.care.notice()).toMatchObject({ kind: "restored", backupAtMs: day(1) });
  restored.close();
});

test("SQLite plays a stale log into the file that lies beside it, and calls the mixture whole", () => {
  const folder = makeFastFolder();
  const [file, byHand] = [join(folder, "rows.db"), join(folder, "by-hand.db")];
  const sqlite = new Sqlite(file);
  sqlite.pragma("journal_mode = WAL");
  sqlite.exec("create table rows (id integer primary key)");
  const add = (rows: number) =>
    sqlite
      .prepare(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) insert into rows select null from n",
      )
      .run(rows);
  add(2000);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  copyFileSync(file, byHand);
  add(3000);
  copyFileSync(`${file}-wal`, `${byHand}-wal`);
  sqlite.close();
  const mixture = new Sqlite(byHand);
  expect(mixture.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(mixture.prepare("select count(*) from rows").pluck().get()).toBe(5000);
  mixture.close();
});

test("no log stays beside a restored file: its rows are the backup's, all of them and no more", () => {
  const { stories } = makeStories();
  const killed = stories.find(({ name }) => name.includes("killed"));
  const folder = join(makeFastFolder(), "data");
  cpSync(killed?.folder ?? "", folder, { recursive: true });
  const log = readFileSync(join(folder, "matinee.db-wal"));
  damage(folder);
  const database = open(folder);
  expect(countPlays(database.sqlite)).toBe(60);
  database.close();
  const [kept = ""] = globSync("damaged/*/matinee.db-wal", { cwd: folder });
  expect(readFileSync(join(folder, kept)).equals(log)).toBe(true);
});

test("a restored database is migrated like any other", () => {
  const folder = makeLivedIn();
  damage(folder);
  const migrations = makeFastFolder();
  cpSync("migrations", migrations, { recursive: true });
  writeFileSync(join(migrations, "0900_more.sql"), "create table more (id integer primary key) strict;");
  writeFileSync(join(migrations, "0900_more.down.sql"), "drop table more;");
  const database = open(folder, day(2), migrations);
  expect(database.sqlite.prepare("select count(*) from more").pluck().get()).toBe(0);
  expect(database.care.notice()?.kind).toBe("restored");
  database.close();
});

test("a whole database that was edited is used where there is no backup, and a parent is told", () => {
  const folder = makeLivedIn();
  rmSync(join(folder, "backups"), { recursive: true });
  edit(folder, "delete from plays where id = 61; delete from play_days where play_id = 61");
  const database = open(folder);
  expect(database.care.notice()).toMatchObject({ kind: "edited", backupAtMs: null });
  database.close();
});

test("where nothing can be restored an empty household begins behind the same PIN", () => {
  const folder = makeLivedIn();
  rmSync(join(folder, "backups"), { recursive: true });
  damage(folder);
  const database = open(folder);
  expect(database.care.notice()).toMatchObject({ kind: "started-empty", backupAtMs: null });
  expect(database.sqlite.prepare("select count(*) from profiles").pluck().get()).toBe(0);
  expect(database.sqlite.prepare("select hex(hash) from parent_pin").pluck().get()).toBe("02");
  database.close();
});

test("a child who removes database and backups meets the parents' door and not the first run", () => {
  const folder = makeLivedIn();
  rmSync(join(folder, "backups"), { recursive: true });
  rmSync(join(folder, "matinee.db"));
  const database = open(folder);
  expect(database.sqlite.prepare("select hex(hash) from parent_pin").pluck().get()).toBe("02");
  expect(database.care.notice()?.kind).toBe("started-empty");
  database.close();
});

test("nobody becomes the parent by writing a PIN of theirs into the database or the copy of it", () => {
  for (const backups of [true, false]) {
    const folder = makeLivedIn();
    if (!backups) rmSync(join(folder, "backups"), { recursive: true });
    edit(folder, "update parent_pin set salt = x'ff', hash = x'ff', changed_at_ms = 99999999999999");
    const database = open(folder);
    expect(database.sqlite.prepare("select hex(hash) from parent_pin").pluck().get()).toBe("02");
    database.close();
    const copy = join(folder, "parent.pin");
    writeFileSync(copy, readFileSync(copy, "latin1").replace("failed", "forged"));
    rmSync(join(folder, "matinee.db"));
    const again = open(folder);
    const rows = again.sqlite.prepare("select hex(hash) from parent_pin").pluck().all();
    expect(rows).toEqual(backups ? ["02"] : []);
    again.close();
  }
});

test("a restored database gives no guesses at the PIN back, and knows a PIN that was set since", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  database.sqlite.exec("update parent_pin set hash = x'07', changed_at_ms = 2");
  database.sqlite.exec("update parent_pin set failed_attempts = 9, last_failed_boot_id = 'later'");
  database.close();
  damage(folder);
  const restored = open(folder);
  expect(restored.care.notice()?.kind).toBe("restored");
  const row = "select hex(hash), failed_attempts, last_failed_boot_id from parent_pin";
  expect(restored.sqlite.prepare(row).raw().get()).toEqual(["07", 9, "later"]);
  restored.close();
});

test("a notice stays until a parent has seen it, over starts, and is settled once", () => {
  const folder = makeLivedIn();
  damage(folder);
  const first = open(folder);
  const notice = first.care.notice();
  expect(notice?.settled).toBe(false);
  first.care.settleNotice(notice?.id ?? 0);
  first.close();
  const second = open(folder);
  expect(second.care.notice()).toEqual({ ...notice, settled: true });
  second.care.dismissNotice();
  expect(second.care.notice()).toBeNull();
  addPlay(second);
  second.close();
});

test("an older copy of the whole database, put back by hand, is not used", () => {
  const folder = makeLivedIn();
  const morning = readFileSync(join(folder, "matinee.db"));
  const database = open(folder);
  addPlay(database);
  database.close();
  writeFileSync(join(folder, "matinee.db"), morning);
  const again = open(folder);
  expect(again.care.notice()?.kind).toBe("restored");
  again.close();
});

test("a copy of the database that lies where a restore would be prepared is not taken for one", () => {
  const { stories } = makeStories();
  const folder = join(makeFastFolder(), "data");
  cpSync(stories.find(({ name }) => name.includes("killed"))?.folder ?? "", folder, { recursive: true });
  copyFileSync(join(folder, "matinee.db"), join(folder, "matinee.db.restoring"));
  const database = open(folder);
  expect([countPlays(database.sqlite), database.care.notice()]).toEqual([63, null]);
  database.close();
});

test("nor is one that was made before the restored database was first written to", () => {
  const folder = makeLivedIn();
  damage(folder);
  open(folder).close();
  const restored = readFileSync(join(folder, "matinee.db"));
  const database = open(folder);
  addPlay(database);
  database.care.mark();
  cpSync(folder, `${folder}-copy`, { recursive: true });
  database.close();
  writeFileSync(join(`${folder}-copy`, "matinee.db.restoring"), restored);
  const again = open(`${folder}-copy`);
  expect(countPlays(again.sqlite)).toBe(61);
  again.close();
  rmSync(`${folder}-copy`, { recursive: true });
});

test("a log that is taken away after a kill is missed: the state of the last seal is used, and a parent is told", () => {
  const { stories } = makeStories();
  const folder = join(makeFastFolder(), "data");
  cpSync(stories.find(({ name }) => name.includes("killed"))?.folder ?? "", folder, { recursive: true });
  rmSync(join(folder, "matinee.db-wal"));
  const database = open(folder);
  expect(database.care.notice()).toMatchObject({ kind: "restored", backupAtMs: day(1) });
  expect(countPlays(database.sqlite)).toBe(61);
  database.close();
});

test("a row that another program changed while the kiosk ran is found at the next start", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  edit(folder, "update plays set watched_seconds = 0 where id = 3");
  database.close();
  const again = open(folder);
  expect(again.care.notice()).toMatchObject({ kind: "restored", backupAtMs: day(1) });
  again.close();
});

test("a table that another program dropped while the kiosk ran is missed at the next start, after a kill too", () => {
  const folder = makeLivedIn();
  const killed = makeFastFolder();
  const database = open(folder);
  edit(folder, "drop table journal");
  cpSync(folder, killed, { recursive: true });
  database.close();
  for (const left of [folder, killed]) {
    const again = open(left);
    expect([again.care.notice()?.kind, countPlays(again.sqlite)]).toEqual([
      "restored",
      left === killed ? 61 : 60,
    ]);
    again.close();
  }
});

test("a lost key loses no data: what is there is used and sealed with a new one, and a parent is told", () => {
  const folder = makeLivedIn();
  rmSync(join(folder, "ledger.key"));
  rmSync(join(folder, "backups/ledger.key"));
  const database = open(folder);
  expect([countPlays(database.sqlite), database.care.notice()?.kind]).toEqual([61, "edited"]);
  database.close();
  const again = open(folder);
  expect(again.care.backUpNow().outcome).toBe("made");
  again.close();
});
