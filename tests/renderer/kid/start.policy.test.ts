import { goOnWithout } from "@renderer/kid/start/go-on-without.policy";
import { mayBeLastTicket, spendsLastTicket } from "@renderer/kid/start/last-ticket.policy";
import type { Verdict } from "@shared/model/limits";
import { describe, expect, test } from "vitest";
import { standingOf } from "../app/samples";

const allowance = (spendsTicket: boolean, ticketsLeft: number | null): Verdict => ({
  allowed: true,
  spendsTicket,
  ticketsLeft,
  secondsLeft: null,
  endsFirst: null,
  endsAtMs: null,
  warningsAtMs: [],
});

describe("the last ticket", () => {
  test.each([
    ["the last of three is asked about", standingOf({ ticketsLeft: 1 }), true],
    ["the one of one is, too", standingOf({ ticketsTotal: 1, ticketsLeft: 1 }), true],
    ["with two in hand nothing is asked", standingOf({ ticketsLeft: 2 }), false],
    ["without any there is nothing to tear", standingOf({ ticketsLeft: 0 }), false],
    ["without tickets at all there is none", standingOf({ ticketsTotal: null, ticketsLeft: null }), false],
    ["before the day is known nothing is asked", undefined, false],
  ])("%s", (_name, standing, may) => {
    expect(mayBeLastTicket(standing)).toBe(may);
  });

  test.each<[string, Verdict, boolean]>([
    ["a new film tears it", allowance(true, 0), true],
    ["a film that is paid for goes on", allowance(false, 1), false],
    ["a start with a ticket to spare is not the last", allowance(true, 1), false],
    ["a refused start tears nothing", { allowed: false, refusal: { rule: "break", untilMs: null } }, false],
  ])("%s", (_name, verdict, spends) => {
    expect(spendsLastTicket(verdict)).toBe(spends);
  });
});

describe("of those who watch together", () => {
  test.each([
    ["the others go on", ["mia", "theo", "juno"], ["theo"], ["mia", "juno"]],
    ["the next one goes first when the first may not", ["mia", "theo"], ["mia"], ["theo"]],
    ["the first goes alone to a placeholder when nobody may", ["mia", "theo"], ["theo", "mia"], ["mia"]],
  ])("%s", (_name, all, refused, remain) => {
    expect(goOnWithout(all as [string, ...string[]], refused)).toEqual(remain);
  });
});
