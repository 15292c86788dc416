import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkLedger } from "@main/database/ledger-check";
import type { OpenDatabase } from "@main/database/open";
import { expect, test } from "vitest";
import { type Damage, listDamages } from "./damage";
import { readEverything } from "./household-rows";
import { makeFastFolder, open } from "./lived-in";
import { type Seeded, seeded } from "./seeded";
import { makeStories, type Story } from "./stories";

/** MATINEE_DAMAGES asks for more, MATINEE_SEED for another beginning. */
const cases = Number(process.env.MATINEE_DAMAGES ?? 1000);
const firstSeed = Number(process.env.MATINEE_SEED ?? 1);
const longestRestoreMs = 5000;

/** What the kiosk would work with after this, and what it tells the parents. */
function readBack(database: OpenDatabase) {
  expect(database.sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(checkLedger(database.sqlite, database.ledgerKey)).toEqual([]);
  return {
    told: database.care.notice()?.kind ?? "nothing",
    rows: readEverything(database.sqlite),
    parent: database.sqlite.prepare("select hex(hash), failed_attempts from parent_pin").raw().get(),
  };
}

function openAndUse(folder: string) {
  const database = open(folder);
  try {
    return readBack(database);
  } finally {
    database.close();
  }
}

function judge({ states, hasBackup }: Story, { told, rows, parent }: ReturnType<typeof openAndUse>): void {
  const anything = hasBackup ? [] : [rows];
  const allowed: Record<string, readonly string[]> = {
    nothing: [states.asItWas],
    restored: [states.atTheSeal, states.atTheBackup],
    edited: anything,
    "started-empty": anything,
  };
  expect(allowed[told]?.includes(rows), `rows after "${told}"`).toBe(true);
  expect(parent).toEqual(["02", 2]); // whatever else is lost, the parents' door is not
}

function befall(folder: string, damages: readonly [string, Damage][], random: Seeded): string {
  const [name, damage] = random.pick(damages);
  return damage(folder, random) ? name : befall(folder, damages, random);
}

test(`${cases} damaged data folders: each is noticed and restored, or is harmless to the row`, () => {
  const { stories, strayLog } = makeStories();
  const damages = [...listDamages(strayLog)];
  const told = new Map<string, number>();
  const folder = join(makeFastFolder(), "data");
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const random = seeded(seed);
    const story = random.pick(stories);
    rmSync(folder, { recursive: true, force: true });
    cpSync(story.folder, folder, { recursive: true });
    const name = befall(folder, damages, random);
    try {
      const begunMs = performance.now();
      const first = openAndUse(folder);
      expect(performance.now() - begunMs).toBeLessThan(longestRestoreMs);
      judge(story, first);
      expect(openAndUse(folder)).toEqual(first); // from then on it is a database like any other
      told.set(first.told, (told.get(first.told) ?? 0) + 1);
    } catch (error) {
      throw new Error(`seed ${seed}: ${name} of a folder ${story.name}`, { cause: error });
    }
  }
  console.log(`what was told: ${[...told].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
}, 600_000);
