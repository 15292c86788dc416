import { readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { openTestKiosk } from "../../support/test-kiosk";
import { waitFor } from "../../support/wait-for";

test("a database that another program holds does not end the kiosk, is logged once, and is used again when it is free", async () => {
  const kiosk = await openTestKiosk();
  const { client } = kiosk.connect();
  await client.playback.startPlaceholder({ profileId: "mia" });
  const intruder = new Sqlite(join(kiosk.dataFolder, "matinee.db"));
  intruder.exec("begin immediate");
  const logged = () =>
    readFileSync(join(kiosk.dataFolder, "logs/matinee.log"), "utf8").match(/could not be looked at/g)?.length;
  expect(await waitFor(logged)).toBe(1);
  intruder.exec("rollback");
  intruder.close();
  expect((await client.playback.startPlaceholder({ profileId: "mia" })).kind).toBe("placeholder");
});
