import { dayOf, type TrueChild } from "../truth/true-child";
import { hasGrant, isAllowedContent, isPaused, overrunSecondsOf, withinHours } from "../truth/true-rules";
import type { Truth } from "../truth/truth";
import { filmOf } from "../world/films";
import type { House } from "../world/house";
import type { Player } from "../world/page";
import { claim } from "./violation";

const lease = 5;
/** Of adding up many parts of seconds. */
const rounding = 1e-6;
/** A page that hangs is loaded anew so soon. */
const reloadMs = 4000;

/** I2 truly played ≤ the highest limit in force that day + granted + overrun (or the sunset) + 5 s × (1 + crashes + lost leases) */
export function i2NobodyWatchesMore({ truth, nowMs }: House): void {
  for (const child of truth.children.values()) {
    const slack = lease * (1 + child.slips);
    const day = dayOf(child, truth.openDay);
    const most = day.highestDaySeconds + day.highestOverrunSeconds + slack;
    claim(day.seenSeconds <= most, "I2 nobody watches longer than the day's limit", () => ({
      child: brief(child),
      day,
    }));
    if (!truth.weeksChanged && !truth.hasTurned(nowMs) && truth.corrections === 0)
      periodsHold(truth, child, nowMs, slack);
    placeholdersEnd(child, truth);
    breaksCome(child, slack);
  }
}

function periodsHold(truth: Truth, child: TrueChild, nowMs: number, slack: number): void {
  const { minutesPerWeek, minutesPerMonth } = child.policy;
  if (minutesPerWeek === null && minutesPerMonth === null) return;
  for (const [name, sum, highest] of [
    [
      "week",
      truth.sumOfWeek(child, nowMs, seen),
      truth.mostOfWeek(child, nowMs, (day) => day.highestWeekSeconds),
    ],
    ["month", truth.sumOfMonth(child, seen), truth.mostOfMonth(child, (day) => day.highestMonthSeconds)],
  ] as const) {
    const granted = truth.sumOfMonth(child, (day) => day.grantedSeconds);
    const overrun = truth.mostOfMonth(child, (day) => day.highestOverrunSeconds);
    const most = highest + granted + overrun + slack;
    claim(sum <= most, `I2 nobody watches longer than the limit of the ${name}`, () => ({
      sum,
      most,
      child: brief(child),
    }));
  }
}

const seen = (day: { seenSeconds: number }) => day.seenSeconds;

/** Spending 9: at most 15 minutes of placeholder film per profile and day, and for all guests together */
function placeholdersEnd(child: TrueChild, truth: Truth): void {
  if (truth.corrections > 0) return;
  const sharers = truth.sharersOf(child);
  const seconds = sharers.reduce((sum, each) => sum + dayOf(each, truth.openDay).placeholderSeconds, 0);
  const slips = sharers.reduce((sum, each) => sum + 1 + each.slips, 0);
  claim(seconds <= 15 * 60 + lease * slips, "placeholder film has its end", () => brief(child));
}

/** Policy: after so much watching, so long a rest; free videos count toward it */
function breaksCome(child: TrueChild, slack: number): void {
  const { breakAfterMinutes } = child.policy;
  if (breakAfterMinutes === null) return;
  const most = breakAfterMinutes * 60 + overrunSecondsOf(child.policy) + slack;
  claim(child.streakSeconds <= most, "after so much watching comes a rest", () => ({
    child: brief(child),
    most,
  }));
}

/** I5 |charged − truly played| ≤ 5 s × (1 + crashes + gaps + lost leases) */
export function i5ChargesAreTrue({ truth, ledger }: House): void {
  for (const child of truth.children.values()) {
    let charged = child.chargedSeconds;
    for (const session of ledger.sessions.values())
      if (session.seats.some(({ profileId }) => profileId === child.id)) charged += session.playedSeconds;
    const wrong = Math.abs(charged - child.seenSeconds);
    claim(wrong <= lease * (1 + child.slips) + rounding, "I5 what is charged was played", () => ({
      charged,
      child: brief(child),
    }));
  }
}

/** I6 at most one open play per profile */
export function i6OneOpenPlay({ truth, ledger }: House): void {
  for (const child of truth.children.values()) {
    const before = [...ledger.sessions.values()].filter(
      (session) => !session.closing && session.seats.some(({ profileId }) => profileId === child.id),
    );
    const open = [...child.plays.values()].filter((play) => play.open);
    const inLedger = [...(ledger.accounts.get(child.id)?.plays.values() ?? [])].filter(
      (play) => play.endedMs === null,
    );
    const facts = () => ({ before, open, inLedger });
    claim(
      before.length <= 1 && open.length <= 1 && inLedger.length <= 1,
      "I6 one open play per profile",
      facts,
    );
  }
}

/** I10 nothing plays after resume from suspend, I11 nor right after a restart, without a child's or parent's act */
export function i10i11NothingPlaysByItself(house: House): void {
  const since = house.clock.trueMs - house.witness.interruptedMs;
  for (const { player } of house.pages) {
    if (player?.doing !== "playing") continue;
    if (house.witness.hasActedSince(player.token)) continue;
    claim(since <= reloadMs, "I10, I11 nothing plays by itself after a sleep or a restart", () => ({
      player,
      since,
    }));
  }
  for (const session of house.ledger.sessions.values()) {
    if (session.closing || session.state === "paused") continue;
    const acted = house.witness.hasActedSince(session.token);
    claim(acted || since > reloadMs, "I10, I11 no session runs on after a sleep or a restart", () => session);
  }
}

/** I14 a running play ends within one tick of its end (`stop`), and of its overrun or its sunset else */
export function i14PlaysEndWithTheHours(house: House): void {
  const { truth, nowMs } = house;
  const watching = new Set<string>();
  for (const { player } of house.pages) {
    if (player?.doing !== "playing" || player.kind === "placeholder" || player.still) continue;
    for (const id of player.profileIds) {
      watching.add(id);
      endsInTime(house, truth.child(id), player, nowMs);
    }
  }
  for (const id of house.witness.outSinceMs.keys())
    if (!watching.has(id)) house.witness.outSinceMs.delete(id);
}

function endsInTime(house: House, child: TrueChild, player: Player, nowMs: number): void {
  const { truth, witness } = house;
  const { outSinceMs } = witness;
  const open = withinHours(child, truth.timeAt(nowMs), truth.openDay, nowMs);
  if (open || child.blurred) {
    outSinceMs.delete(child.id);
    return;
  }
  const since = outSinceMs.get(child.id) ?? nowMs;
  outSinceMs.set(child.id, since);
  const sunset = hasGrant(child, truth.openDay, "bedtime-now") ? 120 : 0;
  const grace = Math.max(dayOf(child, truth.openDay).highestOverrunSeconds, sunset) * 1000;
  const late = nowMs - since - grace;
  claim(
    late <= house.facts.tickMs + hangMs(house, player),
    "I14 a running play ends within one tick of its end",
    () => ({
      ...{ late, player, since: new Date(since).toISOString() },
    }),
  );
}

/** Spending 5: a parent's pause and content rules end a running play at the next tick */
export function pauseAndContentEndAtOnce(house: House): void {
  const { truth, nowMs } = house;
  for (const page of house.pages) {
    const { player } = page;
    if (player?.doing !== "playing" || player.still || !page.responds(house.clock.trueMs)) continue;
    for (const id of player.profileIds) {
      const child = truth.child(id);
      const shown =
        player.kind === "placeholder" || isAllowedContent(child.policy, filmOf(player.videoId ?? 0));
      const paused = isPaused(child, nowMs) && !child.blurred;
      claim(shown && !paused, "a parent's pause and content rules end what runs", () => ({
        player,
        shown,
        paused,
      }));
    }
  }
}

function brief({ plays: _plays, policy: { minutesPerDay, whenTimeRunsOut }, ...child }: TrueChild) {
  return { ...child, minutesPerDay, whenTimeRunsOut, days: [...child.days] };
}

/** A page that cannot hear plays on for so long until it is made to load anew. */
function hangMs({ pages, clock }: House, { token }: Player): number {
  const page = pages.find(({ player }) => player?.token === token);
  return page?.responds(clock.trueMs) ? 0 : reloadMs;
}
