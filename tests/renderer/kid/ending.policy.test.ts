import { type Scene, type Story, sceneOf, storyOf } from "@renderer/kid/ending/ending.policy";
import type { Refusal, Sky } from "@shared/model/limits";
import { expect, test } from "vitest";
import { standingOf, time } from "../app/samples";

const at = (clock: string) => Date.parse(`2026-11-21T${clock}Z`);
const tomorrow = Date.parse("2026-11-22T15:30Z");
const refusal = (rule: Refusal["rule"], untilMs: number | null): Refusal => ({ rule, untilMs });
const nights = (count: number, tickets: number | null = 3): Story => ({
  kind: "nights",
  nights: count,
  tickets,
});
const later = (untilMs: number): Story => ({ kind: "later-today", untilMs });

interface Case {
  name: string;
  sky: Sky;
  refusal: Refusal;
  now?: string;
  ticketsNext?: number | null;
  scene: Scene;
  story: Story;
}

const cases: Case[] = [
  {
    name: "the last ticket is torn: the curtain, and one sleep until the tickets come back",
    sky: "curtain",
    refusal: refusal("no-tickets", tomorrow),
    scene: "all-done",
    story: nights(1),
  },
  {
    name: "the week's minutes are gone: so many sleeps",
    sky: "curtain",
    refusal: refusal("no-minutes-week", Date.parse("2026-11-24T00:00Z")),
    scene: "all-done",
    story: nights(3),
  },
  {
    name: "minutes, and no limit of tickets: the stage opens again",
    sky: "curtain",
    refusal: refusal("no-minutes-today", tomorrow),
    ticketsNext: null,
    scene: "all-done",
    story: nights(1, null),
  },
  {
    name: "no tickets tomorrow either: the morning alone",
    sky: "curtain",
    refusal: refusal("no-tickets", tomorrow),
    ticketsNext: 0,
    scene: "all-done",
    story: { kind: "morning" },
  },
  {
    name: "nobody knows when: the morning alone",
    sky: "curtain",
    refusal: refusal("no-tickets", null),
    scene: "all-done",
    story: { kind: "morning" },
  },
  {
    name: "a break: a rest until its end",
    sky: "curtain",
    refusal: refusal("break", at("16:20")),
    scene: "rest",
    story: later(at("16:20")),
  },
  {
    name: "a pause without an end: a rest, and no promise",
    sky: "curtain",
    refusal: refusal("paused", null),
    scene: "rest",
    story: { kind: "unknown" },
  },
  {
    name: "a pause until tomorrow: the day is over",
    sky: "curtain",
    refusal: refusal("paused", tomorrow),
    scene: "all-done",
    story: nights(1),
  },
  {
    name: "the evening's end of hours: bed",
    sky: "night",
    refusal: refusal("outside-hours", tomorrow),
    now: "18:31",
    scene: "bedtime",
    story: nights(1),
  },
  {
    name: "between two hours of one day: a rest, at noon nobody goes to bed",
    sky: "night",
    refusal: refusal("outside-hours", at("15:30")),
    now: "12:00",
    scene: "rest",
    story: later(at("15:30")),
  },
  {
    name: "awake in the small hours: bed, though the hours come on this same day",
    sky: "night",
    refusal: refusal("outside-hours", at("15:30")),
    now: "02:00",
    scene: "bedtime",
    story: nights(1),
  },
];

test.each(cases)("$name", ({ sky, refusal: why, now = "16:00", ticketsNext = 3, scene, story }) => {
  const standing = standingOf({ sky, refusal: why, ticketsNext });
  expect(sceneOf(standing, time, at(now))).toBe(scene);
  expect(storyOf(scene, standing, time)).toEqual(story);
});
