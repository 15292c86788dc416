import { copyFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { refusal, start, ticketsLeft, watch } from "../../support/evening";
import { listEvents } from "../../support/list-events";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";
import { openTestKiosk, testPin } from "../../support/test-kiosk";

/** The household as it comes up again on what now lies in its data folder. */
async function reopen(household: TestHousehold): Promise<TestHousehold> {
  const { dataFolder, clock } = household;
  const kiosk = await openTestKiosk({ dataFolder, clock });
  const parent = kiosk.connect().client;
  await parent.parent.unlock({ pin: testPin });
  return { ...household, ...kiosk, parent, child: kiosk.connect().client };
}

async function backUp(household: TestHousehold): Promise<void> {
  household.clock.pass(24 * 3_600_000);
  household.kiosk.tick();
  expect(readdirSync(join(household.dataFolder, "backups")).some((name) => name.endsWith(".db"))).toBe(true);
}

describe("a database that was damaged", () => {
  test("comes back from the backup; today's tickets count as used, also for names that are new, until a parent takes that back", async () => {
    const household = await openTestHousehold({ films: 2 });
    await backUp(household);
    await watch(household, await start(household, 1), 1);
    await household.kiosk.close();
    writeFileSync(join(household.dataFolder, "matinee.db"), "not a database at all");
    const after = await reopen(household);
    expect((await after.child.household.status()).databaseNotice).toMatchObject({ kind: "restored" });
    expect(listEvents(after, "household.databaseNoticed")).toHaveLength(1);
    expect(await refusal(start(after, 2))).toBe("no-tickets");
    const invented = await after.child.playback.start({ profileId: "kim", videoId: filmOf(after, "Film 2") });
    expect(invented.refusal?.rule).toBe("no-tickets");

    const grants = await after.parent.limits.grants({ profileId: "mia" });
    for (const { id: grantId } of grants) await after.parent.limits.takeBack({ grantId });
    expect(await ticketsLeft(after)).toBe(3);
    expect((await after.parent.household.dismissDatabaseNotice()).databaseNotice).toBeNull();
  });

  test("and has lost a child's account shows the child all the same, who plays nothing until a parent says so", async () => {
    const household = await openTestHousehold({ films: 1 });
    await household.kiosk.close();
    const sqlite = new Sqlite(join(household.dataFolder, "matinee.db"));
    sqlite.exec("delete from journal where kind = 'account.opened'");
    sqlite.close();
    rmSync(join(household.dataFolder, "backups"), { recursive: true, force: true });
    const after = await reopen(household);
    expect((await after.child.household.status()).databaseNotice).toMatchObject({ kind: "edited" });
    expect((await after.child.profiles.list()).map(({ id }) => id)).toEqual(["mia"]);
    expect(await refusal(start(after, 1))).toBe("paused");
    await after.parent.limits.pause({ profileId: "mia", pause: null });
    expect(await ticketsLeft(after)).toBe(3);
  });

  test("and was deleted with all its backups leaves nothing to watch and nobody new at the PIN", async () => {
    const household = await openTestHousehold({ films: 1 });
    await household.kiosk.close();
    for (const name of ["matinee.db", "matinee.db-wal", "matinee.db-shm"])
      rmSync(join(household.dataFolder, name), { force: true });
    rmSync(join(household.dataFolder, "backups"), { recursive: true, force: true });
    const after = await reopen(household);
    expect(await after.child.household.status()).toMatchObject({
      needsFirstRun: false,
      databaseNotice: { kind: "started-empty" },
    });
  });
});

test("an older copy of the database that a child puts back gives nothing back", async () => {
  const household = await openTestHousehold({ films: 2 });
  household.kiosk.tick(); // which backs up what parents have just set
  await household.kiosk.close();
  const copy = join(household.libraryFolder, "copy.txt");
  copyFileSync(join(household.dataFolder, "matinee.db"), copy);
  const second = await reopen(household);
  await watch(second, await start(second, 1), 1);
  await second.kiosk.close();
  copyFileSync(copy, join(household.dataFolder, "matinee.db"));
  const third = await reopen(household);
  expect((await third.child.household.status()).databaseNotice).not.toBeNull();
  expect(await ticketsLeft(third)).toBe(0);
});
