import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@shared/contract";
import type { OpenPlay } from "@shared/model/play";
import { expect, test } from "vitest";
import { fakeTimeEnvironment, findFakeTime, startKioskProcess } from "../support/kiosk-process";
import { makeClip } from "../support/make-clip";
import { sharedMediaFolder } from "../support/paths";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";

const child = "mia";

/** Four films, real ones where they are beside the project, else made here. */
function findLibrary(): string {
  if (existsSync(sharedMediaFolder)) return sharedMediaFolder;
  console.log("the shared media are not here: four clips are made instead");
  const folder = makeTemporaryFolder();
  for (let seed = 1; seed <= 4; seed++) makeClip(join(folder, `film ${seed}.mp4`), { seed });
  return folder;
}

/** The first four programmes of the child's home, once the scan has brought them. */
async function listProgrammes(client: Client): Promise<number[]> {
  return waitFor(async () => {
    const { phase } = await client.library.scanProgress();
    if (phase !== "completed") return undefined;
    const shelves = await client.library.home({ profileId: child });
    const ids = [...new Set(shelves.flatMap((shelf) => shelf.tiles.map((tile) => tile.videoId)))].sort(
      (a, b) => a - b,
    );
    return ids.length >= 4 ? ids.slice(0, 4) : undefined;
  });
}

async function statusOf(origin: string, path: string): Promise<number> {
  const response = await fetch(`${origin}${path}`);
  await response.body?.cancel();
  return response.status;
}

/** Starts the fourth programme and asks for its bytes by every address that a clever script would try. */
async function tryFourth(origin: string, client: Client, fourth: number, earlier: readonly OpenPlay[]) {
  const play = await client.playback.start({ profileId: child, videoId: fourth });
  const addresses = [
    `/media/${play.token}/${fourth}`,
    ...earlier.flatMap(({ token, mediaUrl }) => [mediaUrl, `/media/${token}/${fourth}`]),
    `/media/${"0".repeat(32)}/${fourth}`,
    `/media/${fourth}`,
  ];
  const statuses = await Promise.all(addresses.map((address) => statusOf(origin, address)));
  return { play, statuses, placeholder: await statusOf(origin, play.mediaUrl) };
}

test("without the renderer: three plays, then 403 for the fourth's bytes and 200 for the placeholder's, also after kill -9", async () => {
  const dataFolder = makeTemporaryFolder();
  const libraryFolders = [findLibrary()];
  const kiosk = await startKioskProcess({ dataFolder, libraryFolders });
  const client = await connectSocket(kiosk.origin);
  const [first, second, third, fourth] = (await listProgrammes(client)) as [number, number, number, number];

  const plays: OpenPlay[] = [];
  for (const videoId of [first, second, third]) {
    const play = await client.playback.start({ profileId: child, videoId });
    expect(play).toMatchObject({ kind: "programme", videoId, spentTicket: true, refusal: null });
    expect(await statusOf(kiosk.origin, play.mediaUrl)).toBe(200);
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
  const again = await startKioskProcess({ dataFolder, libraryFolders });
  const later = await connectSocket(again.origin);
  await listProgrammes(later);
  const refusedAgain = await tryFourth(again.origin, later, fourth, plays);
  expect(refusedAgain.play.kind).toBe("placeholder");
  expect(new Set(refusedAgain.statuses)).toEqual(new Set([403]));
  expect(refusedAgain.placeholder).toBe(200);

  const resumed = await later.playback.start({ profileId: child, videoId: third });
  expect(resumed).toMatchObject({ kind: "programme", spentTicket: false });
  expect(await statusOf(again.origin, resumed.mediaUrl)).toBe(200);
});

test("a parent closes Matinee, a child cannot", async () => {
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder() });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.createPin({ pin: "480915", repeated: "480915" });
  await expect((await connectSocket(kiosk.origin)).household.quit()).rejects.toMatchObject({
    code: "LOCKED",
  });
  const exited = once(kiosk.child, "exit");
  await parent.household.quit().catch(() => undefined); // the answer may be cut off with the socket
  expect(await exited).toEqual([0, null]);
});

test("the next accounting day gives new tickets to the same process", async (context) => {
  const library = findFakeTime();
  if (!library) {
    console.log("skipped: libfaketime is not installed");
    return context.skip();
  }
  const offset = join(makeTemporaryFolder(), "offset");
  writeFileSync(offset, "+0");
  const kiosk = await startKioskProcess({
    dataFolder: makeTemporaryFolder(),
    libraryFolders: [findLibrary()],
    environment: fakeTimeEnvironment(library, offset),
  });
  const client = await connectSocket(kiosk.origin);
  const programmes = await listProgrammes(client);
  for (const videoId of programmes) await client.playback.start({ profileId: child, videoId });
  expect((await client.limits.standing({ profileId: child })).ticketsLeft).toBe(0);

  const events = await client.household.watch();
  writeFileSync(offset, "+1d");
  for await (const event of events) if (event.kind === "limits.dayChanged") break;
  const fourth = await client.playback.start({ profileId: child, videoId: programmes[3] as number });
  expect(fourth).toMatchObject({ kind: "programme", spentTicket: true, standing: { ticketsLeft: 2 } });
  expect(await statusOf(kiosk.origin, fourth.mediaUrl)).toBe(200);
});
