import type { GrantDraft } from "@shared/model/grant";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { PlayKind } from "@shared/model/play";

/** What one child truly did on one accounting day, and the highest limits that held on it. Seconds. */
export interface TrueDay {
  seenSeconds: number;
  placeholderSeconds: number;
  /** As the journal charges them, by kind of play. */
  readonly charged: Record<PlayKind, number>;
  /** Spent and not given back. */
  tickets: number;
  leftRefunds: number;
  readonly failedVideos: Set<number | null>;
  highestDaySeconds: number;
  highestWeekSeconds: number;
  highestMonthSeconds: number;
  highestOverrunSeconds: number;
  grantedSeconds: number;
}

export interface TruePlay {
  readonly id: number;
  readonly videoId: number | null;
  readonly kind: PlayKind;
  readonly counted: boolean;
  readonly durationSeconds: number | null;
  day: string;
  refunded: boolean;
  seenSeconds: number;
  positionSeconds: number;
  /** The journal has said that it was finished. */
  completed: boolean;
  open: boolean;
}

export interface TrueGrant {
  readonly id: number;
  readonly draft: GrantDraft;
  readonly atMs: number;
  day: string;
}

export interface TrueChild {
  readonly id: string;
  guest: boolean;
  policy: LimitsPolicy;
  pausedUntilMs: number | null;
  grants: TrueGrant[];
  days: Map<string, TrueDay>;
  readonly plays: Map<number, TruePlay>;
  /** A clock was set right while a pause or a grant held that names an instant: truth knows no more when it ends. */
  blurred: boolean;
  seenSeconds: number;
  chargedSeconds: number;
  /** Crashes, gaps and lost leases, each of which may cost or spare one lease. */
  slips: number;
  /** Watched since the last rest, and the accounting time of the last second. */
  streakSeconds: number;
  lastSeenMs: number;
}

export function newChild(id: string, guest: boolean, policy: LimitsPolicy): TrueChild {
  return {
    id,
    guest,
    policy,
    pausedUntilMs: null,
    blurred: false,
    grants: [],
    days: new Map(),
    plays: new Map(),
    ...{ seenSeconds: 0, chargedSeconds: 0, slips: 0, streakSeconds: 0, lastSeenMs: 0 },
  };
}

export function dayOf(child: TrueChild, day: string): TrueDay {
  const known = child.days.get(day);
  if (known) return known;
  const made: TrueDay = {
    ...{ seenSeconds: 0, placeholderSeconds: 0, tickets: 0, leftRefunds: 0, grantedSeconds: 0 },
    charged: { programme: 0, free: 0, placeholder: 0 },
    failedVideos: new Set(),
    ...{ highestDaySeconds: 0, highestWeekSeconds: 0, highestMonthSeconds: 0, highestOverrunSeconds: 0 },
  };
  child.days.set(day, made);
  return made;
}

/** A clock that had been ahead is set right: what belonged to later days belongs to `day`, and adds up. */
export function redate(child: TrueChild, day: string): void {
  for (const [later, amount] of [...child.days].filter(([each]) => each > day)) {
    addDay(dayOf(child, day), amount);
    child.days.delete(later);
  }
  for (const play of child.plays.values()) if (play.day > day) play.day = day;
  for (const grant of child.grants) if (grant.day > day) grant.day = day;
  child.streakSeconds = 0;
  child.blurred ||= child.pausedUntilMs !== null || child.grants.some(({ draft }) => namesInstant(draft));
}

function namesInstant({ kind }: GrantDraft): boolean {
  return kind === "open-until" || kind === "bedtime-now";
}

function addDay(sum: TrueDay, more: TrueDay): void {
  sum.seenSeconds += more.seenSeconds;
  sum.placeholderSeconds += more.placeholderSeconds;
  sum.charged.programme += more.charged.programme;
  sum.charged.free += more.charged.free;
  sum.charged.placeholder += more.charged.placeholder;
  sum.tickets += more.tickets;
  sum.leftRefunds += more.leftRefunds;
  for (const video of more.failedVideos) sum.failedVideos.add(video);
  sum.highestDaySeconds += more.highestDaySeconds;
  sum.highestWeekSeconds += more.highestWeekSeconds;
  sum.highestMonthSeconds += more.highestMonthSeconds;
  sum.highestOverrunSeconds += more.highestOverrunSeconds;
  sum.grantedSeconds += more.grantedSeconds;
}
