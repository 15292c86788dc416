import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { focusedName, openBrowserPage, pressUntilFocused } from "../support/browser";
import { familyPin, goThroughFirstRun, typePin, waitForPicture } from "../support/first-run";
import { startKioskProcess } from "../support/kiosk-process";
import { makeClip } from "../support/make-clip";
import { sharedMediaFolder } from "../support/paths";
import { connectSocket } from "../support/socket-client";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { child } from "./support/process-household";

/** Long enough to be left before their end. The fourth is never seen. */
const realFilms = ["androidx mp4 long 180p", "bbb", "bbb 0 30", "nasa 13013"];

function findLibrary(): { folder: string; films: string[] } {
  if (existsSync(sharedMediaFolder)) return { folder: sharedMediaFolder, films: realFilms };
  console.log("the shared media are not here: four clips are made instead");
  const folder = makeTemporaryFolder();
  const films = [1, 2, 3, 4].map((seed) => `Film ${seed}`);
  for (const [index, film] of films.entries())
    makeClip(join(folder, `${film}.mp4`), { seed: index, seconds: 30 });
  return { folder, films };
}

const tickets = (page: Page, left: number) =>
  page.getByRole("img", { name: `${left} of 3 tickets left` }).first();

const freeLookSeconds = 2;

/** With the films of a test nobody waits for the two minutes of a real free look. */
async function shortenFreeLook(origin: string): Promise<void> {
  const parent = await connectSocket(origin);
  await parent.parent.unlock({ pin: familyPin });
  const policy = await parent.limits.policy({ profileId: child });
  await parent.limits.replacePolicy({ profileId: child, policy: { ...policy, freeLookSeconds } });
}

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

/** Walks to a film with the arrows and presses OK. */
async function choose(page: Page, film: string): Promise<void> {
  const found = await findFilm(page, new RegExp(`^${film}(, part watched|, new)?$`));
  if (!found) throw new Error(`the arrows never led to ${film}`);
  await page.keyboard.press("Enter");
}

/** Chooses a film and waits until its picture has moved for so long. */
async function watch(page: Page, film: string, seconds?: number): Promise<string> {
  await choose(page, film);
  return waitForPicture(page, seconds);
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

  await shortenFreeLook(kiosk.origin);
  await page.getByRole("button", { name: "Mia, 3 tickets" }).waitFor();
  await page.keyboard.press("Enter");
  await tickets(page, 3).waitFor();
  await watch(page, first);
  await leave(page);
  await tickets(page, 3).waitFor(); // within the free look the ticket comes back
  for (const [index, film] of [first, second].entries()) {
    expect(await watch(page, film, freeLookSeconds + 1)).toMatch(/\/media\/[0-9a-f]{32}\/\d+-0$/);
    await leave(page);
    await tickets(page, 2 - index).waitFor();
  }
  await choose(page, third);
  await page.getByRole("heading", { name: "Your last ticket today" }).waitFor();
  await page.keyboard.press("Enter");
  await waitForPicture(page, freeLookSeconds + 1);
  await leave(page);
  await tickets(page, 0).waitFor();
  expect(await watch(page, fourth)).toMatch(/\/media\/[0-9a-f]{32}\/placeholder$/);
  await leave(page);

  await watch(page, third);
  const begunAt = await page.evaluate(() => document.querySelector("video")?.currentTime);
  expect(begunAt).toBeGreaterThan(freeLookSeconds);
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
    .filter({ has: page.getByRole("button", { name: films[1] as string, exact: true }) });
  await row.waitFor();
  await row.getByRole("checkbox").click();
  await page.getByRole("button", { name: "Make placeholder" }).click();
  await row.getByText("Placeholder", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Mia, 3 tickets" }).waitFor();
  expect(await page.getByRole("heading", { name: "Library" }).count()).toBe(0);
});
