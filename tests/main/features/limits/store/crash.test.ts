import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { checkLedger } from "@main/database/ledger-check";
import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import type { Ledger } from "@main/features/limits/ledger/ledger";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { compareLedger } from "./compare-ledger";
import { commit, foundHousehold, makeDatabase, openFile, testKey } from "./disk-ledger";
import { watchWrites } from "./interrupted";
import { type Act, RandomHousehold } from "./random-household";

const start: Act = { do: "start", children: ["mia"], videoId: 1, free: false };
const together: Act = { do: "start", children: ["mia", "noah"], videoId: 2, free: false };
const watch: Act = { do: "watch", seconds: 5 };
const night: Act = { do: "wait", hours: 14 };

/** What has happened before, and the act whose commit is interrupted. */
const commits: readonly { title: string; before: readonly Act[]; act: Act }[] = [
  { title: "a start", before: [], act: start },
  { title: "a start of two that ends what one of them watched", before: [start, watch], act: together },
  { title: "a second of watching", before: [together, watch], act: { do: "tick", seconds: 1 } },
  {
    title: "an end that gives the ticket back",
    before: [start, watch],
    act: { do: "end", player: 0, positionSeconds: 5, reason: "left" },
  },
  { title: "midnight while a film runs, with its checkpoint", before: [together, watch], act: night },
  {
    title: "a clock that is set back over days with plays and grants in them",
    before: [start, watch, night, { do: "openUntil", child: "mia", minutes: 9 }, start, watch],
    act: { do: "setClock", hours: -40 },
  },
  { title: "a new policy", before: [], act: { do: "limit", child: "noah", minutesPerDay: 5 } },
];

interface Prepared {
  readonly sqlite: Database;
  readonly file: string;
  readonly before: Ledger;
  readonly after: Ledger;
  readonly changes: readonly Change[];
}

/** A household on disk right before the commit, and the commit. */
function prepare(acts: readonly Act[], act: Act): Prepared {
  const file = join(makeTemporaryFolder(), "matinee.db");
  const sqlite = makeDatabase(file);
  const founded = foundHousehold();
  commit(sqlite, founded.changes);
  let last: readonly Change[] = [];
  let onDisk = true;
  const household = new RandomHousehold(founded.ledger, (changes) => {
    last = onDisk ? [] : [...last, ...changes];
    if (onDisk) commit(sqlite, changes);
  });
  for (const each of acts) household.act(each);
  onDisk = false;
  const before = household.ledger;
  household.act(act);
  return { sqlite, file, before, after: applyChanges(before, last), changes: last };
}

function expectWhole(sqlite: Database, ledger: Ledger): void {
  expect(compareLedger(sqlite, testKey, ledger)).toEqual([]);
  expect(checkLedger(sqlite, testKey)).toEqual([]);
}

/** What a power cut would leave: the files as they are now, in a folder of their own. */
function afterPowerCut(file: string): Database {
  const copy = join(makeTemporaryFolder(), "matinee.db");
  copyFileSync(file, copy);
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  return openFile(copy);
}

/** So many statements write in this commit; tried on a copy. */
function countWrites({ file, changes }: Prepared): number {
  const copy = afterPowerCut(file);
  let count = 0;
  commit(
    copy,
    changes,
    createLedgerStore(
      watchWrites(copy, () => void count++),
      testKey,
    ),
  );
  return count;
}

for (const { title, before: acts, act } of commits) {
  test(`${title} is not on disk at all, whichever of its writes fails`, () => {
    const prepared = prepare(acts, act);
    const { sqlite, file, before, after, changes } = prepared;
    const writes = countWrites(prepared);
    expect(writes).toBeGreaterThan(1);
    for (let failing = 0; failing < writes; failing++) {
      const failingFile = watchWrites(sqlite, (write) => {
        if (write === failing) throw new Error("the disk is full");
      });
      const attempt = () => commit(sqlite, changes, createLedgerStore(failingFile, testKey));
      expect(attempt).toThrow("the disk is full");
      expectWhole(openFile(file), before);
    }
    commit(sqlite, changes);
    expectWhole(openFile(file), after);
  });

  test(`${title} is on disk only once it is whole, whenever the power is cut`, () => {
    const { sqlite, file, before, after, changes } = prepare(acts, act);
    const cuts: Database[] = [];
    const cut = () => void cuts.push(afterPowerCut(file));
    commit(sqlite, changes, createLedgerStore(watchWrites(sqlite, cut), testKey));
    expect(cuts.length).toBeGreaterThan(1);
    for (const found of cuts) expectWhole(found, before);
    expectWhole(afterPowerCut(file), after);
  });
}
