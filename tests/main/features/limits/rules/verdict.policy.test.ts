import type { Start } from "@main/features/limits/rules/moment";
import { verdictAt } from "@main/features/limits/rules/verdict.policy";
import { Verdict } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { aStart, hours, local, minuteMs, momentsOf, type World } from "./imagined";

const day = "2026-03-04";
const ms = local(`${day} 12:00`);

const verdict = (world: World, start: Partial<Start> = {}, warnAtMinutes: readonly number[] = [15, 5, 1]) =>
  verdictAt(momentsOf(world), ms, { ...aStart, ...start }, warnAtMinutes);

describe("an allowance", () => {
  test("where nothing is limited says so", () => {
    expect(verdict({})).toEqual({
      allowed: true,
      spendsTicket: true,
      ticketsLeft: null,
      secondsLeft: null,
      endsFirst: null,
      endsAtMs: null,
      warningsAtMs: [],
    });
  });

  const tickets: World = { policy: { ticketsPerDay: 3 }, usage: { [day]: { tickets: 2 } } };
  test("carries the tickets that are left after it", () => {
    expect(verdict(tickets)).toMatchObject({ spendsTicket: true, ticketsLeft: 0 });
  });
  test.each<[string, Partial<Start>]>([
    ["of something paid for", { resumable: true }],
    ["of something free", { free: true }],
  ])("%s spends no ticket", (_, start) => {
    expect(verdict(tickets, start)).toMatchObject({ spendsTicket: false, ticketsLeft: 1 });
  });

  test("carries what ends it first, when, and the warnings to come", () => {
    const world: World = { policy: { minutesPerDay: 60, allowedHours: hours("08:00-12:30") } };
    expect(verdict(world)).toMatchObject({
      secondsLeft: 1800,
      endsFirst: "outside-hours",
      endsAtMs: ms + 30 * minuteMs,
      warningsAtMs: [ms + 15 * minuteMs, ms + 25 * minuteMs, ms + 29 * minuteMs],
    });
  });
  test("leaves out the warnings that are due now or were", () => {
    const world: World = { policy: { minutesPerDay: 5 } };
    expect(verdict(world)).toMatchObject({ warningsAtMs: [ms + 4 * minuteMs] });
  });
});

describe("a refusal", () => {
  test("names its rule, and when the same start is allowed", () => {
    const world: World = { policy: { ticketsPerDay: 1 }, usage: { [day]: { tickets: 1 } } };
    expect(verdict(world)).toEqual({
      allowed: false,
      refusal: { rule: "no-tickets", untilMs: local("2026-03-05 00:00") },
    });
  });
  test("says so where that is never", () => {
    expect(verdict({}, { contentAllowed: false })).toEqual({
      allowed: false,
      refusal: { rule: "not-allowed-content", untilMs: null },
    });
  });
});

test("every answer is one that the contract can carry", () => {
  const worlds: World[] = [{}, { policy: { ticketsPerDay: 0 } }, { policy: { minutesPerDay: 7 } }];
  for (const world of worlds) expect(Verdict.parse(verdict(world))).toEqual(verdict(world));
});
