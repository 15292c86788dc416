import { spawn } from "node:child_process";
import { uptime } from "node:os";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import { type FakedWall, fakeWall, findFakeTime } from "../support/faked-wall";
import { mediaOf } from "../support/media-of";
import { playLikeAPage } from "../support/playing-page";
import { waitFor } from "../support/wait-for";
import { hear } from "./support/hear";
import {
  child,
  mediaStatus,
  openProcessHousehold,
  type ProcessHousehold,
  reopen,
} from "./support/process-household";

const library = findFakeTime();
if (!library) console.log("skipped: the system's clock set to and fro, because libfaketime is not installed");

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const clip = { seconds: 60 };

interface FakedHousehold extends ProcessHousehold {
  readonly wall: FakedWall;
}

async function openAt(instant: string): Promise<FakedHousehold> {
  const wall = fakeWall(library ?? "", instant);
  const household = await openProcessHousehold({ films: 2, clip, environment: wall.environment });
  return { ...household, wall };
}

/** Killed and started again in the same boot. */
async function restart(household: FakedHousehold): Promise<FakedHousehold> {
  await household.kiosk.kill();
  const { wall } = household;
  return { ...(await reopen(household, { environment: wall.environment })), wall };
}

/** Where the day stands, in the words that this test is about. */
async function read({ child: client }: ProcessHousehold) {
  const { accountingDay, clockNotice } = await client.household.status();
  const { ticketsUsed, ticketsLeft, secondsUsed, ...standing } = await client.limits.standing({
    profileId: child,
  });
  expect(standing.accountingDay).toBe(accountingDay);
  return { day: accountingDay, notice: clockNotice?.kind ?? null, ticketsUsed, ticketsLeft, secondsUsed };
}

/** Spends a ticket: a film is started, and the kiosk is killed while it plays. */
async function watchUntilKilled(household: FakedHousehold, film: number): Promise<FakedHousehold> {
  await household.child.playback.start({ profileId: child, videoId: household.films[film] as number });
  return restart(household);
}

describe.skipIf(!library)("the running kiosk under a clock that is set", () => {
  test("libfaketime moves the wall alone: uptime and monotonic time stay true", async () => {
    const wall = fakeWall(library ?? "", "2030-01-01T00:00:00Z");
    const script =
      "process.stdin.on('data', () => console.log(JSON.stringify([Date.now(), require('os').uptime(), performance.now()])))";
    const probe = spawn(process.execPath, ["-e", script], { env: { ...process.env, ...wall.environment } });
    onTestFinished(() => void probe.kill("SIGKILL"));
    const lines = createInterface({ input: probe.stdout })[Symbol.asyncIterator]();
    const look = async () => {
      probe.stdin.write("?");
      return JSON.parse((await lines.next()).value as string) as [number, number, number];
    };
    const before = await look();
    wall.step(dayMs);
    const after = await look();
    expect(new Date(before[0]).toISOString()).toMatch(/^2030-01-01T00:0/);
    expect(after[0] - before[0]).toBeGreaterThanOrEqual(dayMs);
    expect(Math.abs(after[1] - uptime())).toBeLessThan(5);
    expect(after[1] - before[1]).toBeLessThan(60);
    expect(after[2] - before[2]).toBeLessThan(60_000);
  });

  test("midnight opens the new day: what runs goes on and spends no ticket of it", async () => {
    const household = await openAt("2026-03-04T23:59:35Z");
    const { child: client, films, kiosk, parent } = household;
    const events = await client.household.watch();
    const play = await client.playback.start({ profileId: child, videoId: films[0] as number });
    const page = playLikeAPage(client, play);
    expect(await read(household)).toMatchObject({ day: "2026-03-04", ticketsUsed: 1 });

    expect((await hear(events, "limits.dayChanged")).accountingDay).toBe("2026-03-05");
    const { secondsUsed } = await waitFor(async () => {
      const now = await read(household);
      return now.secondsUsed > 2 ? now : undefined;
    });
    expect(secondsUsed).toBeLessThan(10); // those of the new day alone
    expect(await read(household)).toMatchObject({
      day: "2026-03-05",
      notice: null,
      ticketsUsed: 0,
      ticketsLeft: 3,
    });
    expect(await mediaStatus(kiosk.origin, mediaOf(play))).toBe(200);
    page.stop();
    await client.playback.end({ token: play.token, positionSeconds: 25, reason: "left" });
    const { plays } = await parent.activity.plays({ accountingDay: "2026-03-04" });
    expect(plays).toMatchObject([{ counted: true, refunded: false, endReason: "left" }]);
    expect((await parent.activity.plays({})).plays).toEqual([]);
    expect(await read(await restart(household))).toMatchObject({ day: "2026-03-05", ticketsUsed: 0 });
  });

  test.each([
    { words: "a day", ms: dayMs, from: "2026-03-04T15:00:00Z", accepted: "2026-03-05" },
    {
      words: "some hours, over midnight,",
      ms: 7 * hourMs,
      from: "2026-03-04T20:00:00Z",
      accepted: "2026-03-05",
    },
  ])("set forward by $words it opens no day until a parent accepts it", async ({ ms, from, accepted }) => {
    let household = await watchUntilKilled(await openAt(from), 0);
    const events = await household.child.household.watch();
    household.wall.step(ms);
    const { notice } = await hear(events, "household.clockChanged");
    expect(notice?.kind).toBe("changed");
    expect(notice?.jumpSeconds).toBeCloseTo(ms / 1000, -1);
    const unmoved = { day: "2026-03-04", notice: "changed", ticketsUsed: 1, ticketsLeft: 2 };
    expect(await read(household)).toMatchObject(unmoved);
    household = await restart(household);
    expect(await read(household)).toMatchObject(unmoved);

    const later = await household.child.household.watch();
    expect(await household.parent.household.acceptClock()).toMatchObject({
      accountingDay: accepted,
      clockNotice: null,
    });
    expect((await hear(later, "limits.dayChanged")).accountingDay).toBe(accepted);
    const fresh = { day: accepted, notice: null, ticketsUsed: 0, ticketsLeft: 3 };
    expect(await read(household)).toMatchObject(fresh);
    expect(await read(await restart(household))).toMatchObject(fresh);
  });

  test("set back by a day it opens none; accepted, it is the day before, and what was spent adds up", async () => {
    let household = await watchUntilKilled(await openAt("2026-03-04T15:00:00Z"), 0);
    const events = await household.child.household.watch();
    household.wall.step(-dayMs);
    expect((await hear(events, "household.clockChanged")).notice?.jumpSeconds).toBeCloseTo(-dayMs / 1000, -1);
    expect(await read(household)).toMatchObject({ day: "2026-03-04", notice: "changed", ticketsUsed: 1 });
    household = await watchUntilKilled(household, 1);
    expect(await read(household)).toMatchObject({ day: "2026-03-04", notice: "changed", ticketsUsed: 2 });

    await household.parent.household.acceptClock();
    const accepted = { day: "2026-03-03", notice: null, ticketsUsed: 2, ticketsLeft: 1 };
    expect(await read(household)).toMatchObject(accepted);
    expect((await read(household)).secondsUsed).toBeGreaterThanOrEqual(10); // two leases
    expect(await read(await restart(household))).toMatchObject(accepted);
  });

  test("small steps forward, each too small to be told, add up to a notice and to no new day", async () => {
    const household = await watchUntilKilled(await openAt("2026-03-04T23:00:00Z"), 0);
    for (let step = 0; step < 40; step++) {
      household.wall.step(110_000);
      expect(await read(household)).toMatchObject({ day: "2026-03-04", ticketsUsed: 1 });
    }
    const unmoved = { day: "2026-03-04", notice: "changed", ticketsUsed: 1, ticketsLeft: 2 };
    expect(await read(household)).toMatchObject(unmoved);
    expect(await read(await restart(household))).toMatchObject(unmoved);
  });
});
