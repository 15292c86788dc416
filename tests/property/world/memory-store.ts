import { applyChanges, foundLedger } from "@main/features/limits/ledger/apply.policy";
import type { Change, JournalEntry } from "@main/features/limits/ledger/change";
import type { Ledger } from "@main/features/limits/ledger/ledger";
import type { LedgerStore } from "@main/features/limits/ledger-keeper.service";

/** The power goes: what was not on disk is lost, and the process with it. */
export class PowerCut extends Error {}

/** Where the ledger is kept over a crash, and how a crash can fall into a transaction. */
export interface Disk extends LedgerStore {
  transaction<T>(steps: (tx: never) => T): T;
  /** The next transaction that writes is cut off, before its commit or right after it. */
  cutPower(when: "before-commit" | "after-commit" | null): void;
  /** After a crash: what a new process finds. */
  reopen(): void;
  readonly journal: readonly JournalEntry[];
}

/** A disk without a disk: as quick as 20,000 runs need it. */
export class MemoryDisk implements Disk {
  readonly journal: JournalEntry[] = [];
  private ledger: Ledger | undefined;
  private written: Change[] = [];
  private pending: readonly Change[] = [];
  private cut: "before-commit" | "after-commit" | null = null;
  private readonly onDurable: (changes: readonly Change[]) => void;

  constructor(onDurable: (changes: readonly Change[]) => void) {
    this.onDurable = onDurable;
  }

  cutPower(when: "before-commit" | "after-commit" | null): void {
    this.cut = when;
  }

  reopen(): void {
    this.cut = null;
  }

  load(): Ledger | undefined {
    if (this.ledger) this.ledger = applyChanges(this.ledger, this.written);
    this.written = [];
    return this.ledger;
  }

  commit(_tx: unknown, changes: readonly Change[], after: Ledger): void {
    const [first] = changes;
    if (first?.kind === "household.opened") this.ledger = foundLedger(first, after.clock);
    this.pending = changes;
  }

  transaction<T>(steps: (tx: never) => T): T {
    this.pending = [];
    const answer = steps(undefined as never);
    if (this.pending.length === 0) return answer;
    if (this.cut === "before-commit") throw new PowerCut("before the commit");
    this.makeDurable(this.pending);
    if (this.cut === "after-commit") throw new PowerCut("after the commit");
    return answer;
  }

  private makeDurable(changes: readonly Change[]): void {
    for (const change of changes) {
      this.written.push(change);
      if (isEntry(change)) this.journal.push(change);
    }
    this.onDurable(changes);
  }
}

export function isEntry(change: Change): change is JournalEntry {
  return (
    change.kind !== "clock.advanced" && change.kind !== "session.replaced" && change.kind !== "session.closed"
  );
}
