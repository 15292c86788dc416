import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openBrowserPage } from "../support/browser";
import { waitForPicture } from "../support/first-run";
import { child, openProcessHousehold, type ProcessHousehold } from "./support/process-household";

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { name }).waitFor({ timeout: 90_000 });

/** The picker, and from there the shelves of one child. */
async function openShelves(origin: string, name: string): Promise<Page> {
  const { page } = await openBrowserPage(origin);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  return page;
}

const press = (page: Page, tile: string) =>
  page.getByRole("button", { name: new RegExp(`^${tile}(,|$)`) }).click();

async function changePolicy({ parent }: ProcessHousehold, profileId: string, changes: Partial<LimitsPolicy>) {
  const policy = await parent.limits.policy({ profileId });
  await parent.limits.replacePolicy({ profileId, policy: { ...policy, ...changes } });
}

test("the last ticket is asked for, the curtain closes when all is seen, and a parent's gift opens it", async () => {
  const household = await openProcessHousehold({ films: 3, clip: { seconds: 6 } });
  const { kiosk, parent } = household;
  await changePolicy(household, child, { ticketsPerDay: 2 });
  const page = await openShelves(kiosk.origin, "Mia");
  await press(page, "Film 1");
  await waitForPicture(page);
  await page.getByLabel("Film 1 is playing").waitFor({ state: "detached" }); // played to its end
  await press(page, "Film 2");
  await heading(page, "Your last ticket today");
  await page.getByRole("button", { name: "Not now" }).click();
  await press(page, "Film 2");
  await heading(page, "Your last ticket today");
  await page.getByRole("button", { name: "Start" }).click();
  await waitForPicture(page);
  await heading(page, "All done for today");

  const draft = { kind: "tickets", tickets: 1 } as const;
  await parent.limits.grant({ profileId: child, draft, why: "the dishes are done" });
  await press(page, "Film 3");
  await heading(page, "Your last ticket today");
  await page.getByRole("button", { name: "Start" }).click();
  await waitForPicture(page);
  await heading(page, "All done for today");
  expect(await parent.limits.standing({ profileId: child })).toMatchObject({
    sky: "curtain",
    ticketsUsed: 3,
    refusal: { rule: "no-tickets" },
  });
});

test("a minute ends at its second, while a brother who is sent to bed sees the sun go down first", async () => {
  const household = await openProcessHousehold({ films: 1, clip: { seconds: 150 } });
  const { kiosk, parent } = household;
  await parent.profiles.create({ name: "Ben", avatar: "owl", accent: "lagoon", ticketsPerDay: 3 });
  await changePolicy(household, child, { minutesPerDay: 1, whenTimeRunsOut: "stop" });
  await changePolicy(household, "ben", { overrunMinutes: 1 });
  const [mia, ben] = [await openShelves(kiosk.origin, "Mia"), await openShelves(kiosk.origin, "Ben")];
  await press(mia, "Film 1");
  await press(ben, "Film 1");
  await mia.getByRole("status", { name: /^The sun falls asleep\. Then the curtain closes/ }).waitFor();
  await waitForPicture(ben);
  expect(await ben.locator(".sunset").count()).toBe(0);
  await parent.limits.grant({ profileId: "ben", draft: { kind: "bedtime-now" }, why: null });
  await ben.waitForFunction(() => {
    const faded = document.querySelector<HTMLElement>(".sunset")?.style.getPropertyValue("--faded");
    return Number(faded) > 0.3 && document.querySelector("video")?.paused === false;
  });

  await heading(mia, "All done for today");
  const { secondsUsed, refusal } = await parent.limits.standing({ profileId: child });
  expect(refusal?.rule).toBe("no-minutes-today");
  expect(secondsUsed).toBeGreaterThanOrEqual(60);
  expect(secondsUsed).toBeLessThan(64); // a tick, and until the player was empty
  await heading(ben, "Goodnight, Ben");
  expect((await parent.limits.standing({ profileId: "ben" })).sky).toBe("night");
}, 240_000);
