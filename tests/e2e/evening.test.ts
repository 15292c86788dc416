import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { focusedName, openBrowserPage, pressUntilFocused } from "../support/browser";
import { startKioskProcess } from "../support/kiosk-process";
import { makeClip } from "../support/make-clip";
import { sharedMediaFolder } from "../support/paths";
import { makeTemporaryFolder } from "../support/temporary-folder";

const pin = "480915";
/** Long enough to be left before their end. The fourth is never seen. */
const realFilms = ["androidx mp4 long 180p av1", "bbb", "bbb 0 30 vp8", "nasa 13013"];

function findLibrary(): { folder: string; films: string[] } {
  if (existsSync(sharedMediaFolder)) return { folder: sharedMediaFolder, films: realFilms };
  console.log("the shared media are not here: four clips are made instead");
  const folder = makeTemporaryFolder();
  const films = [1, 2, 3, 4].map((seed) => `Film ${seed}`);
  for (const [index, film] of films.entries())
    makeClip(join(folder, `${film}.mp4`), { seed: index, seconds: 30 });
  return { folder, films };
}

async function typePin(page: Page): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit);
}

/** What a parent does on the first day: PIN, recovery code, folder (given already), one child, open the doors. */
async function goThroughFirstRun(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Make a family PIN" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "5");
  await typePin(page);
  await page.getByRole("heading", { name: "Once more, to be sure" }).waitFor();
  await typePin(page);
  await page.getByRole("button", { name: "I have written it down" }).click();
  await page.getByText("Scan done").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Mia");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Open the doors" }).click();
}

const tickets = (page: Page, left: number) =>
  page.getByRole("img", { name: `${left} of 3 tickets left` }).first();

/** Walks through the rows with the arrows, to and fro from the lowest up, as a child does who looks for a film. */
async function findFilm(page: Page, name: RegExp): Promise<boolean> {
  await pressUntilFocused(page, "ArrowDown", /^there is nothing of this name below the last row$/);
  if (await pressUntilFocused(page, "ArrowLeft", name)) return true;
  for (let towards = "ArrowRight"; ; towards = towards === "ArrowRight" ? "ArrowLeft" : "ArrowRight") {
    if (await pressUntilFocused(page, towards, name)) return true;
    const here = await focusedName(page);
    const elsewhere = new RegExp(`^(?!${here.replaceAll(/[^\w ]/g, ".")}$)`);
    if (!(await pressUntilFocused(page, "ArrowUp", elsewhere))) return false;
    if ((await focusedName(page)).startsWith("Mia")) return false;
  }
}

/** Walks to a film with the arrows, presses OK, and waits until its picture moves. */
async function watch(page: Page, film: string): Promise<string> {
  const found = await findFilm(page, new RegExp(`^${film}(, part watched|, new)?$`));
  if (!found) throw new Error(`the arrows never led to ${film}`);
  await page.keyboard.press("Enter");
  return waitForPicture(page);
}

async function waitForPicture(page: Page): Promise<string> {
  const playing = await page.waitForFunction(() => {
    const video = document.querySelector("video");
    return video &&
      video.videoWidth > 0 &&
      !video.paused &&
      video.played.length > 0 &&
      video.currentTime - video.played.start(0) > 0.5
      ? video.currentSrc
      : undefined;
  });
  return String(await playing.jsonValue());
}

/** Shows the controls, walks to Stop and presses it. */
async function leave(page: Page): Promise<void> {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  if (!(await pressUntilFocused(page, "ArrowRight", /^Stop$/)))
    throw new Error("the arrows never led to Stop");
  await page.keyboard.press("Enter");
  await page.getByLabel(/ is playing$/).waitFor({ state: "detached" });
}

test("a parent opens the doors, a child uses three tickets with the keys alone, and the fourth start shows the placeholder", async () => {
  const { folder, films } = findLibrary();
  const [first, second, third, fourth] = films as [string, string, string, string];
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder(), libraryFolders: [folder] });
  const { page, complaints } = await openBrowserPage(kiosk.origin);
  await goThroughFirstRun(page);

  await page.getByRole("button", { name: "Mia, 3 tickets" }).waitFor();
  await page.keyboard.press("Enter");
  await tickets(page, 3).waitFor();
  for (const [index, film] of [first, second, third].entries()) {
    expect(await watch(page, film)).toMatch(/\/media\/[0-9a-f]{32}\/\d+$/);
    await leave(page);
    await tickets(page, 2 - index).waitFor();
  }
  expect(await watch(page, fourth)).toMatch(/\/media\/[0-9a-f]{32}\/placeholder$/);
  await leave(page);

  await watch(page, third);
  const begunAt = await page.evaluate(() => document.querySelector("video")?.played.start(0));
  expect(begunAt).toBeGreaterThan(0.3);
  await page.keyboard.press(" ");
  await page.waitForFunction(() => document.querySelector("video")?.paused === true);
  await leave(page);
  await tickets(page, 0).waitFor();

  await watch(page, first);
  await kiosk.kill();
  await page.getByText("Waiting for the projector").waitFor();
  await page.waitForFunction(() => document.querySelector("video")?.paused === true);
  expect(complaints.filter((complaint) => !/ERR_CONNECTION|WebSocket|net::/.test(complaint))).toEqual([]);
}, 180_000);

test("behind the PIN a parent sees the day, the library with its reasons, and marks a placeholder; a child sees none of it", async () => {
  const { folder, films } = findLibrary();
  const kiosk = await startKioskProcess({ dataFolder: makeTemporaryFolder(), libraryFolders: [folder] });
  const { page } = await openBrowserPage(kiosk.origin);
  await goThroughFirstRun(page);
  await page.getByRole("button", { name: "Grown-ups" }).click();
  await page.getByRole("button", { name: "Hold to turn the key" }).focus();
  await page.keyboard.down("Enter");
  await page.getByRole("heading", { name: "Backstage door" }).waitFor();
  await page.keyboard.up("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "5");
  await typePin(page);
  await page.getByRole("heading", { name: "Today" }).waitFor();
  await page
    .getByRole("button", { name: "Library" })
    .or(page.getByRole("link", { name: "Library" }))
    .click();
  await page.getByRole("searchbox").fill(films[1] as string);
  const row = page
    .getByRole("row")
    .filter({ hasText: films[1] as string })
    .first();
  await row.waitFor();
  await row.getByRole("checkbox").click();
  await row.getByRole("checkbox", { checked: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Mia, 3 tickets" }).waitFor();
  expect(await page.getByRole("heading", { name: "Library" }).count()).toBe(0);
});
