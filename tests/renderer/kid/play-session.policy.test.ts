import {
  afterPlay,
  afterTakenAway,
  type PlayEvent,
  type PlayPhase,
  stepPlay,
} from "@renderer/kid/player/play-session.policy";
import { describe, expect, test } from "vitest";
import { playOf } from "../app/samples";

const at = (kind: Exclude<PlayEvent["kind"], "takenAway">, positionSeconds = 7): PlayEvent => ({
  kind,
  positionSeconds,
});
const report = (state: string, urgent = true) => ({ kind: "report", positionSeconds: 7, state, urgent });
const end = (reason: string) => ({ kind: "end", positionSeconds: 7, reason });
const why = { reason: "rule", rule: "no-minutes-today", refunded: false } as const;

const cases: [string, PlayPhase, PlayEvent, PlayPhase, unknown[]][] = [
  ["the first picture is told", "opening", at("started"), "playing", [report("playing")]],
  ["going on after a pause is told", "paused", at("started"), "playing", [report("playing")]],
  ["playing on is not news", "playing", at("started"), "playing", []],
  ["a pause is told", "playing", at("paused"), "paused", [report("paused")]],
  ["a browser that wants a press first stands", "opening", at("paused"), "paused", [report("paused")]],
  ["a second pause is not news", "paused", at("paused"), "paused", []],
  ["waiting for data is told", "playing", at("waited"), "waiting", [report("waiting")]],
  ["going on after waiting is told", "waiting", at("started"), "playing", [report("playing")]],
  ["a pause while waiting is a pause", "waiting", at("paused"), "paused", [report("paused")]],
  ["waiting before the first picture is not news", "opening", at("waited"), "opening", []],
  ["waiting during a pause is not news", "paused", at("waited"), "paused", []],
  ["after a long pause the film is waited for", "paused", at("resumed"), "waiting", [report("waiting")]],
  ["who plays was not resumed", "playing", at("resumed"), "playing", []],
  ["a second of opening keeps the lease", "opening", at("ticked"), "opening", [report("waiting", false)]],
  ["a second of playing keeps the lease", "playing", at("ticked"), "playing", [report("playing", false)]],
  ["a second of waiting keeps the lease", "waiting", at("ticked"), "waiting", [report("waiting", false)]],
  ["a second of pause keeps the lease", "paused", at("ticked"), "paused", [report("paused", false)]],
  ["a seek while playing is told", "playing", at("seeked"), "playing", [report("playing")]],
  ["a seek while waiting goes on waiting", "waiting", at("seeked"), "waiting", [report("waiting")]],
  ["a seek while paused stays a pause", "paused", at("seeked"), "paused", [report("paused")]],
  ["the jump to where the child left off is not a seek", "opening", at("seeked"), "opening", []],
  ["the end is completed", "playing", at("finished"), "ending", [end("completed")]],
  ["stop is left", "paused", at("stopped"), "ending", [end("left")]],
  ["stop before the first picture is left too", "opening", at("stopped"), "ending", [end("left")]],
  ["an error is failed", "opening", at("failed"), "ending", [end("failed")]],
  ["a video that never comes back has failed", "waiting", at("failed"), "ending", [end("failed")]],
  ["nothing is told while it ends", "ending", at("ticked"), "ending", []],
  ["it ends once", "ending", at("failed"), "ending", []],
  [
    "a play taken away is given up without an end",
    "playing",
    { kind: "takenAway", why },
    "over",
    [{ kind: "giveUp", why }],
  ],
  ["what is over stays over", "over", at("finished"), "over", []],
  ["it is taken away once", "over", { kind: "takenAway", why: null }, "over", []],
];

test.each(cases)("%s", (_name, phase, event, next, commands) => {
  expect(stepPlay(phase, event)).toEqual({ phase: next, commands });
});

describe("after a play", () => {
  test.each(["completed", "left"] as const)("that was %s the child comes home", (reason) => {
    expect(afterPlay(playOf(), reason, { refunded: true })).toEqual({ screen: "home" });
  });

  test("a failed one naps, and the ticket is called safe only when it came back", () => {
    const nap = (refunded: boolean) => afterPlay(playOf(), "failed", { refunded });
    expect(nap(true)).toEqual({ screen: "napping", ticketSafe: true });
    expect(nap(false)).toEqual({ screen: "napping", ticketSafe: false });
  });

  test("nothing is said of the video when the main process could not be asked", () => {
    expect(afterPlay(playOf(), "failed", null)).toEqual({ screen: "home" });
  });

  test("a placeholder that fails is not worth a word", () => {
    const placeholder = playOf({ kind: "placeholder" });
    expect(afterPlay(placeholder, "failed", { refunded: false })).toEqual({ screen: "home" });
  });
});

describe("a play that was taken away", () => {
  test.each(["rule", "superseded", "lost", "parent", "idle", "day-changed"] as const)(
    "by %s leads home, where the day shows how it stands",
    (reason) => {
      expect(afterTakenAway(playOf(), { ...why, reason })).toEqual({ screen: "home" });
    },
  );

  test("leads home when nobody heard why", () => {
    expect(afterTakenAway(playOf(), null)).toEqual({ screen: "home" });
  });

  test("as failed naps", () => {
    const failed = { reason: "failed", rule: null, refunded: true } as const;
    expect(afterTakenAway(playOf(), failed)).toEqual({ screen: "napping", ticketSafe: true });
  });
});
