import type { Grant } from "@shared/model/grant";
import type { Moment } from "./moment";
import { joined, type Stretch, stretchesOn, without, withStretch } from "./stretches.policy";

/** How far ahead openings and endings are looked for. */
const daysAhead = 14;
export const aheadMs = daysAhead * 86_400_000;

/** Null where nothing of the kind comes within the next 14 days. */
export interface HoursNow {
  readonly open: boolean;
  /** Since when it has been so; null where that is longer ago than yesterday. */
  readonly sinceMs: number | null;
  /** While open: when the hours end. */
  readonly endsAtMs: number | null;
  /** While closed: when they begin. */
  readonly opensAtMs: number | null;
}

export function hoursAt(moment: Moment): HoursNow {
  const { ms } = moment;
  let sinceMs: number | null = null;
  for (const { fromMs, untilMs } of openStretches(moment)) {
    if (untilMs <= ms) sinceMs = untilMs;
    else if (fromMs > ms) return { open: false, sinceMs, endsAtMs: null, opensAtMs: near(fromMs, ms) };
    else return { open: true, sinceMs: finite(fromMs), endsAtMs: near(untilMs, ms), opensAtMs: null };
  }
  return { open: false, sinceMs, endsAtMs: null, opensAtMs: null };
}

/** When the hours begin next, whether they are open now or not. */
export function nextOpeningAt(moment: Moment): number | null {
  for (const { fromMs } of openStretches(moment)) if (fromMs > moment.ms) return near(fromMs, moment.ms);
  return null;
}

/** When a parent sent this child to bed; null where the hours have been open since. */
export function bedtimeNowAt(moment: Moment): number | null {
  const last = hoursGrants(moment).at(-1);
  if (last?.draft.kind !== "bedtime-now") return null;
  const { open, sinceMs } = hoursAt(moment);
  return open || (sinceMs ?? 0) > last.grantedAtMs ? null : last.grantedAtMs;
}

function finite(ms: number): number | null {
  return Number.isFinite(ms) ? ms : null;
}

function near(atMs: number, ms: number): number | null {
  return atMs - ms <= aheadMs ? atMs : null;
}

/** The painted hours as the day's grants leave them; each grant prevails over those before it. */
function openStretches(moment: Moment): Iterable<Stretch> {
  return hoursGrants(moment).reduce<Iterable<Stretch>>(
    (stretches, grant) => {
      const dayEndsMs = moment.calendar.startOf(moment.calendar.plus(grant.accountingDay, 1));
      const fromMs = grant.grantedAtMs;
      if (grant.draft.kind !== "open-until") return without(stretches, { fromMs, untilMs: dayEndsMs });
      const untilMs = Math.min(grant.draft.untilMs, dayEndsMs);
      return fromMs < untilMs ? joined(withStretch(stretches, { fromMs, untilMs })) : stretches;
    },
    joined(paintedStretches(moment)),
  );
}

function hoursGrants({ grants }: Moment): Grant[] {
  return grants
    .filter(({ draft }) => draft.kind === "open-until" || draft.kind === "bedtime-now")
    .sort((a, b) => a.grantedAtMs - b.grantedAtMs || a.id - b.id);
}

/** In order, made only as far as somebody asks. Yesterday's may still be open; nothing older can. */
function* paintedStretches(moment: Moment): Generator<Stretch> {
  const { policy, calendar, ms } = moment;
  const today = calendar.dayAt(ms);
  for (let ahead = -1; ahead <= daysAhead + 1; ahead += 1) {
    const day = calendar.plus(today, ahead);
    const stretches = stretchesOn(policy, calendar, day);
    if (stretches === null)
      return yield { fromMs: Number.NEGATIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };
    yield* sentToBedOn(moment, day)
      ? without(stretches, {
          fromMs: calendar.startOf(calendar.plus(day, 1)),
          untilMs: Number.POSITIVE_INFINITY,
        })
      : stretches;
  }
}

/** Then the day's tail over midnight is gone, too. */
function sentToBedOn({ grants }: Moment, day: string): boolean {
  return grants.some(({ accountingDay, draft }) => accountingDay === day && draft.kind === "bedtime-now");
}
