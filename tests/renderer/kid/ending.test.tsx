// @vitest-environment happy-dom
import sleepingFox from "@renderer/ui/art/sleepfox.svg";
import { asleep, awake } from "@renderer/ui/avatar-pictures";
import type { Standing } from "@shared/model/limits";
import { avatars } from "@shared/model/profile";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { profileOf, standingOf } from "../app/samples";
import { press, showHousehold } from "./fake-household";

afterEach(cleanup);

const focused = (name: string | RegExp) =>
  waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(name));

const tomorrow = Date.parse("2026-11-22T06:00Z");
const tornDay = (change: Partial<Standing> = {}) =>
  standingOf({
    ticketsUsed: 3,
    ticketsLeft: 0,
    sky: "curtain",
    refusal: { rule: "no-tickets", untilMs: tomorrow },
    ...change,
  });

/** Goes through Mia's door into what her day has become. */
async function enter(standing: Standing, change: Parameters<typeof showHousehold>[0] = {}) {
  const household = showHousehold({ standings: { mia: standing }, ...change });
  await focused(/^Mia/);
  press("Enter");
  await focused("Say it");
  return household;
}

describe("behind the curtain", () => {
  test("pictures tell how many tickets come back after sleep", async () => {
    await enter(tornDay({ ticketsNext: 1 }));
    expect(screen.getByRole("heading", { name: "All done for today" })).toBeTruthy();
    expect(screen.getByRole("img", { name: /^After sleep, .* 1 ticket comes back$/ })).toBeTruthy();
  });

  test("a child without tickets tomorrow is promised the morning alone", async () => {
    await enter(tornDay({ ticketsNext: 0 }));
    const story = screen.getByRole("img", { name: "After sleep, it is morning again" });
    expect(story.querySelector(".tickets")).toBeNull();
  });

  test.each(avatars)("the child's own %s sleeps", async (avatar) => {
    await enter(tornDay(), { profiles: [{ ...profileOf("mia"), avatar }] });
    const picture = document.querySelector(".friend");
    const shown = picture?.getAttribute("src") ?? picture?.querySelector("image")?.getAttribute("href");
    expect(shown).toBe(avatar === "fox" ? sleepingFox : asleep[avatar]);
    expect(Object.values(awake)).not.toContain(shown);
  });

  test.each(["Back to the doors", "A little something", "Grown-ups"])("there is %s", async (name) => {
    await enter(tornDay());
    expect(screen.getByRole("button", { name })).toBeTruthy();
  });

  test("Back leads to the picker: a sibling may still have tickets", async () => {
    await enter(tornDay(), { profiles: [profileOf("mia"), profileOf("theo", { avatar: "bear" })] });
    press("Backspace");
    await screen.findByRole("heading", { name: "Who’s watching?" });
    expect(screen.getByRole("button", { name: "Mia is all done for today" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Theo, 2 tickets" })).toBeTruthy();
  });

  test("a bonus opens it again by itself", async () => {
    const { push } = await enter(tornDay());
    push(standingOf({ ticketsTotal: 4, ticketsUsed: 3, ticketsLeft: 1, sky: "dusk" }));
    expect(await screen.findByRole("button", { name: "Moss Bus" })).toBeTruthy();
  });
});

test("at night the child's animal is in bed, and nothing invites to watch", async () => {
  const night = standingOf({
    sky: "night",
    refusal: { rule: "outside-hours", untilMs: Date.parse("2026-11-22T15:30Z") },
  });
  await enter(night, { nowMs: Date.parse("2026-11-21T19:00Z") });
  expect(screen.getByRole("heading", { name: "Goodnight, Mia" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "A little something" })).toBeNull();
  expect(screen.getByRole("button", { name: "Back to the doors" })).toBeTruthy();
});

test("in a break a clock shows when it goes on, and then it does", async () => {
  const resting = standingOf({
    sky: "curtain",
    refusal: { rule: "break", untilMs: Date.parse("2026-11-21T16:20Z") },
  });
  const { push } = await enter(resting);
  expect(screen.getByRole("heading", { name: "Time for a rest" })).toBeTruthy();
  const story = screen.getByRole("img", { name: /^It opens again at / });
  expect(story.querySelector(".clock-face")).not.toBeNull();
  push(standingOf());
  expect(await screen.findByRole("button", { name: "Moss Bus" })).toBeTruthy();
});

test.each<[string, Standing, string]>([
  ["whose tickets are torn shows them", tornDay(), "0 of 3 tickets left"],
  [
    "without tickets, whose minutes are gone, is all done today",
    tornDay({ ticketsTotal: null, ticketsLeft: null }),
    "",
  ],
  ["who has none today is all done", tornDay({ ticketsTotal: 0, ticketsUsed: 0 }), ""],
])("the door of a child %s", async (_name, standing, row) => {
  showHousehold({ standings: { mia: standing } });
  const door = await screen.findByRole("button", { name: "Mia is all done for today" });
  expect(door.querySelector(".nap")).not.toBeNull();
  expect(door.querySelector(".tickets")?.getAttribute("aria-label") ?? "").toBe(row);
  expect(door.textContent?.includes("All done today")).toBe(row === "");
});
