import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { goThroughFirstRun, waitForPicture } from "../support/first-run";
import { makeClip } from "../support/make-clip";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { type StandInShell, startShell } from "./support/stand-in";

const mia = (page: Page) => page.getByRole("button", { name: /^Mia/ });

/** The shell on a household with one film, which plays. */
async function openPlaying(): Promise<{ shell: StandInShell; page: Page; mediaUrl: string }> {
  const folder = makeTemporaryFolder();
  makeClip(join(folder, "Film 1.mp4"), { seconds: 60 });
  const shell = startShell({ args: ["--library", folder] });
  const page = await shell.page();
  await goThroughFirstRun(page);
  await mia(page).click();
  await page.getByRole("button", { name: /^Film 1/ }).click();
  return { shell, page, mediaUrl: await waitForPicture(page) };
}

const statusOf = (page: Page, url: string) => page.evaluate(async (at) => (await fetch(at)).status, url);

describe("shell test on a stand-in: the lock", () => {
  test("a page whose scripts hang while a film plays is ended and loaded anew", async () => {
    const { shell, page, mediaUrl } = await openPlaying();
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    await page.evaluate(
      () =>
        void setTimeout(() => {
          for (;;);
        }),
    );
    await crashed;
    expect(shell.journal("forcefullyCrashRenderer")).toEqual([[]]);
    const again = await shell.page(); // the first one stays crashed in the eyes of who watched it
    await mia(again).waitFor();
    expect(await again.locator("video").count()).toBe(0);
    expect(await statusOf(again, mediaUrl)).toBe(403);
  });

  test("when the machine goes to sleep, what plays ends, and does not go on by itself", async () => {
    const { shell, page, mediaUrl } = await openPlaying();
    expect(await statusOf(page, mediaUrl)).toBe(200);
    shell.tell("suspend");
    await page.getByLabel(/ is playing$/).waitFor({ state: "detached" });
    expect(await statusOf(page, mediaUrl)).toBe(403);
  });
});
