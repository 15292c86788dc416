// @vitest-environment happy-dom
import { go } from "@renderer/app/routes";
import type { RunningEnd, Standing } from "@shared/model/limits";
import type { CaptionTrack, EndReason, OpenPlay } from "@shared/model/play";
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { playOf, standingOf } from "../app/samples";
import { press, showHousehold } from "./fake-household";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const token = playOf().token;

/** A film that plays. */
async function watch(play: Partial<OpenPlay> = {}, given: Parameters<typeof showHousehold>[0] = {}) {
  const household = showHousehold(given);
  await screen.findByRole("button", { name: /^Mia/ });
  go({ screen: "player", profileId: "mia", play: playOf(play) });
  const video = await screen.findByLabelText<HTMLVideoElement>("Moss Bus is playing");
  Object.defineProperties(video, {
    paused: { value: false, writable: true },
    duration: { value: 60 },
  });
  fireEvent.loadedMetadata(video);
  fireEvent.playing(video);
  const pause = () => {
    Object.assign(video, { paused: true });
    fireEvent.pause(video);
  };
  const ended = (reason: EndReason) =>
    household.announce({ kind: "playback.ended", token, reason, rule: null, refunded: false });
  const states = () => household.told.filter(([what]) => what === "report").map(([, state]) => state);
  return { ...household, video, pause, ended, states };
}

const heard = (household: { told: unknown[] }, news: unknown) =>
  waitFor(() => expect(household.told).toContainEqual(news), { timeout: 3000 });

describe("the player tells", () => {
  test("that it plays and that it stands, and goes on telling in a pause", async () => {
    const { pause, states } = await watch();
    await waitFor(() => expect(states()).toEqual(["playing"]));
    pause();
    await waitFor(() => expect(states().length).toBeGreaterThan(3), { timeout: 4000 });
    expect(new Set(states().slice(1))).toEqual(new Set(["paused"]));
  });

  test("that it waits, before the first picture and in the middle", async () => {
    const { video, states } = await watch();
    fireEvent.waiting(video);
    await waitFor(() => expect(states()).toEqual(["playing", "waiting"]));
  });
});

describe("a play that is taken away", () => {
  test.each(["superseded", "lost", "rule", "parent", "idle"] as const)(
    "by %s leaves nothing in the player, says so, and leads home",
    async (reason) => {
      const household = await watch();
      household.ended(reason);
      await heard(household, ["empty", token]);
      expect(household.video.hasAttribute("src")).toBe(false);
      expect(await screen.findByRole("button", { name: "Moss Bus" })).toBeTruthy();
    },
  );

  test("by the day's last minute ends behind the curtain, though nobody had pushed that yet", async () => {
    const household = await watch();
    const mia = standingOf({
      sky: "curtain",
      refusal: { rule: "no-minutes-today", untilMs: Date.parse("2026-11-22T06:00Z") },
    });
    Object.assign(household.home.standings, { mia });
    household.ended("rule");
    expect(await screen.findByRole("heading", { name: "All done for today" })).toBeTruthy();
  });

  test("of another player does not concern this one", async () => {
    const household = await watch();
    household.announce({
      kind: "playback.ended",
      token: "f".repeat(32),
      reason: "rule",
      rule: null,
      refunded: false,
    });
    household.push(standingOf({ warning: { minutes: 1, rule: "break" } }));
    await screen.findByRole("status", { name: /^The sun falls asleep/ });
    expect(household.video.hasAttribute("src")).toBe(true);
  });

  test("while the child was about to stop it is confirmed all the same", async () => {
    const household = await watch({}, { endedBefore: true });
    fireEvent.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByRole("button", { name: "Moss Bus" })).toBeTruthy();
    expect(household.told.slice(-2)).toEqual([
      ["end", "left"],
      ["empty", token],
    ]);
  });

  test("because it failed naps", async () => {
    const household = await watch();
    household.ended("failed");
    expect(await screen.findByRole("heading", { name: "This one is napping" })).toBeTruthy();
  });
});

test("after a minute of pause nothing of the film is held, and play asks for it anew at its place", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const household = await watch(
    {},
    {
      reopen: () => playOf({ token: "1".repeat(32), parts: [{ url: "/media/anew", durationSeconds: null }] }),
    },
  );
  const { video, pause } = household;
  video.currentTime = 21;
  fireEvent.timeUpdate(video);
  pause();
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(video.hasAttribute("src")).toBe(false);
  press(" ");
  await heard(household, ["reopen", 21]);
  await waitFor(() => expect(video.getAttribute("src")).toBe("/media/anew"));
  await heard(household, ["report", "waiting"]);
});

describe("captions", () => {
  const track = (language: string, change: Partial<CaptionTrack> = {}): CaptionTrack => ({
    language,
    title: null,
    forced: false,
    default: false,
    hearingImpaired: false,
    part: 0,
    url: `/captions/${language}`,
    ...change,
  });
  const shown = () => document.querySelector("track")?.getAttribute("src") ?? null;
  const pressCaptions = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

  test("go round through their languages and off, and the next film has them so", async () => {
    await watch({ captions: [track("de"), track("en")] });
    await pressCaptions("Captions: English");
    expect(shown()).toBeNull();
    await pressCaptions("Captions off");
    expect(shown()).toBe("/captions/de");
    go({
      screen: "player",
      profileId: "mia",
      play: playOf({ token: "2".repeat(32), captions: [track("de")] }),
    });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Captions on" })).not.toBeNull());
    expect(shown()).toBe("/captions/de");
  });

  test("are those of the part that is shown", async () => {
    const { video } = await watch({
      parts: [
        { url: "/media/1-0", durationSeconds: 60 },
        { url: "/media/1-1", durationSeconds: 60 },
      ],
      captions: [track("en"), track("en", { part: 1, url: "/captions/second" })],
    });
    expect(shown()).toBe("/captions/en");
    fireEvent.ended(video);
    expect(video.getAttribute("src")).toBe("/media/1-1");
    fireEvent.loadedMetadata(video);
    expect(shown()).toBe("/captions/second");
  });

  test("of foreign words alone show by themselves, and are nothing to press", async () => {
    await watch({ captions: [track("en", { forced: true })] });
    expect(shown()).toBe("/captions/en");
    expect(screen.queryByRole("button", { name: /^Captions/ })).toBeNull();
  });
});

describe("a film in parts", () => {
  const parts = [
    { url: "/media/1-0", durationSeconds: 60 },
    { url: "/media/1-1", durationSeconds: 60 },
  ];

  test("is one film: it is over after its last part, and places count from its beginning", async () => {
    const { video, told } = await watch({ parts });
    fireEvent.ended(video);
    expect(told).not.toContainEqual(["end", "completed"]);
    fireEvent.loadedMetadata(video);
    video.currentTime = 15;
    fireEvent.timeUpdate(video);
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toBe("1:15 of 2:00");
    fireEvent.ended(video);
    await waitFor(() => expect(told).toContainEqual(["end", "completed"]));
  });

  test("has failed when one of them has", async () => {
    const { video, told } = await watch({ parts });
    fireEvent.ended(video);
    fireEvent.error(video);
    await waitFor(() => expect(told).toContainEqual(["end", "failed"]));
  });
});

describe("a warning", () => {
  const warned = (minutes: number): Standing =>
    standingOf({ warning: { minutes, rule: "no-minutes-today" } });

  test("comes over the film once for each step, and goes by itself", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { push } = await watch();
    push(warned(15));
    await screen.findByRole("status", { name: "The sun gets low. Then the curtain closes." });
    await act(() => vi.advanceTimersByTimeAsync(8000));
    expect(screen.queryByRole("status", { name: /curtain/ })).toBeNull();
    push({ ...warned(15), secondsUsed: 3 });
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(screen.queryByRole("status", { name: /curtain/ })).toBeNull();
    push(warned(5));
    expect(
      await screen.findByRole("status", { name: "The sun goes down. Then the curtain closes." }),
    ).toBeTruthy();
  });
});

describe("the light and the sound of the last two minutes", () => {
  const fading = (nowMs: number): RunningEnd => ({
    rule: "no-minutes-today",
    sunsetAtMs: nowMs - 60_000,
    endsAtMs: nowMs + 60_000,
  });

  test("are half gone in their middle, and come back when a parent gives some minutes", async () => {
    const nowMs = Date.parse("2026-11-21T16:00Z");
    const { push, video } = await watch();
    const loud = video.volume;
    push(standingOf({ runningEnd: fading(nowMs) }));
    await waitFor(() => expect(document.querySelector(".sunset")).not.toBeNull());
    expect(video.volume).toBeLessThan(loud / 2);
    push(standingOf());
    await waitFor(() => expect(document.querySelector(".sunset")).toBeNull());
    expect(video.volume).toBe(loud);
  });
});

test("the sound ends at the child's cap", async () => {
  const { push, video } = await watch();
  push(standingOf({ volumeCap: 40 }));
  await screen.findByRole("button", { name: "Sound, 2 of 2" });
  expect(video.volume).toBeCloseTo(0.16);
});

test("in place of a film there may be a still picture, which nobody has to report", async () => {
  const { told } = showHousehold();
  await screen.findByRole("button", { name: /^Mia/ });
  go({
    screen: "player",
    profileId: "mia",
    play: playOf({ kind: "placeholder", parts: [], title: "" }),
  });
  await screen.findByRole("heading", { name: "Shows are asleep now" });
  fireEvent.click(await screen.findByRole("button", { name: "Back" }));
  await screen.findByRole("button", { name: "Moss Bus" });
  await waitFor(() => expect(told).toEqual([["end", "left"]]));
});

test("a child without tickets has no row of them", async () => {
  await watch({}, { standings: { mia: standingOf({ ticketsTotal: null, ticketsLeft: null }) } });
  expect(screen.getByRole("img", { name: /^Sun path/ })).toBeTruthy();
  expect(screen.queryByRole("img", { name: /tickets left$/ })).toBeNull();
});
