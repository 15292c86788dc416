import { decideSky, decideStart, ticketsLeft } from "@main/features/limits/limits.policy";
import { describe, expect, test } from "vitest";

const tomorrow = 1_800_000_000_000;
const facts = {
  ticketsTotal: 3,
  ticketsUsed: 0,
  resumesPaidPlay: false,
  resetsAtMs: tomorrow,
  ticketsTomorrow: 3,
};

describe("a start", () => {
  test.each([
    ["is allowed and spends the first ticket", { ticketsUsed: 0 }, { allowed: true, spendsTicket: true }],
    ["is allowed and spends the last ticket", { ticketsUsed: 2 }, { allowed: true, spendsTicket: true }],
    [
      "is refused until tomorrow when all tickets are spent",
      { ticketsUsed: 3 },
      { allowed: false, refusal: { rule: "no-tickets", untilMs: tomorrow } },
    ],
    [
      "is refused when a parent has lowered the number below what was spent",
      { ticketsUsed: 3, ticketsTotal: 1 },
      { allowed: false, refusal: { rule: "no-tickets", untilMs: tomorrow } },
    ],
    [
      "goes on for nothing after the last ticket",
      { ticketsUsed: 3, resumesPaidPlay: true },
      { allowed: true, spendsTicket: false },
    ],
    [
      "is refused for good where a child has no tickets at all",
      { ticketsTotal: 0, ticketsTomorrow: 0 },
      { allowed: false, refusal: { rule: "no-tickets", untilMs: null } },
    ],
  ])("%s", (_, changes, verdict) => {
    expect(decideStart({ ...facts, ...changes })).toEqual(verdict);
  });
});

describe("the sky is", () => {
  test.each([
    ["day with two tickets or more", { ticketsUsed: 1 }, false, "day"],
    ["dusk with the last ticket in hand", { ticketsUsed: 2 }, false, "dusk"],
    ["dusk while the last programme may be finished", { ticketsUsed: 3 }, true, "dusk"],
    ["the curtain when nothing can start or be resumed", { ticketsUsed: 3 }, false, "curtain"],
  ])("%s", (_, changes, canResume, sky) => {
    expect(decideSky({ ...facts, ...changes, canResume })).toBe(sky);
  });
});

test("what is left is never negative", () => {
  expect(ticketsLeft({ ticketsTotal: 1, ticketsUsed: 3 })).toBe(0);
});
