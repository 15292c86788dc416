import {
  afterPlay,
  type PlayEvent,
  type PlayPhase,
  stepPlay,
} from "@renderer/kid/player/play-session.policy";
import type { Sky } from "@shared/model/limits";
import type { OpenPlay } from "@shared/model/play";
import { describe, expect, test } from "vitest";

const at = (kind: Exclude<PlayEvent["kind"], "takenAway">, positionSeconds = 7): PlayEvent => ({
  kind,
  positionSeconds,
});
const report = (playing: boolean, urgent = true) => ({ kind: "report", positionSeconds: 7, playing, urgent });
const end = (reason: string) => ({ kind: "end", positionSeconds: 7, reason });

const cases: [string, PlayPhase, PlayEvent, PlayPhase, unknown[]][] = [
  ["the first picture is told", "opening", at("started"), "playing", [report(true)]],
  ["going on after a pause is told", "paused", at("started"), "playing", [report(true)]],
  ["playing on is not news", "playing", at("started"), "playing", []],
  ["a pause is told", "playing", at("paused"), "paused", [report(false)]],
  ["a video that never began has no pause", "opening", at("paused"), "opening", []],
  ["waiting for data is told as standing still", "playing", at("waited"), "waiting", [report(false)]],
  ["going on after waiting is told", "waiting", at("started"), "playing", [report(true)]],
  ["a second of waiting is not", "waiting", at("ticked"), "waiting", []],
  ["a seek while waiting goes on waiting", "waiting", at("seeked"), "waiting", [report(false)]],
  ["a pause while waiting is a pause", "waiting", at("paused"), "paused", [report(false)]],
  ["waiting before the first picture is not news", "opening", at("waited"), "opening", []],
  ["waiting during a pause is not news", "paused", at("waited"), "paused", []],
  [
    "a video that never comes back from waiting has failed",
    "waiting",
    at("failed"),
    "ending",
    [end("failed")],
  ],
  ["a second of playing is told, without hurry", "playing", at("ticked"), "playing", [report(true, false)]],
  ["a second of pause is not", "paused", at("ticked"), "paused", []],
  ["a second before the first picture is not", "opening", at("ticked"), "opening", []],
  ["a seek while playing is told", "playing", at("seeked"), "playing", [report(true)]],
  ["a seek while paused stays a pause", "paused", at("seeked"), "paused", [report(false)]],
  ["the jump to where the child left off is not a seek", "opening", at("seeked"), "opening", []],
  ["the end is completed", "playing", at("finished"), "ending", [end("completed")]],
  ["stop is left", "paused", at("stopped"), "ending", [end("left")]],
  ["stop before the first picture is left too", "opening", at("stopped"), "ending", [end("left")]],
  ["an error is failed", "opening", at("failed"), "ending", [end("failed")]],
  ["nothing is told while it ends", "ending", at("ticked"), "ending", []],
  ["it ends once", "ending", at("failed"), "ending", []],
  [
    "a play taken away closes the player without an end",
    "playing",
    { kind: "takenAway" },
    "over",
    [{ kind: "leave" }],
  ],
  ["what is over stays over", "over", at("finished"), "over", []],
  ["it is taken away once", "over", { kind: "takenAway" }, "over", []],
];

test.each(cases)("%s", (_name, phase, event, next, commands) => {
  expect(stepPlay(phase, event)).toEqual({ phase: next, commands });
});

const standing = (sky: Sky) => ({
  profileId: "mia",
  accountingDay: "2026-11-21",
  ticketsTotal: 3,
  ticketsUsed: 3,
  ticketsLeft: 0,
  sky,
  resetsAtMs: 0,
});
const play = (change: Partial<OpenPlay> = {}): OpenPlay => ({
  token: "0".repeat(32),
  kind: "programme",
  videoId: 1,
  title: "Moss Bus",
  collection: null,
  mediaUrl: "/media",
  resumeAtSeconds: 0,
  durationSeconds: 60,
  captions: [],
  spentTicket: true,
  refusal: null,
  standing: standing("day"),
  ...change,
});

describe("after a play", () => {
  test("the child comes home", () => {
    expect(afterPlay(play(), "completed", { refunded: false, standing: standing("dusk") })).toEqual({
      screen: "home",
    });
  });

  test.each(["curtain", "night"] as const)("the %s is what the last one ends with", (sky) => {
    expect(afterPlay(play(), "completed", { refunded: false, standing: standing(sky) })).toEqual({
      screen: "all-done",
    });
  });

  test("a failed one naps, and the ticket is called safe only when it came back", () => {
    const nap = (refunded: boolean) => afterPlay(play(), "failed", { refunded, standing: standing("day") });
    expect(nap(true)).toEqual({ screen: "napping", ticketSafe: true });
    expect(nap(false)).toEqual({ screen: "napping", ticketSafe: false });
  });

  test("nothing is said of the video when the main process could not be asked", () => {
    expect(afterPlay(play(), "failed", null)).toEqual({ screen: "home" });
  });

  test("a placeholder that fails goes where it would have gone anyway", () => {
    const placeholder = play({ kind: "placeholder", standing: standing("curtain") });
    expect(afterPlay(placeholder, "failed", null)).toEqual({ screen: "all-done" });
  });
});
