import { checkLedger } from "@main/database/ledger-check";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareLedger } from "./compare-ledger";
import { commit, foundHousehold, makeDatabase, reload, testKey } from "./disk-ledger";
import { lives, RandomHousehold } from "./random-household";

test("after any acts, journal, clock and leases, the tables, and the ledger in memory say the same", () => {
  fc.assert(
    fc.property(lives, (lived) => {
      const sqlite = makeDatabase(":memory:");
      const store = createLedgerStore(sqlite, testKey);
      const founded = foundHousehold();
      commit(sqlite, founded.changes, store);
      const household = new RandomHousehold(founded.ledger, (changes) => commit(sqlite, changes, store));
      for (const act of lived) {
        household.act(act);
        if (act.do === "restart") household.recover(reload(sqlite));
      }
      expect(compareLedger(sqlite, testKey, household.ledger)).toEqual([]);
      expect(checkLedger(sqlite, testKey)).toEqual([]);
      sqlite.close();
    }),
    { numRuns: 100 },
  );
});

test("a ledger made again from a checkpoint is the one made again from the whole journal", () => {
  fc.assert(
    fc.property(lives, (lived) => {
      const sqlite = makeDatabase(":memory:");
      const store = createLedgerStore(sqlite, testKey);
      const founded = foundHousehold();
      commit(sqlite, founded.changes, store);
      const household = new RandomHousehold(founded.ledger, (changes) => commit(sqlite, changes, store));
      for (const act of lived) household.act(act);
      const fromCheckpoint = reload(sqlite);
      sqlite.exec("delete from ledger_checkpoints");
      expect(reload(sqlite)).toEqual(fromCheckpoint);
      sqlite.close();
    }),
    { numRuns: 40 },
  );
});
