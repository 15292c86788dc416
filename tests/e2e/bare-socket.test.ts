import { once } from "node:events";
import type { Client } from "@shared/contract";
import type { OpenPlay } from "@shared/model/play";
import { expect, test } from "vitest";
import { startKioskProcess } from "../support/kiosk-process";
import { mediaOf } from "../support/media-of";
import { playLikeAPage } from "../support/playing-page";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";
import { hear } from "./support/hear";
import { child, mediaStatus, openProcessHousehold, pin, reopen } from "./support/process-household";

const filmSeconds = 4;

/** Plays like a page until the free look is over, so that its ticket is spent for good, and leaves. */
async function watchPastFreeLook(client: Client, play: OpenPlay): Promise<void> {
  const before = play.standings[0]?.secondsUsed ?? 0;
  const page = playLikeAPage(client, play);
  await waitFor(async () => {
    const { secondsUsed } = await client.limits.standing({ profileId: child });
    return secondsUsed > before + filmSeconds / 3 ? true : undefined;
  });
  page.stop();
  await client.playback.end({ token: play.token, positionSeconds: 1, reason: "left" });
}

/** Starts the fourth programme and asks for its bytes by every address that a clever script would try. */
async function tryFourth(origin: string, client: Client, fourth: number, earlier: readonly OpenPlay[]) {
  const play = await client.playback.start({ profileId: child, videoId: fourth });
  const addresses = [
    `/media/${play.token}/${fourth}`,
    ...earlier.flatMap((play) => [mediaOf(play), `/media/${play.token}/${fourth}-0`]),
    `/media/${"0".repeat(32)}/${fourth}`,
    `/media/${fourth}`,
  ];
  const statuses = await Promise.all(addresses.map((address) => mediaStatus(origin, address)));
  return { play, statuses, placeholder: await mediaStatus(origin, mediaOf(play)) };
}

test("without the renderer: three plays, then 403 for the fourth's bytes and 200 for the placeholder's, also after kill -9", async () => {
  const household = await openProcessHousehold({ films: 4, clip: { seconds: filmSeconds } });
  const { kiosk, child: client } = household;
  const [first, second, third, fourth] = household.films as [number, number, number, number];

  const plays: OpenPlay[] = [];
  for (const videoId of [first, second, third]) {
    const play = await client.playback.start({ profileId: child, videoId });
    expect(play).toMatchObject({ kind: "programme", videoId, spentTicket: true, refusal: null });
    expect(await mediaStatus(kiosk.origin, mediaOf(play))).toBe(200);
    await watchPastFreeLook(client, play);
    plays.push(play);
  }
  const refused = await tryFourth(kiosk.origin, client, fourth, plays);
  expect(refused.play).toMatchObject({
    kind: "placeholder",
    refusal: { rule: "no-tickets" },
    spentTicket: false,
  });
  expect(new Set(refused.statuses)).toEqual(new Set([403]));
  expect(refused.placeholder).toBe(200);

  await kiosk.kill();
  const again = await reopen(household);
  const refusedAgain = await tryFourth(again.kiosk.origin, again.child, fourth, plays);
  expect(refusedAgain.play.kind).toBe("placeholder");
  expect(new Set(refusedAgain.statuses)).toEqual(new Set([403]));
  expect(refusedAgain.placeholder).toBe(200);

  const resumed = await again.child.playback.start({ profileId: child, videoId: third });
  expect(resumed).toMatchObject({ kind: "programme", spentTicket: false });
  expect(await mediaStatus(again.kiosk.origin, mediaOf(resumed))).toBe(200);
});

test("a script that starts a film and reports nothing has bytes for one lease", async () => {
  const { kiosk, child: client, films } = await openProcessHousehold({ films: 1, clip: { seconds: 30 } });
  const events = await client.household.watch();
  const play = await client.playback.start({ profileId: child, videoId: films[0] as number });
  expect(await mediaStatus(kiosk.origin, mediaOf(play))).toBe(200);
  const ended = await hear(events, "playback.ended");
  expect(ended).toMatchObject({ token: play.token, reason: "lost", refunded: false });
  expect(await mediaStatus(kiosk.origin, mediaOf(play))).toBe(403);
  const { ticketsUsed, secondsUsed } = await waitFor(async () => {
    const standing = await client.limits.standing({ profileId: child });
    return standing.secondsUsed > 5 ? standing : undefined;
  });
  expect(ticketsUsed).toBe(1);
  expect(secondsUsed).toBeLessThan(13); // the lease, and the seconds until nobody is left who could be playing
});

test("a parent closes Matinee, a child cannot", async () => {
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder() });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.createPin({ pin, repeated: pin });
  await expect((await connectSocket(kiosk.origin)).household.quit()).rejects.toMatchObject({
    code: "LOCKED",
  });
  const exited = once(kiosk.child, "exit");
  await parent.household.quit().catch(() => undefined); // the answer may be cut off with the socket
  expect(await exited).toEqual([0, null]);
});
