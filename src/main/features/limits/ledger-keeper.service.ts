import type { Connection } from "../../database/connection";
import type { Clock } from "../../platform/clock";
import { advance } from "./ledger/advance.policy";
import { applyChanges } from "./ledger/apply.policy";
import type { Change } from "./ledger/change";
import { eventsOf, type LimitsEvent } from "./ledger/events.policy";
import type { ClockReading, Ledger, Now } from "./ledger/ledger";

/** Where the ledger lives on disk. */
export interface LedgerStore {
  /** Undefined for a household that is new. */
  load(): Ledger | undefined;
  /** In the caller's transaction; `after` is the ledger with these changes. */
  commit(tx: Connection, changes: readonly Change[], after: Ledger): void;
}

/** The ledger, open for writing within one transaction. */
export interface Book {
  readonly tx: Connection;
  readonly now: Now;
  readonly reading: ClockReading;
  /** With everything that was written so far. */
  ledger(): Ledger;
  write(changes: readonly Change[]): void;
}

/** What one transaction has made of the ledger; told once it is on disk. */
export interface Committed {
  readonly before: Ledger;
  readonly after: Ledger;
  readonly changes: readonly Change[];
}

/** Keeps the one ledger of this process: its next value holds only once it is on disk. */
export interface LedgerKeeper {
  /** The ledger now; opens the day that has come. Inside a transaction: as it was written so far. */
  read(): { readonly ledger: Ledger; readonly now: Now };
  /** Everything that is written to the book, and every step over `book.tx`, is on disk together or not at all. */
  transact<T>(steps: (book: Book) => T): T;
  onCommitted(listener: (committed: Committed) => void): void;
}

export interface LedgerKeeperPorts {
  readonly store: LedgerStore;
  readonly clock: Clock;
  transaction<T>(steps: (tx: Connection) => T): T;
  /** The household's log, in the same transaction. */
  record(tx: Connection, event: LimitsEvent): void;
}

/** Alone, the clock is written this often: after a boot, time goes on from there. */
const clockToDiskMs = 60_000;

export function createLedgerKeeper(loaded: Ledger, ports: LedgerKeeperPorts): LedgerKeeper {
  const listeners: ((committed: Committed) => void)[] = [];
  let ledger = loaded;
  let clockOnDiskMs = Number.NEGATIVE_INFINITY;
  let open: Book | undefined;

  function transact<T>(steps: (book: Book) => T): T {
    if (open) return steps(open);
    const before = ledger;
    const { answer, after, changes } = onDisk(() => ports.transaction((tx) => inBook(tx, steps)));
    ledger = after;
    for (const listener of listeners) listener({ before, after, changes });
    return answer;
  }
  function onDisk<T>(work: () => T): T {
    try {
      return work();
    } finally {
      open = undefined;
    }
  }
  function inBook<T>(tx: Connection, steps: (book: Book) => T) {
    const reading = ports.clock.read();
    const begun = advance(ledger, reading);
    const changes: Change[] = [...begun.changes];
    let after = applyChanges(ledger, changes);
    const write = (more: readonly Change[]) => {
      changes.push(...more);
      after = applyChanges(after, more);
    };
    open = { tx, reading, now: begun.answer, ledger: () => after, write };
    const answer = steps(open);
    for (const event of eventsOf(ledger, changes)) ports.record(tx, event);
    if (isWorthDisk(ledger, changes, after)) ports.store.commit(tx, changes, after);
    return { answer, after, changes };
  }
  /** What only a tick has moved is made again by the next one; the clock alone is written now and then. */
  function isWorthDisk(before: Ledger, changes: readonly Change[], after: Ledger): boolean {
    const durable = changes.some((change) => isDurable(before, change));
    if (!durable && after.clock.ms - clockOnDiskMs < clockToDiskMs) return false;
    clockOnDiskMs = after.clock.ms;
    return true;
  }
  /** A day that has come, a notice of the clock, or a clock that was not written for long, as after a boot. */
  function isMoreThanTime(changes: readonly Change[], { clock }: Ledger): boolean {
    const noticed = clock.notice !== ledger.clock.notice;
    const due = clock.ms - clockOnDiskMs >= clockToDiskMs;
    return noticed || due || changes.some(({ kind }) => kind !== "clock.advanced");
  }
  return {
    transact,
    onCommitted: (listener) => void listeners.push(listener),
    read() {
      if (open) return { ledger: open.ledger(), now: open.now };
      const { changes, answer: now } = advance(ledger, ports.clock.read());
      const after = applyChanges(ledger, changes);
      if (isMoreThanTime(changes, after)) transact(() => undefined);
      else ledger = after;
      return { ledger, now };
    },
  };
}

/** A session that only plays on is paid for on disk already. */
function isDurable(before: Ledger, change: Change): boolean {
  if (change.kind === "clock.advanced") return false;
  if (change.kind !== "session.replaced") return true;
  const known = before.sessions.get(change.session.token);
  return known?.paidSeconds !== change.session.paidSeconds || known.closing !== change.session.closing;
}
