import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Client } from "@shared/contract";
import { expect, test } from "vitest";
import { startKioskProcess } from "../support/kiosk-process";
import { makeClip } from "../support/make-clip";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";

const kills = 10;
const child = "mia";

async function listProgrammes(client: Client): Promise<number[]> {
  const shelves = await client.library.home({ profileId: child });
  return [...new Set(shelves.flatMap((shelf) => shelf.tiles.map((tile) => tile.videoId)))];
}

/** Starts one programme after another and reports playing, until the kiosk is gone; counts the tickets it was told of. */
async function watchUntilGone(client: Client, videoIds: readonly number[]): Promise<Set<number>> {
  const paid = new Set<number>();
  for (let turn = 0; ; turn++) {
    const videoId = videoIds[turn % videoIds.length] as number;
    const play = await client.playback.start({ profileId: child, videoId }).catch(() => undefined);
    if (!play) return paid;
    if (play.spentTicket) paid.add(videoId);
    const report = { token: play.token, positionSeconds: 1, playing: true };
    await client.playback.report(report).catch(() => undefined);
  }
}

test(`${kills} kills (-9) at any moment of starting and playing: no acknowledged start is lost, no ticket is won`, async () => {
  const libraryFolder = makeTemporaryFolder();
  for (let seed = 1; seed <= 5; seed++) makeClip(join(libraryFolder, `Film ${seed}.mp4`), { seed });
  const options = { dataFolder: makeTemporaryFolder(), libraryFolders: [libraryFolder] };
  const paid = new Set<number>();
  let used = 0;
  for (let kill = 0; kill < kills; kill++) {
    const kiosk = await startKioskProcess(options);
    const client = await connectSocket(kiosk.origin);
    const videoIds = await waitFor(async () => {
      const ids = await listProgrammes(client);
      return ids.length === 5 ? ids : undefined;
    });
    const standing = await client.limits.standing({ profileId: child });
    expect(standing.ticketsUsed).toBeGreaterThanOrEqual(Math.max(used, paid.size));
    expect(standing.ticketsUsed).toBeLessThanOrEqual(3);
    used = standing.ticketsUsed;
    const watching = watchUntilGone(
      client,
      [...videoIds].sort((a, b) => ((a + kill) % 5) - ((b + kill) % 5)),
    );
    await after(Math.random() * 100); // the moment of the kill is what varies
    await kiosk.kill();
    for (const videoId of await watching) paid.add(videoId);
    expect(paid.size).toBeLessThanOrEqual(3);
  }
  const last = await startKioskProcess(options);
  const client = await connectSocket(last.origin);
  expect((await client.limits.standing({ profileId: child })).ticketsUsed).toBe(3);
  for (const videoId of paid)
    expect(await client.playback.start({ profileId: child, videoId })).toMatchObject({
      spentTicket: false,
      kind: "programme",
    });
});
