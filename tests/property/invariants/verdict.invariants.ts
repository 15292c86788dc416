import { advance } from "@main/features/limits/ledger/advance.policy";
import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import { closeAll } from "@main/features/limits/ledger/follow.policy";
import type { Ledger, Now } from "@main/features/limits/ledger/ledger";
import { momentAt, startOf } from "@main/features/limits/ledger/moment.policy";
import { startProgramme, verdictFor } from "@main/features/limits/ledger/start.policy";
import { refusingRule } from "@main/features/limits/rules/refusing-rule.policy";
import type { Refusal, Verdict } from "@shared/model/limits";
import { dayOf, type TrueChild } from "../truth/true-child";
import { hasGrant, isAllowedContent, isPaused, secondsOn, withinHours } from "../truth/true-rules";
import { ticketsOf } from "../truth/true-tickets";
import type { Film } from "../world/films";
import type { House } from "../world/house";
import { claim } from "./violation";

const dayMs = 86_400_000;

/** I15 every refusal names its rule, and at its `until` the same start is allowed (if nothing else changed) */
export function i15RefusalsSayUntil(house: House, child: TrueChild, film: Film): Verdict {
  const { ledger } = house;
  const video = house.startable(child.id, film);
  const verdict = verdictFor(
    ledger,
    { ms: ledger.clock.ms, monotonicMs: house.clock.monotonicMs },
    child.id,
    video,
  );
  if (verdict.allowed) allowanceIsTrue(house, child, film, verdict);
  else refusalIsTrue(house, child, film, verdict.refusal);
  return verdict;
}

function refusalIsTrue(house: House, child: TrueChild, film: Film, refusal: Refusal): void {
  const { rule, untilMs } = refusal;
  const nowMs = house.ledger.clock.ms;
  const facts = () => ({
    ...{ child: child.id, film: film.videoId, rule },
    until: untilMs && new Date(untilMs).toISOString(),
  });
  ruleIsTrue(house, child, film, refusal);
  if (!house.witness.isNews(`${child.id} ${rule} ${untilMs} ${film.free}`)) return;
  if (untilMs === null) {
    for (const days of [0.3, 2.6, 13.9]) {
      const early = isAllowedAt(house, child, film, nowMs + Math.round(days * dayMs));
      claim(!early, `I15 never means 14 days, not ${days}`, facts);
    }
    return;
  }
  claim(untilMs > nowMs, "I15 until lies ahead", facts);
  claim(startsAt(house, child, film, untilMs), "I15 at its until the same start is allowed", facts);
  const early = untilMs - 1 > nowMs && isAllowedAt(house, child, film, untilMs - 1);
  claim(!early, "I15 until is the next such instant", facts);
}

/** Would it start then, if nobody watches until then and nothing else happens? Asked of the real commands, in a time that is only imagined. */
function startsAt(house: House, child: TrueChild, film: Film, ms: number): boolean {
  const { ledger, now } = imagine(house, ms);
  const askers = [{ profileId: child.id, video: house.startable(child.id, film) }];
  return startProgramme(ledger, now, { askers, token: "?", connectionId: "?" }).answer.started;
}

/** The same without spending. */
function isAllowedAt(house: House, child: TrueChild, film: Film, ms: number): boolean {
  const { ledger, now } = imagine(house, ms);
  const start = startOf(ledger, child.id, house.startable(child.id, film));
  return refusingRule(momentAt(ledger, child.id, now.ms), start) === null;
}

function imagine(house: House, ms: number): { ledger: Ledger; now: Now } {
  const reading = { ...house.clock.read(), wallMs: ms };
  const left = closeAll(house.ledger, { ms: house.nowMs, monotonicMs: reading.monotonicMs });
  const ledger = applyChanges(house.ledger, left);
  const clock = {
    ...ledger.clock,
    anchorUptimeMs: reading.uptimeMs,
    uptimeMs: reading.uptimeMs,
    anchorMs: ms,
    ms,
  };
  const imagined: Ledger = { ...ledger, clock: { ...clock, provisional: false } };
  const { changes, answer: now } = advance(imagined, reading);
  return { ledger: applyChanges(imagined, changes), now };
}

function ruleIsTrue(house: House, child: TrueChild, film: Film, { rule }: Refusal): void {
  const { truth, nowMs } = house;
  if (child.blurred) return;
  const first = firstRefusal(house, child, film);
  const facts = () => ({
    child: child.id,
    film: film.videoId,
    rule,
    first,
    at: new Date(nowMs).toISOString(),
  });
  const order = ["paused", "outside-hours", "break", "not-allowed-content", "no-tickets"];
  if (first === null)
    claim(rule === "break" || !order.includes(rule), "a refusal names a rule that refuses", facts);
  else
    claim(
      rule === first || (rule === "break" && order.indexOf(first) > 1),
      "the first rule that refuses is named",
      facts,
    );
  if (rule === "break")
    claim(child.policy.breakMinutes !== null, "a break refuses where there are breaks", facts);
  const { policy } = child;
  if (rule === "no-minutes-week")
    claim(policy.minutesPerWeek !== null, "no rule refuses that is not set", facts);
  if (rule === "no-minutes-month")
    claim(policy.minutesPerMonth !== null, "no rule refuses that is not set", facts);
  if (rule === "not-enough-time") claim(policy.startNeedsTime, "no rule refuses that is not set", facts);
  if (rule !== "no-minutes-today") return;
  const left = secondsOn(child, truth.openDay).day - dayOf(child, truth.openDay).seenSeconds;
  claim(left <= 5 * (1 + child.slips), "minutes that are left are not refused", () => ({ ...facts(), left }));
}

/** Of the rules that truth knows to the second, the first that refuses. */
function firstRefusal(house: House, child: TrueChild, film: Film): string | null {
  const { truth, nowMs } = house;
  if (isPaused(child, nowMs) || hasGrant(child, truth.openDay, "end-after-this")) return "paused";
  if (!withinHours(child, truth.timeAt(nowMs), truth.openDay, nowMs)) return "outside-hours";
  if (!isAllowedContent(child.policy, film)) return "not-allowed-content";
  if (film.free) return null;
  const paid = [...child.plays.values()].some(
    (play) =>
      play.videoId === film.videoId &&
      play.day === truth.openDay &&
      play.counted &&
      !play.refunded &&
      !play.completed,
  );
  const spent = ticketsOf(truth, child, nowMs).some(({ used, total }) => used >= total);
  return !paid && spent ? "no-tickets" : null;
}

/** An allowance carries tickets left, seconds left, what ends it first; and nothing that truth refuses is allowed. */
function allowanceIsTrue(
  house: House,
  child: TrueChild,
  film: Film,
  { ticketsLeft, secondsLeft }: { ticketsLeft: number | null; secondsLeft: number | null },
): void {
  const facts = () => ({ child: child.id, film: film.videoId, ticketsLeft, secondsLeft });
  claim((ticketsLeft ?? 0) >= 0 && (secondsLeft ?? 0) >= 0, "I8 an allowance is not negative", facts);
  if (child.blurred) return;
  const first = firstRefusal(house, child, film);
  claim(first === null, "nothing is allowed that a rule refuses", () => ({ ...facts(), first }));
}
