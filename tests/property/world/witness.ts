import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import type { Account, Ledger } from "@main/features/limits/ledger/ledger";

/** What somebody who looks on remembers of the run. */
export class Witness {
  /** True time of the last thing that a child did to the player of a token. */
  readonly actedMs = new Map<string, number>();
  /** Monotonic time at which the page of a token was last heard. */
  readonly heardMs = new Map<string, number>();
  /** Accounting time since which a child has been watching out of hours. */
  readonly outSinceMs = new Map<string, number>();
  /** Accounts that were found to be what the journal says. */
  readonly alike = new WeakMap<Account, Account>();
  /** True time of the last sleep or restart that stopped whatever ran. */
  interruptedMs = Number.NEGATIVE_INFINITY;
  /** How far accounting time lay ahead of the true time when it was last taken from the wall. */
  anchorErrorMs = 0;
  /** How late the last tick came; it judges no lease then. */
  lateMs = 0;
  private readonly tokensOnDisk = new Set<string>();
  private readonly said = new Set<string>();
  private again: Ledger | null = null;
  private replayedEntries = 0;

  hear(change: Change, trueMs: number): void {
    if (change.kind === "session.replaced") this.tokensOnDisk.add(change.session.token);
    if (change.kind === "clock.corrected") this.anchorErrorMs = change.atMs - trueMs;
  }

  interrupt(trueMs: number): void {
    this.interruptedMs = trueMs;
    this.heardMs.clear();
    this.outSinceMs.clear();
  }

  isOnDisk(token: string): boolean {
    return this.tokensOnDisk.has(token);
  }

  hasActedSince(token: string): boolean {
    return (this.actedMs.get(token) ?? Number.NEGATIVE_INFINITY) >= this.interruptedMs;
  }

  /** Was it said for the first time? */
  isNews(what: string): boolean {
    const news = !this.said.has(what);
    this.said.add(what);
    return news;
  }

  /** The ledger as the journal alone makes it, entry by entry from the household's first. */
  replay(journal: readonly JournalEntry[], { clock, ...founded }: Ledger): Ledger {
    const begun = this.again ?? { ...founded, clock, accounts: new Map(), sessions: new Map() };
    this.again = applyChanges(begun, journal.slice(this.replayedEntries));
    this.replayedEntries = journal.length;
    return this.again;
  }
}
