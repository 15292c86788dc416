import { renameSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@shared/contract";
import type { Shelf } from "@shared/model/video";
import { expect, test } from "vitest";
import { openBrowserPage } from "../support/browser";
import { startKioskProcess } from "../support/kiosk-process";
import { makeMessyLibrary } from "../support/messy-library";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";
import { child, pin } from "./support/process-household";

/** A kiosk over the messy library, scanned to the end by its own thread. */
async function openMessyHousehold() {
  const folder = makeMessyLibrary(makeTemporaryFolder());
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder() });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.createPin({ pin, repeated: pin });
  await parent.profiles.create({ name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 });
  await parent.library.addFolder({ path: folder });
  await waitFor(async () => (await hasPictures(parent)) || undefined);
  return { folder, kiosk, parent, child: await connectSocket(kiosk.origin) };
}

/** The last thing that a scan makes, so that nothing of the first one is left to come. */
async function hasPictures({ library }: Client): Promise<boolean> {
  const { phase } = await library.scanProgress();
  const { videos } = await library.videos({ state: "ready", limit: 200 });
  return phase === "completed" && videos.length > 0 && videos.every(({ pictureUrl }) => pictureUrl !== null);
}

const titlesOf = (shelf: Shelf | undefined) => shelf?.tiles.map(({ title }) => title);
const shelfNamed = (shelves: readonly Shelf[], title: string | null) =>
  shelves.find((shelf) => shelf.title === title && (title !== null || shelf.kind === "films"));

type MessyHousehold = Awaited<ReturnType<typeof openMessyHousehold>>;

function expectTitles(shelves: readonly Shelf[]): void {
  expect(titlesOf(shelfNamed(shelves, "Moss Bus"))).toEqual([
    "The Wobbly Bridge",
    "Two Buses and a Half",
    "A Nest on Top",
    "Christmas",
  ]);
  expect(titlesOf(shelfNamed(shelves, "Teapot Rocket"))).toEqual(["Moon Cheese", "Tea Time"]);
  expect(shelfNamed(shelves, "Yeti Suppe")?.tiles.map(({ season, episode }) => [season, episode])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
  expect(titlesOf(shelfNamed(shelves, "Beach"))).toEqual(["IMG 0001", "IMG 0002", "IMG 0010"]);
  expect(titlesOf(shelfNamed(shelves, null))).toEqual([
    "Lumpy & the Moon",
    "Otter Orchestra",
    "Snail Express",
    "The Cloud Whale",
  ]);
}

async function expectPosters({ kiosk }: MessyHousehold, shelves: readonly Shelf[]): Promise<void> {
  const films = shelfNamed(shelves, null)?.tiles ?? [];
  expect(films.map(({ posterUrl }) => posterUrl !== null)).toEqual([false, true, true, true]);
  for (const { posterUrl } of films.slice(1))
    expect((await fetch(`${kiosk.origin}${posterUrl}`)).headers.get("content-type")).toMatch(/^image/);
  expect(films.at(-1)?.durationSeconds).toBeCloseTo(6, 0);
}

async function expectCaptions({ kiosk, child: mia }: MessyHousehold, videoId: number): Promise<void> {
  const play = await mia.playback.start({ profileId: child, videoId });
  const german = play.captions.find(({ language }) => language === "de");
  const words = await (await fetch(`${kiosk.origin}${german?.url}`)).text();
  expect(words).toMatch(/^WEBVTT/);
  expect(words).toContain("Die Brücke wackelt");
  await mia.playback.end({ token: play.token, positionSeconds: 0, reason: "left" });
}

/** What is no programme is kept, marked and never offered; of junk there is no trace. */
async function expectStates({ parent }: MessyHousehold): Promise<void> {
  const { videos } = await parent.library.videos({ limit: 200 });
  const found = new Map(videos.map(({ path, kind, state, reason }) => [path, { kind, state, reason }]));
  const whale = "Films/Cloud Whale (2019)";
  expect(found.get(`${whale}/Cloud Whale (2019)-trailer.mp4`)).toMatchObject({ kind: "extra" });
  expect(found.get(`${whale}/Interviews/The whale speaks.mp4`)).toMatchObject({ kind: "extra" });
  expect(found.get("Films/empty.mp4")).toMatchObject({ state: "unreadable", reason: "empty" });
  expect(found.get("Films/app.ts")).toMatchObject({ state: "ignored", reason: "not-a-video" });
  expect(found.get("Private/Secret.mp4")).toMatchObject({ state: "ignored", reason: "folder-ignored" });
  expect(videos.find(({ path }) => path.startsWith("placeholder/"))).toMatchObject({ placeholder: true });
  expect(videos.some(({ path }) => path.includes("@eaDir") || path.includes("/._"))).toBe(false);
}

async function expectSeen({ kiosk }: MessyHousehold): Promise<void> {
  const { page, complaints } = await openBrowserPage(kiosk.origin);
  await page.getByRole("button", { name: /Mia/ }).click();
  await page.getByRole("region", { name: "Moss Bus" }).waitFor();
  const bridge = page.getByRole("button", { name: /The Wobbly Bridge/ });
  await bridge.locator("img").waitFor();
  expect(complaints).toEqual([]);
}

test("a messy tree appears with its shelves, seasons in order, right titles, posters and captions", async () => {
  const household = await openMessyHousehold();
  const { shelves } = await household.child.library.home({ profileId: child });
  expect(shelves.map(({ title, kind }) => title ?? kind)).toEqual([
    "Beach",
    "Moss Bus",
    "Teapot Rocket",
    "Yeti Suppe",
    "films",
  ]);
  expectTitles(shelves);
  await expectPosters(household, shelves);
  await expectStates(household);
  await expectSeen(household);
  await expectCaptions(household, shelfNamed(shelves, "Moss Bus")?.tiles[0]?.videoId ?? 0);
});

test("a moved folder keeps its videos with their history", async () => {
  const { folder, parent, child: mia } = await openMessyHousehold();
  const before = await parent.library.videos({ search: "Wobbly" });
  const videoId = before.videos[0]?.videoId ?? 0;
  const { token } = await mia.playback.start({ profileId: child, videoId });
  await mia.playback.end({ token, positionSeconds: 1, reason: "left" });

  renameSync(join(folder, "Shows/Moss Bus (2016)"), join(folder, "Moss Bus, moved (2016)"));
  await parent.library.scan();
  const after = await waitFor(async () => {
    const { videos } = await parent.library.videos({ search: "Wobbly" });
    return videos.some(({ path }) => path.startsWith("Moss Bus, moved")) ? videos : undefined;
  });

  expect(after).toMatchObject([{ videoId, state: "ready" }]);
  const { plays } = await parent.activity.plays({});
  expect(plays).toMatchObject([{ videoId, profileId: child }]);
});
