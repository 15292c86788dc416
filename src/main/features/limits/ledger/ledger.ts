import type { Grant } from "@shared/model/grant";
import type { ClockNotice, HouseholdTime } from "@shared/model/household";
import type { Rule } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { EndReason, PlayKind } from "@shared/model/play";

/** What the limits know: an immutable value. A command answers with changes, which make the next value of it. */
export interface Ledger {
  readonly nextPlayId: number;
  readonly nextGrantId: number;
  readonly clock: AccountingClock;
  /** The accounting day that is open; it never goes back but by a correction. */
  readonly openDay: string;
  /** The accounting days that were opened last, oldest first, `openDay` included. */
  readonly openedDays: readonly string[];
  readonly time: HouseholdTime;
  /** Takes effect when the next day opens. */
  readonly nextTime: HouseholdTime | null;
  readonly warnAtMinutes: readonly number[];
  readonly accounts: ReadonlyMap<string, Account>;
  /** By token. */
  readonly sessions: ReadonlyMap<string, Session>;
}

/** Accounting time, epoch ms: anchored in the uptime of one boot, so that the system's clock cannot move it. */
export interface AccountingClock {
  readonly bootId: string;
  readonly anchorUptimeMs: number;
  readonly anchorMs: number;
  /** Accounting time when it was last looked at, and the uptime then. */
  readonly ms: number;
  readonly uptimeMs: number;
  /** Until the system says that its time is synchronised, or a parent accepts it. */
  readonly provisional: boolean;
  readonly notice: ClockNotice | null;
}

/** What the ports say at one moment. Milliseconds; `uptimeMs` counts through suspend, `monotonicMs` never jumps. */
export interface ClockReading {
  readonly wallMs: number;
  readonly uptimeMs: number;
  readonly monotonicMs: number;
  readonly bootId: string;
  readonly synchronised: Synchronised;
}
export type Synchronised = "yes" | "no" | "unknown";

/** The moment of a command: accounting time, and the monotonic time that played seconds are measured by. */
export interface Now {
  readonly ms: number;
  readonly monotonicMs: number;
}

/** One child's side of the ledger. */
export interface Account {
  readonly profileId: string;
  /** All guests share one purse of tickets. */
  readonly guest: boolean;
  readonly policy: LimitsPolicy;
  readonly pause: AccountPause | null;
  /** Of the days in `openedDays` that are near; those taken back are not here. */
  readonly grants: readonly Grant[];
  /** By accounting day; a day without an entry was not used. */
  readonly usage: ReadonlyMap<string, DayUsage>;
  /** Begun on one of the near days, or still open; by id. */
  readonly plays: ReadonlyMap<number, LedgerPlay>;
  readonly rest: Rest;
}

export interface AccountPause {
  readonly untilMs: number | null;
  readonly setAtMs: number;
}

/** Settled use of one day; what an open session has played since is in the session. */
export interface DayUsage {
  readonly tickets: number;
  /** Played seconds of counted programmes. */
  readonly seconds: number;
  /** Played seconds of free programmes, which spend nothing but tire all the same. */
  readonly freeSeconds: number;
  readonly placeholderSeconds: number;
}

/** How long was watched since the last rest, and when it was. */
export interface Rest {
  readonly watchedSeconds: number;
  readonly lastPlayedMs: number;
}

export type RefundReason = "left" | "ended" | "failed";

export interface LedgerPlay {
  readonly id: number;
  /** Null for the built-in placeholder. */
  readonly videoId: number | null;
  readonly kind: PlayKind;
  /** The accounting day that it was begun on. */
  readonly day: string;
  readonly startedMs: number;
  readonly durationSeconds: number | null;
  /** A ticket was spent on it. */
  readonly counted: boolean;
  readonly refunded: RefundReason | null;
  /** Settled, over all its sessions. */
  readonly watchedSeconds: number;
  readonly positionSeconds: number;
  readonly completed: boolean;
  readonly endedMs: number | null;
}

export type SessionState = "opening" | "playing" | "waiting" | "paused" | "closing";

/** One player that is open now, with the lease that pays for it: one play, or several of children who watch together. */
export interface Session {
  readonly token: string;
  readonly connectionId: string;
  readonly seats: readonly Seat[];
  readonly videoId: number | null;
  readonly kind: PlayKind;
  /** A picture in place of a placeholder film: its door has nothing to give. */
  readonly still: boolean;
  readonly state: SessionState;
  readonly positionSeconds: number;
  /** 90 % or the end was seen; it stays so. */
  readonly completed: boolean;
  /** Seconds played since the last settling, and those that are paid for on disk; the rest of `paid` is the lease. */
  readonly playedSeconds: number;
  readonly paidSeconds: number;
  /** Monotonic: played time is charged up to here; the page was last heard; it plays no more since (else null). */
  readonly chargedToMs: number;
  readonly heardMs: number;
  readonly pausedSinceMs: number | null;
  /** Set once its door is shut; it is over when the player says that it is empty, or was made so. */
  readonly closing: Closing | null;
}

/** One child before one player. */
export interface Seat {
  readonly profileId: string;
  readonly playId: number;
  /** Set when a limit of this child was reached while it runs and the programme may run on for a while. */
  readonly overrun: Overrun | null;
}

export interface Overrun {
  readonly rule: Rule;
  /** Accounting time at which the limit was reached. */
  readonly sinceMs: number;
  /** Played since then. */
  readonly playedSeconds: number;
}

export interface Closing {
  readonly reason: EndReason;
  readonly rule: Rule | null;
  /** Monotonic. */
  readonly sinceMs: number;
  /** It may still be playing, so that its time is charged until it is empty. */
  readonly mayPlay: boolean;
  /** The page was told to load anew. */
  readonly reloaded: boolean;
}

/** What has to be known of a programme to decide its start. */
export interface StartableVideo {
  readonly videoId: number;
  /** As measured; null where nobody knows. */
  readonly durationSeconds: number | null;
  /** Where this child left off, on whichever day; 0 for the beginning. */
  readonly positionSeconds: number;
  /** Its category spends neither tickets nor minutes. */
  readonly free: boolean;
  /** The profile's content rules let it through. */
  readonly contentAllowed: boolean;
}

/** What the library could offer, asked only where the answer depends on it. */
export interface Offers {
  hasFreeProgramme(profileId: string): boolean;
  /** May this child be shown this video, and is it there to be played? */
  isShown(profileId: string, videoId: number): boolean;
  /** Do the parents let it through, who hid it or not, and whose rules of content hold? A drive that was pulled refuses nothing. */
  isAllowed(profileId: string, videoId: number): boolean;
}
