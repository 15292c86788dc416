import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openBrowserPage } from "../support/browser";
import { waitForPicture } from "../support/first-run";
import { startKioskProcess } from "../support/kiosk-process";
import { makeClip } from "../support/make-clip";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";

declare global {
  interface Window {
    /** What `watchFrames` saw in the page. */
    shownFrames: [part: number, seconds: number][];
  }
}

const partSeconds = 8;
const pin = "480915";

/** A film in two parts; each says all the time which it is, in Latin-1. */
function makeCutFilm(): string {
  const library = makeTemporaryFolder();
  const folder = join(library, "Moss Bus (2019)");
  mkdirSync(folder);
  for (const part of [1, 2]) {
    makeClip(join(folder, `Moss Bus (2019) cd${part}.mp4`), { seed: part, seconds: partSeconds });
    const captions = `1\n00:00:00,000 --> 00:00:0${partSeconds},000\n<i>Größe ${part}</i>\n`;
    writeFileSync(join(folder, `Moss Bus (2019) cd${part}.de.srt`), Buffer.from(captions, "latin1"));
  }
  return library;
}

/** The kiosk with Mia and her film, and Mia at her shelves. */
async function openShelves() {
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder() });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.createPin({ pin, repeated: pin });
  await parent.profiles.create({ name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 });
  await parent.library.addFolder({ path: makeCutFilm() });
  await parent.library.scan();
  await waitFor(async () => {
    const { phase } = await parent.library.scanProgress();
    return phase === "completed" ? phase : undefined;
  });
  const { page, complaints } = await openBrowserPage(kiosk.origin);
  await page.getByRole("button", { name: "Mia, 3 tickets" }).click();
  return { parent, page, complaints };
}

const choose = (page: Page) =>
  page
    .getByRole("button", { name: /^Moss Bus/ })
    .first()
    .click();
const said = (page: Page, part: number) => page.getByText(`Größe ${part}`).waitFor();

/** Waits until a part moves on the screen. */
async function waitForPart(page: Page, part: number): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const video = document.querySelector("video");
      return video?.currentSrc.endsWith(name) && !video.paused && video.currentTime > 0.5;
    },
    `-${part - 1}`,
  );
}

/** Every picture that is shown from now on: the number of its part, and its time there. */
async function watchFrames(page: Page): Promise<() => Promise<[part: number, seconds: number][]>> {
  await page.evaluate(() => {
    const frames: [number, number][] = [];
    window.shownFrames = frames;
    const follow = (video: HTMLVideoElement) =>
      video.requestVideoFrameCallback((_, { mediaTime }) => {
        const shown = getComputedStyle(video).visibility === "visible";
        if (shown) frames.push([Number(video.currentSrc.at(-1)) + 1, mediaTime]);
        follow(video);
      });
    const followed = new Set<HTMLVideoElement>();
    const meet = (video: HTMLVideoElement) => {
      if (followed.has(video)) return;
      followed.add(video);
      follow(video);
    };
    for (const video of document.querySelectorAll("video")) meet(video);
    // Captured: events of a player do not bubble.
    document.addEventListener("loadstart", ({ target }) => meet(target as HTMLVideoElement), true);
  });
  return () => page.evaluate(() => window.shownFrames);
}

/** Presses the bar at a share of the film's length. */
async function windTo(page: Page, share: number): Promise<void> {
  const bar = page.getByRole("slider");
  const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {};
  await bar.click({ position: { x: width * share, y: height / 2 } });
}

test("a film in two parts is wound over the cut and back, plays through it, and tells its words in both", async () => {
  const { page, parent, complaints } = await openShelves();
  await choose(page);
  expect(await waitForPicture(page)).toMatch(/-0$/);
  await said(page, 1);
  await windTo(page, 0.85);
  await waitForPart(page, 2);
  await said(page, 2);
  await windTo(page, 0.3);
  await waitForPart(page, 1);
  await said(page, 1);

  const frames = await watchFrames(page);
  await waitForPart(page, 2);
  await said(page, 2);
  const shown = await frames();
  const cut = shown.findIndex(([part]) => part === 2);
  expect(shown[cut - 1]?.[1]).toBeGreaterThan(partSeconds - 0.5);
  expect(shown[cut]?.[1]).toBeLessThan(0.5);

  await page.getByLabel(/ is playing$/).waitFor({ state: "detached", timeout: 40_000 });
  const { plays } = await parent.activity.plays({});
  expect(plays).toMatchObject([{ completed: true, endReason: "completed" }]);
  expect(plays[0]?.positionSeconds).toBeCloseTo(2 * partSeconds, 0);
  expect(complaints).toEqual([]);
}, 120_000);

test("a film that was left in its second part goes on there, and no other picture is shown before", async () => {
  const { page, parent } = await openShelves();
  await choose(page);
  await waitForPart(page, 2);
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 3);
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByLabel(/ is playing$/).waitFor({ state: "detached" });
  const { plays } = await parent.activity.plays({});
  const leftAt = (plays[0]?.positionSeconds ?? 0) - partSeconds;
  expect(leftAt).toBeGreaterThan(2.5);

  const frames = await watchFrames(page);
  await choose(page);
  expect(await waitForPicture(page)).toMatch(/-1$/);
  const [first] = await waitFor(async () => ((await frames()).length > 0 ? await frames() : undefined));
  expect(first?.[0]).toBe(2);
  expect(first?.[1]).toBeGreaterThan(leftAt - 0.3);
}, 120_000);
