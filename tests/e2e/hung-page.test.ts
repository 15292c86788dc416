import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openBrowserPage } from "../support/browser";
import { hear } from "./support/hear";
import { findWindowProgram, lookIntoWindow, wrapProgram } from "./support/own-window";
import { mediaStatus, openProcessHousehold, type ProcessHousehold } from "./support/process-household";

const filmSeconds = 90;
/** What a tick and a busy machine may add. */
const slackSeconds = 4;
/** Small enough to lie in a player's buffer from its beginning to its end. */
const clip = {
  seconds: filmSeconds,
  codec: [
    ...["-c:v", "libx264", "-preset", "ultrafast", "-crf", "45", "-pix_fmt", "yuv420p"],
    ...["-c:a", "aac", "-b:a", "24k", "-movflags", "+faststart"],
  ],
};
const windowProgram = findWindowProgram();
if (!windowProgram) console.log("skipped: pages that hang, because there is no Chromium that can be wrapped");

interface OpenWindow extends ProcessHousehold {
  readonly page: Page;
}

/** A household whose kiosk has opened its own window on it, at the picker. */
async function openWithWindow(): Promise<OpenWindow> {
  const household = await openProcessHousehold({
    films: 2,
    clip,
    window: wrapProgram(windowProgram ?? ""),
  });
  const page = await lookIntoWindow(household.dataFolder);
  await page.reload(); // it was opened on a household without a PIN
  return { ...household, page };
}

/** Plays a film as a child does, until all of it is in the player's buffer; gives its address. */
async function playWhole(page: Page, film: string): Promise<string> {
  await page.getByRole("button", { name: /^Mia/ }).click();
  await page.getByRole("button", { name: new RegExp(`^${film}(,|$)`) }).click();
  const playing = await page.waitForFunction((seconds) => {
    const video = document.querySelector("video");
    const whole = video?.buffered.length === 1 && video.buffered.end(0) > seconds - 1;
    return whole && video.currentTime > 1 ? video.currentSrc : undefined;
  }, filmSeconds);
  return new URL(String(await playing.jsonValue())).pathname;
}

const positionIn = (page: Page) => page.evaluate(() => document.querySelector("video")?.currentTime ?? 0);

/** Nothing of the page's own runs for so long; then says where the film is, before anybody else is heard. */
const hangFor = (page: Page, seconds: number) =>
  page.evaluate((lasts) => {
    const endMs = performance.now() + lasts * 1000;
    while (performance.now() < endMs);
    return document.querySelector("video")?.currentTime ?? 0;
  }, seconds);

const hangForEver = (page: Page) =>
  page.evaluate(
    () =>
      void setTimeout(() => {
        for (;;);
      }),
  );

/** A sign in this very document, which does not outlive it. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { untouched: true }));
const isMarked = (page: Page) => page.evaluate(() => "untouched" in window);

const seconds = (sinceMs: number) => (performance.now() - sinceMs) / 1000;

describe.skipIf(!windowProgram)("a page whose scripts hang while all of its film is buffered", () => {
  test("in a foreign browser plays on behind its shut door, and our own window is left alone", async () => {
    const { kiosk, page: own, child } = await openWithWindow();
    await mark(own);
    const { page: foreign } = await openBrowserPage(kiosk.origin);
    const mediaUrl = await playWhole(foreign, "Film 1");
    const events = await child.household.watch();
    const before = await positionIn(foreign);
    const hanging = hangFor(foreign, 14);
    expect(await hear(events, "playback.ended")).toMatchObject({ reason: "lost", rule: null });
    expect(await mediaStatus(kiosk.origin, mediaUrl)).toBe(403);
    expect((await hanging) - before).toBeGreaterThan(12);
    expect(await isMarked(own)).toBe(true);
  });

  test("in our own window loses its lease, is ended and loaded anew, and what was played is charged", async () => {
    const { kiosk, dataFolder, page, parent, child } = await openWithWindow();
    const mediaUrl = await playWhole(page, "Film 1");
    const events = await child.household.watch();
    const ended = new Promise((resolve) => page.once("crash", resolve));
    const before = await positionIn(page);
    const hungMs = performance.now();
    await hangForEver(page);

    expect(await hear(events, "playback.ended")).toMatchObject({ reason: "lost", rule: null });
    const lostAfter = seconds(hungMs);
    expect(await mediaStatus(kiosk.origin, mediaUrl)).toBe(403);
    await ended;
    const endedAfter = seconds(hungMs);
    expect(lostAfter).toBeGreaterThan(4);
    expect(lostAfter).toBeLessThan(5 + slackSeconds);
    expect(endedAfter - lostAfter).toBeLessThan(2 + slackSeconds);

    const again = await lookIntoWindow(dataFolder);
    await again.getByRole("button", { name: /^Mia/ }).waitFor();
    expect(await again.locator("video").count()).toBe(0);
    expect(await mediaStatus(kiosk.origin, mediaUrl)).toBe(403);
    const played = before + endedAfter;
    const { plays } = await parent.activity.plays({});
    expect(plays.map(({ endReason }) => endReason)).toEqual(["lost"]);
    const charged = plays[0]?.watchedSeconds;
    expect(charged).toBeGreaterThan(played - 5);
    expect(charged).toBeLessThan(played + 5);
  });
});

describe.skipIf(!windowProgram)("two windows", () => {
  test("a start in the second one empties the first one's player, which says so and is not loaded anew", async () => {
    const { kiosk, page: own, parent } = await openWithWindow();
    const firstUrl = await playWhole(own, "Film 1");
    await mark(own);
    const { page: second } = await openBrowserPage(kiosk.origin);
    const secondUrl = await playWhole(second, "Film 2");
    await own.waitForFunction(() => !document.querySelector("video")?.hasAttribute("src"));
    expect(await mediaStatus(kiosk.origin, firstUrl)).toBe(403);
    expect(await mediaStatus(kiosk.origin, secondUrl)).toBe(200);
    // By then a player that had not said that it is empty would have been ended.
    await second.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 6);
    expect(await isMarked(own)).toBe(true);
    const { plays } = await parent.activity.plays({});
    expect(plays.map(({ endReason }) => endReason)).toEqual([null, "superseded"]);
  });
});
