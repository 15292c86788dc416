import type { Grant } from "@shared/model/grant";
import type { HouseholdTime } from "@shared/model/household";
import type { Rule } from "@shared/model/limits";
import type { LimitsPolicy } from "@shared/model/limits-policy";
import type { EndReason, PlayKind } from "@shared/model/play";
import type { AccountingClock, AccountPause, RefundReason, Session } from "./ledger";

/** A line of the append-only journal, from which the ledger can be made again. Instants are accounting time. */
export type JournalEntry =
  | {
      kind: "household.opened";
      time: HouseholdTime;
      warnAtMinutes: readonly number[];
      day: string;
      atMs: number;
    }
  /** `time` holds from the next day on; the warnings at once. */
  | { kind: "household.timeReplaced"; time: HouseholdTime; warnAtMinutes: readonly number[]; atMs: number }
  | { kind: "day.opened"; day: string; atMs: number }
  /** The clock had been wrong: what belongs to days after `day` belongs to `day`. */
  | { kind: "clock.corrected"; fromMs: number; atMs: number; day: string }
  | { kind: "account.opened"; profileId: string; guest: boolean; policy: LimitsPolicy; atMs: number }
  | { kind: "account.guestChanged"; profileId: string; guest: boolean; atMs: number }
  | { kind: "policy.replaced"; profileId: string; policy: LimitsPolicy; atMs: number }
  | { kind: "pause.replaced"; profileId: string; pause: AccountPause | null; atMs: number }
  | { kind: "grant.made"; profileId: string; grant: Grant; atMs: number }
  | { kind: "grant.takenBack"; profileId: string; grantId: number; atMs: number }
  | {
      kind: "play.started";
      profileId: string;
      playId: number;
      videoId: number | null;
      playKind: PlayKind;
      day: string;
      counted: boolean;
      durationSeconds: number | null;
      positionSeconds: number;
      atMs: number;
    }
  | { kind: "play.resumed"; profileId: string; playId: number; atMs: number }
  /** `seconds` were played on `day`, up to `atMs`. */
  | {
      kind: "play.charged";
      profileId: string;
      playId: number;
      day: string;
      seconds: number;
      positionSeconds: number;
      completed: boolean;
      atMs: number;
    }
  | { kind: "play.refunded"; profileId: string; playId: number; why: RefundReason; atMs: number }
  | {
      kind: "play.ended";
      profileId: string;
      playId: number;
      reason: EndReason;
      rule: Rule | null;
      positionSeconds: number;
      completed: boolean;
      atMs: number;
    };

/** What is kept on disk in one place and written over: the clock, and the leases of the players that are open. */
export type LiveChange =
  | { kind: "clock.advanced"; clock: AccountingClock }
  | { kind: "session.replaced"; session: Session }
  | { kind: "session.closed"; token: string };

export type Change = JournalEntry | LiveChange;

/** What a command decides: the changes that are to be committed, and the answer that holds once they are. */
export interface Decision<Answer> {
  readonly changes: readonly Change[];
  readonly answer: Answer;
}
