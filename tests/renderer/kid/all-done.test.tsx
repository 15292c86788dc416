// @vitest-environment happy-dom
import { createRouterClient, implement } from "@orpc/server";
import { Providers } from "@renderer/app/Providers";
import { startI18n } from "@renderer/i18n/i18n";
import { AllDone } from "@renderer/kid/ending/AllDone";
import sleepingFox from "@renderer/ui/art/sleepfox.svg";
import { asleep, awake } from "@renderer/ui/avatar-pictures";
import { startFocus } from "@renderer/ui/focus/start-focus";
import { type Client, contract } from "@shared/contract";
import { type Avatar, avatars } from "@shared/model/profile";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "vitest";

beforeAll(() => {
  startI18n();
  startFocus();
});
afterEach(cleanup);

/** A child whose own number of tickets is three, and whose day had so many. */
function show(avatar: Avatar, ticketsTotal: number) {
  const standing = {
    profileId: "mia",
    accountingDay: "2026-11-21",
    ticketsTotal,
    ticketsUsed: ticketsTotal,
    ticketsLeft: 0,
    sky: "curtain" as const,
    resetsAtMs: 0,
  };
  const profile = { id: "mia", name: "Mia", avatar, accent: "leaf" as const, ticketsPerDay: 3, guest: false };
  const os = implement(contract);
  const client = createRouterClient({
    profiles: { list: os.profiles.list.handler(() => [{ ...profile, standing }]) },
    playback: {
      startPlaceholder: os.playback.startPlaceholder.handler(() => {
        throw new Error("nothing was started");
      }),
    },
  }) as unknown as Client;
  return render(
    <Providers client={client}>
      <AllDone profileId="mia" />
    </Providers>,
  ).container;
}

test("tells how many tickets the day has, and nothing else", async () => {
  show("fox", 1);
  expect(await screen.findByRole("img", { name: /^After sleep, .* 1 ticket comes back$/ })).toBeTruthy();
});

test("promises a child without tickets the morning alone", async () => {
  show("fox", 0);
  const story = await screen.findByRole("img", { name: "After sleep, it is morning again" });
  expect(story.querySelector(".tickets")).toBeNull();
});

test.each(avatars)("shows the child's own %s asleep", async (avatar) => {
  const room = show(avatar, 3);
  await screen.findByRole("img", { name: /3 tickets come back/ });
  const picture = room.querySelector(".friend");
  const shown = picture?.getAttribute("src") ?? picture?.querySelector("image")?.getAttribute("href");
  expect(shown).toBe(avatar === "fox" ? sleepingFox : asleep[avatar]);
  expect(Object.values(awake)).not.toContain(shown);
});
