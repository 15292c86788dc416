import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { safe } from "@orpc/client";
import type { OpenPlay } from "@shared/model/play";
import { expect, onTestFinished, test } from "vitest";
import { mediaStatus, start, ticketsLeft, wait } from "../support/evening";
import { mediaOf } from "../support/media-of";
import { openTestHousehold, type TestHousehold } from "../support/test-household";
import { makeFastFolder } from "./lived-in";

/** A disk of its own, of so many MiB; undefined where this machine does not let us mount one. */
function mountDisk(mebibytes: number): string | undefined {
  const folder = join(makeFastFolder(), "disk");
  mkdirSync(folder);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "matinee-test", folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

function fillUp(file: string): void {
  for (let bytes = 1 << 20; bytes >= 1; bytes = Math.floor(bytes / 2))
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: "a" });
    } catch {}
}

/** Plays on for so many seconds: those that could not be paid for, and those on which the door still stood open long after. */
async function watchOn(household: TestHousehold, play: OpenPlay, seconds: number) {
  let sinceSeconds = 0;
  let unpaid = 0;
  const open: number[] = [];
  for (let second = 1; second <= seconds; second++) {
    wait(household, 1);
    const report = { token: play.token, positionSeconds: second / 100, state: "playing" } as const;
    const failed = (await safe(household.child.playback.report(report))).error !== null;
    sinceSeconds = failed ? sinceSeconds + 1 : 0;
    unpaid += Number(failed);
    if (sinceSeconds > 10 && (await mediaStatus(household, mediaOf(play))) !== 403) open.push(second);
  }
  return { unpaid, open };
}

test("on a full disk nothing plays unpaid, screens still say how the day stands, and with room it goes on", async (context) => {
  const disk = mountDisk(8);
  if (disk === undefined) {
    console.log("skipped: this machine does not let the test mount a small disk");
    return context.skip();
  }
  const household = await openTestHousehold({ dataFolder: join(disk, "data"), films: 1, filmSeconds: 900 });
  const play = await start(household, 1);
  fillUp(join(disk, "others"));
  const { unpaid, open } = await watchOn(household, play, 200);
  expect(unpaid).toBeGreaterThan(0);
  expect(open).toEqual([]);

  household.clock.pass(24 * 3_600_000);
  household.kiosk.tick();
  expect((await household.child.household.status()).accountingDay).toBe("2026-03-05");
  expect(await ticketsLeft(household)).toBe(3);

  rmSync(join(disk, "others"));
  wait(household, 12);
  expect((await household.child.household.status()).diskFullSinceMs).toBeNull();
  expect(await start(household, 1)).toMatchObject({ kind: "programme", spentTicket: true });
}, 60_000);
