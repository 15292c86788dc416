import { spawnSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findGoodBackup } from "@main/database/backup";
import { listBackups } from "@main/database/backup-files";
import { checkLedger } from "@main/database/ledger-check";
import { loadMigrations } from "@main/database/migrate";
import type { OpenDatabase } from "@main/database/open";
import { placeOf } from "@main/database/place";
import { expect, test } from "vitest";
import { migrationsFolder } from "../support/paths";
import { buildProcess } from "./build-process";
import type { Doom } from "./doom";
import { countPlays, readEverything } from "./household-rows";
import { makeFastFolder, makeLivedIn, open } from "./lived-in";
import { type Seeded, seeded } from "./seeded";

/** MATINEE_KILLS asks for more, MATINEE_SEED for another beginning. */
const kills = Number(process.env.MATINEE_KILLS ?? 100);
const firstSeed = Number(process.env.MATINEE_SEED ?? 1);
const killsEach = Math.ceil(kills / 4);

/** What lies in the folder before the process is started in it, and what it does there. */
interface Setting {
  readonly task: "opening" | "backing up" | "watching";
  readonly folder: string;
  readonly migrations: string;
  /** The files that grow meanwhile, and how far. */
  readonly growing: ReadonlyMap<string, number>;
}

interface End {
  readonly killed: boolean;
  /** The last play that it held for done. */
  readonly acknowledged: number;
  readonly steps: number;
}

function run(script: string, { task, folder, migrations }: Setting, doom: Doom | null): End {
  const { signal, status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, folder, migrations, task, JSON.stringify(doom)],
    { encoding: "utf8", timeout: 60_000 },
  );
  if (signal !== "SIGKILL" && status !== 0) throw new Error(`the process failed: ${stderr}`);
  const lastOf = (word: string) =>
    Number(
      stdout
        .match(new RegExp(`^${word} (\\d+)$`, "gm"))
        ?.at(-1)
        ?.split(" ")[1] ?? 0,
    );
  return { killed: signal === "SIGKILL", acknowledged: lastOf("play"), steps: lastOf("steps") };
}

/** Half of the kills are before a step of ours, half are while SQLite or the system writes. */
function foretell(random: Seeded, { folder, growing }: Setting, steps: number): Doom {
  if (random.below(2) === 0) return { step: 1 + random.below(steps) };
  const [name, bytes] = random.pick([...growing]);
  return { file: join(folder, name), bytes: 1 + random.below(bytes) };
}

/** Kills until it has killed often enough; `judge` looks at what each kill has left. */
async function killAll(
  template: Setting,
  judge: (database: OpenDatabase, end: End, folder: string) => void,
): Promise<void> {
  const script = await buildProcess("doomed.ts");
  const setting = { ...template, folder: join(makeFastFolder(), "data") };
  const begin = () => {
    rmSync(setting.folder, { recursive: true, force: true });
    cpSync(template.folder, setting.folder, { recursive: true });
  };
  begin();
  const { steps } = run(script, setting, null);
  for (let seed = firstSeed, done = 0; done < killsEach; seed++) {
    begin();
    const doom = foretell(seeded(seed), setting, steps);
    const end = run(script, setting, doom);
    if (end.killed) done += 1;
    try {
      const [first, again] = [1, 2].map(() =>
        lookAt(setting, (database) => judge(database, end, setting.folder)),
      );
      expect(again === first, "what is read once more").toBe(true);
    } catch (error) {
      throw new Error(`seed ${seed}: ${template.task}, ${JSON.stringify(doom)}`, { cause: error });
    }
  }
}

/** Opens what a kill has left, as the next start does. */
function lookAt({ folder, migrations }: Setting, judge: (database: OpenDatabase) => void): string {
  const database = open(folder, undefined, migrations);
  try {
    expect(database.sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(checkLedger(database.sqlite, database.ledgerKey)).toEqual([]);
    const place = placeOf(folder);
    const good = findGoodBackup({
      ...{ place, migrations: loadMigrations(migrations), key: database.ledgerKey, keyLost: false },
    });
    expect(good).toEqual(listBackups(place.backups)[0]);
    judge(database);
    return readEverything(database.sqlite);
  } finally {
    database.close();
  }
}

/** Nothing was damaged, so nothing may be restored: what was acknowledged is there. */
function nothingLost(database: OpenDatabase, { acknowledged }: End): void {
  expect(database.care.notice()).toBeNull();
  expect(countPlays(database.sqlite)).toBeGreaterThanOrEqual(Math.max(61, acknowledged));
}

/** The project's migrations and two more: one rebuilds a table that others point to, one fills a new table. */
function migrationsAndMore(): string {
  const folder = makeFastFolder();
  cpSync(migrationsFolder, folder, { recursive: true });
  const add = (name: string, up: string, down: string) => {
    writeFileSync(join(folder, `${name}.sql`), up);
    writeFileSync(join(folder, `${name}.down.sql`), down);
  };
  add(
    "0900_more",
    "create table more (id integer primary key, text text not null) strict; insert into more select id, hex(randomblob(2000)) from plays;",
    "drop table more;",
  );
  add(
    "0901_rebuilt",
    "create table __new_tags (id integer primary key autoincrement not null, name text not null, slug text not null, note text) strict; insert into __new_tags select id, name, slug, null from tags; drop table tags; alter table __new_tags rename to tags;",
    "alter table tags drop column note;",
  );
  return folder;
}

const longestMs = 60_000 * Math.max(10, kills / 20);

test(
  `${killsEach} kills while it migrates: each step is there whole or not at all`,
  async () => {
    const migrations = migrationsAndMore();
    const growing = new Map([
      ["backups/matinee.db.part", 250_000],
      ["matinee.db-wal", 900_000],
      ["matinee.db", 500_000],
    ]);
    await killAll({ task: "opening", folder: makeLivedIn(), migrations, growing }, (database, end) => {
      nothingLost(database, end);
      expect(database.sqlite.prepare("select count(*) from more").pluck().get()).toBe(61);
    });
  },
  longestMs,
);

test(
  `${killsEach} kills while it makes backups: the newest that counts is good, and nothing is lost`,
  async () => {
    const growing = new Map([["backups/matinee.db.part", 250_000]]);
    await killAll(
      { task: "backing up", folder: makeLivedIn(), migrations: migrationsFolder, growing },
      nothingLost,
    );
  },
  longestMs,
);

test(
  `${killsEach} kills while plays are written and the log is folded in: no play that was acknowledged is lost`,
  async () => {
    const growing = new Map([
      ["matinee.db-wal", 6_000_000],
      ["matinee.db", 6_000_000],
    ]);
    await killAll(
      { task: "watching", folder: makeLivedIn(), migrations: migrationsFolder, growing },
      nothingLost,
    );
  },
  longestMs,
);

test(
  `${killsEach} kills while it restores: the backup is in place in the end, and the damaged file is kept`,
  async () => {
    const folder = makeLivedIn();
    const damaged = readFileSync(join(folder, "matinee.db")).fill(0x5a, 8192, 16_384);
    writeFileSync(join(folder, "matinee.db"), damaged);
    const growing = new Map([["matinee.db.restoring", 250_000]]);
    await killAll({ task: "opening", folder, migrations: migrationsFolder, growing }, (database, end, at) => {
      expect(database.care.notice()?.kind).toBe("restored");
      expect(countPlays(database.sqlite)).toBeGreaterThanOrEqual(Math.max(60, end.acknowledged));
      const kept = globSync("damaged/*/matinee.db", { cwd: at }).map((file) => readFileSync(join(at, file)));
      expect(kept.some((bytes) => bytes.equals(damaged))).toBe(true);
    });
  },
  longestMs,
);
