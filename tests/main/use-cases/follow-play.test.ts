import { safe } from "@orpc/client";
import type { HouseholdEvent } from "@shared/model/household";
import { describe, expect, test } from "vitest";
import { codeOf, leave, mediaStatus, start, ticketsLeft, wait, watch } from "../../support/evening";
import { mediaOf } from "../../support/media-of";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";
import { openTestKiosk } from "../../support/test-kiosk";

async function playsOf(household: TestHousehold) {
  const { plays } = await household.parent.activity.plays({});
  return plays;
}

async function nextEnded(events: AsyncIterable<HouseholdEvent>) {
  for await (const event of events) if (event.kind === "playback.ended") return event;
  throw new Error("the events ended before a play did");
}

describe("the media door", () => {
  test("is shut by the end of the play, and a report of it is answered with PLAY_ENDED", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    expect(await mediaStatus(household, mediaOf(play))).toBe(200);
    await leave(household, play);
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    const { error } = await safe(watch(household, play, 0));
    expect(codeOf(error)).toBe("PLAY_ENDED");
  });

  test("is shut by another start of the same child, in whichever window", async () => {
    const household = await openTestHousehold();
    const first = await start(household, 1);
    const second = await household.connect().client.playback.start({
      profileId: "mia",
      videoId: filmOf(household, "Film 2"),
    });
    expect([
      await mediaStatus(household, mediaOf(first)),
      await mediaStatus(household, mediaOf(second)),
    ]).toEqual([403, 200]);
    expect((await playsOf(household)).map(({ endReason }) => endReason)).toEqual([null, "superseded"]);
  });

  test("opens for its own video only", async () => {
    const household = await openTestHousehold();
    const mediaUrl = mediaOf(await start(household, 1));
    const other = mediaUrl?.replace(/\d+-0$/, `${filmOf(household, "Film 2")}-0`) ?? null;
    expect(await mediaStatus(household, other)).toBe(403);
  });

  test("cuts a stream that is not read to its end yet", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const response = await household.kiosk.respond(new Request(`http://127.0.0.1${mediaOf(play)}`));
    const reader = response.body?.getReader();
    await leave(household, play);
    await expect(reader?.read()).rejects.toThrow("the media door has closed");
  });

  test("is shut after a minute's pause; going on opens a new one at the position", async () => {
    const household = await openTestHousehold();
    const { token, ...play } = await start(household, 1);
    const paused = () =>
      household.child.playback.report({ token, positionSeconds: 1, state: "paused" as const });
    for (let second = 0; second <= 61; second++) {
      await paused();
      wait(household, 1);
    }
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    const reopened = await household.child.playback.reopen({ token, positionSeconds: 1 });
    expect(reopened).toMatchObject({ kind: "programme", resumeAtSeconds: 1, spentTicket: false });
    expect(await mediaStatus(household, mediaOf(reopened))).toBe(200);
  });

  test("is shut when a page falls silent, which is asked to load anew, and charged until it has", async () => {
    const reloaded: string[] = [];
    const household = await openTestHousehold({
      films: 1,
      filmSeconds: 20,
      reloadPage: (connectionId) => void reloaded.push(connectionId),
    });
    const events = await household.child.household.watch();
    const page = household.connect();
    const play = await page.client.playback.start({ profileId: "mia", videoId: filmOf(household, "Film 1") });
    await page.client.playback.report({ token: play.token, positionSeconds: 0, state: "playing" });
    wait(household, 6);
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    expect(await nextEnded(events)).toMatchObject({ token: play.token });
    expect(reloaded).toEqual([]);
    wait(household, 2);
    expect(reloaded).toEqual([page.connection.connection.id]);
    page.connection.close();
    const [record] = await playsOf(household);
    expect(record?.watchedSeconds).toBeGreaterThanOrEqual(5);
    expect(record?.watchedSeconds).toBeLessThanOrEqual(8);
  });

  test("a page that says that its player is empty is not made to load anew", async () => {
    const reloaded: string[] = [];
    const household = await openTestHousehold({
      reloadPage: (connectionId) => void reloaded.push(connectionId),
    });
    const play = await start(household, 1);
    await household.parent.playback.endNow({ profileId: "mia" });
    await household.child.playback.confirmEmpty({ token: play.token });
    wait(household, 20);
    expect(reloaded).toEqual([]);
    expect((await playsOf(household))[0]).toMatchObject({ endReason: "parent", refunded: true });
  });

  test("a page is made to load anew though another one says that its player is empty", async () => {
    const reloaded: string[] = [];
    const household = await openTestHousehold({
      reloadPage: (connectionId) => void reloaded.push(connectionId),
    });
    const page = household.connect();
    const play = await page.client.playback.start({ profileId: "mia", videoId: filmOf(household, "Film 1") });
    await household.parent.playback.endNow({ profileId: "mia" });
    await household.child.playback.confirmEmpty({ token: play.token });
    wait(household, 2);
    expect(reloaded).toEqual([page.connection.connection.id]);
  });
});

describe("played time", () => {
  test("of what runs now is told as far as it has come", async () => {
    const household = await openTestHousehold({ films: 1, filmSeconds: 20 });
    await watch(household, await start(household, 1), 7, 6.5);
    expect((await playsOf(household))[0]).toMatchObject({
      watchedSeconds: 7,
      positionSeconds: 6.5,
      endReason: null,
    });
  });

  test("is charged while playing, never for a pause or a changed date", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    const report = (state: "playing" | "paused") =>
      household.child.playback.report({ token, positionSeconds: 1, state });
    await watch(household, { token }, 1);
    await report("paused");
    wait(household, 3);
    household.clock.setWall("2026-03-04T21:00:00Z");
    await report("paused");
    expect((await playsOf(household))[0]).toMatchObject({ watchedSeconds: 1, positionSeconds: 1 });
  });

  test("a play that pauses for more than half an hour is over, and going on with it is free", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await watch(household, play, 1);
    const events = await household.child.household.watch();
    for (let minute = 0; minute <= 31 * 60; minute += 4) {
      await safe(household.child.playback.report({ token: play.token, positionSeconds: 1, state: "paused" }));
      wait(household, 4);
    }
    expect((await nextEnded(events)).reason).toBe("idle");
    expect((await start(household, 1)).spentTicket).toBe(false);
  });

  test("a play ends by itself when it was watched for longer than it lasts, however often the child seeks back", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    const { error } = await safe(watch(household, play, 4));
    expect(codeOf(error)).toBe("PLAY_ENDED");
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    expect((await start(household, 1)).spentTicket).toBe(true);
  });
});

describe("a ticket comes back", () => {
  test("to a child who leaves within the free look, three times a day", async () => {
    const household = await openTestHousehold();
    const refunds: boolean[] = [];
    for (let times = 0; times < 4; times++)
      refunds.push((await leave(household, await start(household, 1))).refunded);
    expect(refunds).toEqual([true, true, true, false]);
    expect(await ticketsLeft(household)).toBe(2);
  });

  test("for a programme that fails, once per video and day", async () => {
    const household = await openTestHousehold();
    const fail = async () => {
      const { token } = await start(household, 1);
      return household.child.playback.end({ token, positionSeconds: 0, reason: "failed" });
    };
    expect(await fail()).toMatchObject({ refunded: true, standings: [{ ticketsLeft: 3 }] });
    expect(await fail()).toMatchObject({ refunded: false, standings: [{ ticketsLeft: 2 }] });
  });

  test("not after a look at it", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await watch(household, play, 1);
    expect(await leave(household, play)).toMatchObject({ refunded: false, standings: [{ ticketsLeft: 2 }] });
  });
});

describe("a child who is archived while watching", () => {
  test("stops at once, keeps the name, and is not made again by the player that is still open", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await household.parent.profiles.archive({ profileId: "mia" });
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    expect(codeOf((await safe(watch(household, play, 0))).error)).toBe("PLAY_ENDED");
    await ticketsLeft(household);
    expect(await household.child.profiles.list()).toEqual([]);
  });
});

describe("what ends with the machine", () => {
  test("sleep stops what plays, and it does not go on by itself", async () => {
    const household = await openTestHousehold();
    const play = await start(household, 1);
    await watch(household, play, 1);
    household.clock.suspend(3_600_000);
    household.kiosk.tick();
    expect(await mediaStatus(household, mediaOf(play))).toBe(403);
    const [record] = await playsOf(household);
    expect(record).toMatchObject({ endReason: "lost", counted: true, refunded: false });
    expect(record?.watchedSeconds).toBeLessThanOrEqual(6);
  });

  test("after a restart what was open is over, nothing was given back, and nothing is lost", async () => {
    const household = await openTestHousehold();
    const { token } = await start(household, 1);
    await household.child.playback.report({ token, positionSeconds: 1.5, state: "playing" });
    await household.kiosk.close();
    const { dataFolder, clock } = household;
    const second = await openTestKiosk({ dataFolder, clock });
    const { client } = second.connect();
    expect(await client.limits.standing({ profileId: "mia" })).toMatchObject({
      ticketsUsed: 1,
      ticketsLeft: 2,
    });
    const again = await client.playback.start({ profileId: "mia", videoId: filmOf(household, "Film 1") });
    expect(again).toMatchObject({ spentTicket: false, resumeAtSeconds: 1.5 });
  });
});
