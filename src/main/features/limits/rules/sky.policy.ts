import type { Sky } from "@shared/model/limits";
import { secondsToday, ticketsToday } from "./budgets.policy";
import { hoursAt } from "./hours.policy";
import type { Moment } from "./moment";

const duskShare = 0.2;
const goldenShare = 0.5;
const dayMs = 86_400_000;

/** The room's light. `nothingCanPlay`: nothing can start, be resumed or play free; asked only where it matters. */
export function skyOf(moment: Moment, nothingCanPlay: () => boolean): Sky {
  if (!hoursAt(moment).open) return "night";
  if (nothingCanPlay()) return "curtain";
  const { left } = ticketsToday(moment);
  const share = Math.min(minutesLeftShare(moment), hoursLeftShare(moment));
  if ((left !== null && left <= 1) || share < duskShare) return "dusk";
  return share < goldenShare ? "golden" : "day";
}

/** How much of the day is used up, 0 to 1: minutes, or the time to bedtime where that comes first. */
export function usedShareOf(moment: Moment): number {
  const { open, endsAtMs } = hoursAt(moment);
  if (!open) return 1;
  const { left } = secondsToday(moment);
  const bedtimeFirst = endsAtMs !== null && (left === null || endsAtMs - moment.ms < left * 1000);
  return 1 - (bedtimeFirst ? hoursLeftShare(moment) : minutesLeftShare(moment));
}

function minutesLeftShare(moment: Moment): number {
  const { total, left } = secondsToday(moment);
  if (total === null) return 1;
  return total === 0 ? 0 : (left ?? 0) / total;
}

/** Of the hours that hold now. Where they have been open for longer than a day, their last day counts. */
function hoursLeftShare(moment: Moment): number {
  const { sinceMs, endsAtMs } = hoursAt(moment);
  if (endsAtMs === null) return 1;
  const fromMs = Math.max(sinceMs ?? 0, endsAtMs - dayMs);
  return Math.min(1, (endsAtMs - moment.ms) / (endsAtMs - fromMs));
}
