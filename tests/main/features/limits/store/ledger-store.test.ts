import { createLedgerStore } from "@main/features/limits/ledger-store";
import { expect, test } from "vitest";
import { compareLedger } from "./compare-ledger";
import { commit, foundHousehold, makeDatabase, reload, testKey } from "./disk-ledger";

test("a database that is new holds no ledger", () => {
  expect(createLedgerStore(makeDatabase(), testKey).load()).toBeUndefined();
});

test("what was committed is there after a restart", () => {
  const sqlite = makeDatabase();
  const { ledger, changes } = foundHousehold();
  commit(sqlite, changes);
  expect(reload(sqlite)).toEqual(ledger);
  expect(compareLedger(sqlite, testKey, ledger)).toEqual([]);
});

test("outside a transaction nothing is committed", () => {
  const sqlite = makeDatabase();
  const store = createLedgerStore(sqlite, testKey);
  expect(() => store.commit({} as never, foundHousehold().changes)).toThrow("in its caller's transaction");
  expect(store.load()).toBeUndefined();
});
