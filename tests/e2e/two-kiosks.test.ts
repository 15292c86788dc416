import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { safe } from "@orpc/client";
import { expect, test } from "vitest";
import { startKioskProcess } from "../support/kiosk-process";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";

test("of two kiosks on the same data, the lock deleted, one ends, or both: there are never two purses", async () => {
  const dataFolder = makeTemporaryFolder();
  const first = await startKioskProcess({ dataFolder });
  const firstEnds = once(first.child, "exit");
  rmSync(join(dataFolder, "kiosk.lock"));
  const second = await startKioskProcess({ dataFolder });
  const secondEnds = once(second.child, "exit");
  for (const { origin } of [first, second]) {
    const connected = await safe(connectSocket(origin));
    if (connected.data) await safe(connected.data.playback.startPlaceholder({ profileId: "mia" }));
  }
  expect(await Promise.race([firstEnds, secondEnds])).toEqual([75, null]);
});
