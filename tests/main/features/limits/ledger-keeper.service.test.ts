import { acceptTime } from "@main/features/limits/ledger/advance.policy";
import { openAccount } from "@main/features/limits/ledger/household.policy";
import type { LedgerKeeper } from "@main/features/limits/ledger-keeper.service";
import { createManageTime } from "@main/use-cases/manage-time";
import { defaultPolicy } from "@shared/model/limits-policy";
import { expect, test } from "vitest";
import { openMemoryHousehold } from "../../../support/memory-household";

const day = 24 * 3_600_000;

function open(keeper: LedgerKeeper, profileId: string): void {
  keeper.transact((book) => book.write(openAccount(book.now, profileId, false, defaultPolicy)));
}

test("while nothing can be written the day that has come is answered, and it opens once there is room", () => {
  const { clock, disk, keeper } = openMemoryHousehold();
  disk.full = true;
  clock.pass(day);
  expect(keeper.read().ledger.openDay).toBe("2026-03-05");
  expect(disk.written).toEqual([]);
  disk.full = false;
  clock.pass(10_000);
  expect(keeper.read().ledger.openDay).toBe("2026-03-05");
  expect(disk.written).toContainEqual(expect.objectContaining({ kind: "day.opened", day: "2026-03-05" }));
});

test("what cannot be written down has not happened, and says so with the disk's own code", () => {
  const { disk, keeper } = openMemoryHousehold();
  disk.full = true;
  expect(() => open(keeper, "mia")).toThrow(expect.objectContaining({ code: "SQLITE_FULL" }));
  expect([...keeper.read().ledger.accounts.keys()]).toEqual([]);
});

test("a clock that could not be written down is written down as soon as anything is", () => {
  const { clock, disk, keeper } = openMemoryHousehold();
  keeper.read();
  disk.full = true;
  clock.pass(60_000);
  keeper.read();
  disk.full = false;
  clock.pass(10_000);
  keeper.read();
  expect(disk.written.at(-1)).toMatchObject({ kind: "clock.advanced", clock: { ms: clock.wallMs() } });
});

test("a time that a parent accepts is on disk at once, also where it was right", () => {
  const { disk, keeper } = openMemoryHousehold();
  keeper.read();
  disk.written = [];
  createManageTime(keeper, { record: () => undefined, plays: () => [] }).acceptClock();
  expect(disk.written.at(-1)).toMatchObject({ kind: "clock.advanced", clock: { provisional: false } });
});

test("what is written beside a time that a parent accepts is dated by it", () => {
  const { clock, keeper } = openMemoryHousehold();
  clock.setWall("2026-03-04T12:00:00Z");
  const dated = keeper.transact((book) => {
    book.write(acceptTime(book.ledger(), book.reading).changes);
    return [book.now.ms, keeper.read().now.ms];
  });
  expect(dated).toEqual([clock.wallMs(), clock.wallMs()]);
});

test("everybody hears of what was committed, also where one of them fails, and the failure is told", () => {
  const { keeper } = openMemoryHousehold();
  const heard: string[] = [];
  keeper.onCommitted(() => {
    throw new Error("a bug");
  });
  keeper.onCommitted(({ after }) => heard.push(...after.accounts.keys()));
  expect(() => open(keeper, "mia")).toThrow("a bug");
  expect(heard).toEqual(["mia"]);
  expect([...keeper.read().ledger.accounts.keys()]).toEqual(["mia"]);
});

test("a step that throws leaves no trace of what was written to the book before it", () => {
  const { disk, keeper } = openMemoryHousehold();
  const attempt = () =>
    keeper.transact((book) => {
      book.write(openAccount(book.now, "mia", false, defaultPolicy));
      throw new Error("no such film");
    });
  expect(attempt).toThrow("no such film");
  expect([...keeper.read().ledger.accounts.keys()]).toEqual([]);
  expect(disk.written.filter(({ kind }) => kind === "account.opened")).toEqual([]);
});
