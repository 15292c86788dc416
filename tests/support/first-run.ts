import type { Page } from "playwright";

export const familyPin = "480915";

/** What a parent does on the first day: PIN, recovery code, folder (given already), one child, open the doors. */
export async function goThroughFirstRun(page: Page): Promise<void> {
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

export async function typePin(page: Page): Promise<void> {
  for (const digit of familyPin) await page.keyboard.press(digit);
}

/** Waits until the film moves on the screen; its address. */
export async function waitForPicture(page: Page, seconds = 0.5): Promise<string> {
  const playing = await page.waitForFunction((least) => {
    const video = document.querySelector("video");
    return video &&
      video.videoWidth > 0 &&
      !video.paused &&
      video.played.length > 0 &&
      video.currentTime - video.played.start(0) > least
      ? video.currentSrc
      : undefined;
  }, seconds);
  return String(await playing.jsonValue());
}
