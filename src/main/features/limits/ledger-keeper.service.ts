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
  /** Goes along where a parent accepts another time. */
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

/** The disk takes nothing for the time being: it is full, or somebody else holds the database. `code` is SQLite's. */
export class NotWritten extends Error {
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super("nothing can be written for the time being", { cause });
    this.name = "NotWritten";
    this.code = (cause as { code?: string }).code;
  }
}

/** Keeps the one ledger of this process: its next value holds only once it is on disk. */
export interface LedgerKeeper {
  /**
   * The ledger now; opens the day that has come. Inside a transaction: as it was written so far. While nothing can be
   * written, what time has changed is answered all the same.
   */
  read(): { readonly ledger: Ledger; readonly now: Now };
  /** Everything that is written to the book, and every step over `book.tx`, is on disk together or not at all. */
  transact<T>(steps: (book: Book) => T): T;
  onCommitted(listener: (committed: Committed) => void): void;
}

export interface LedgerKeeperPorts {
  readonly store: LedgerStore;
  readonly clock: Clock;
  /** Throws NotWritten. */
  transaction<T>(steps: (tx: Connection) => T): T;
  /** The household's log, in the same transaction. */
  record(tx: Connection, event: LimitsEvent): void;
}

/** Alone, the clock is written this often: after a boot, time goes on from there. */
const clockToDiskMs = 60_000;
/** Where nothing could be written, time alone is tried again after so long: a database that is held makes each try wait. */
const tryAgainMs = 10_000;

export function createLedgerKeeper(loaded: Ledger, ports: LedgerKeeperPorts): LedgerKeeper {
  const listeners: ((committed: Committed) => void)[] = [];
  let ledger = loaded;
  let clockOnDiskMs = Number.NEGATIVE_INFINITY;
  let notWrittenMs = Number.NEGATIVE_INFINITY;
  let open: Book | undefined;

  function transact<T>(steps: (book: Book) => T): T {
    if (open) return steps(open);
    const before = ledger;
    const { answer, after, changes, stored } = onDisk(() => ports.transaction((tx) => inBook(tx, steps)));
    ledger = after;
    if (stored) clockOnDiskMs = after.clock.ms;
    tell({ before, after, changes });
    return answer;
  }
  /** It is on disk whatever a listener makes of it, and each of them hears of it. */
  function tell(committed: Committed): void {
    const errors: unknown[] = [];
    for (const listener of listeners)
      try {
        listener(committed);
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];
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
    const changes: Change[] = [...advance(ledger, reading).changes];
    let after = applyChanges(ledger, changes);
    const write = (more: readonly Change[]) => {
      changes.push(...more);
      after = applyChanges(after, more);
    };
    const { monotonicMs } = reading;
    open = {
      ...{ tx, reading, write },
      ledger: () => after,
      get now() {
        return { ms: after.clock.ms, monotonicMs };
      },
    };
    const answer = steps(open);
    for (const event of eventsOf(ledger, changes)) ports.record(tx, event);
    const stored = isWorthDisk(ledger, changes, after);
    if (stored) ports.store.commit(tx, changes, after);
    return { answer, after, changes, stored };
  }
  /** What only a tick has moved is made again by the next one; the clock alone is written now and then. */
  function isWorthDisk(before: Ledger, changes: readonly Change[], after: Ledger): boolean {
    const durable = changes.some((change) => isDurable(before, change));
    return durable || after.clock.ms - clockOnDiskMs >= clockToDiskMs;
  }
  /** A day that has come, a notice of the clock, or a clock that was not written for long, as after a boot. */
  function isMoreThanTime(changes: readonly Change[], { clock }: Ledger): boolean {
    const noticed = clock.notice !== ledger.clock.notice;
    const due = clock.ms - clockOnDiskMs >= clockToDiskMs;
    return noticed || due || changes.some(({ kind }) => kind !== "clock.advanced");
  }
  function tryToWriteTime({ monotonicMs }: Now): boolean {
    if (monotonicMs - notWrittenMs < tryAgainMs) return false;
    try {
      transact(() => undefined);
      return true;
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      notWrittenMs = monotonicMs;
      return false;
    }
  }
  return {
    transact,
    onCommitted: (listener) => void listeners.push(listener),
    read() {
      if (open) return { ledger: open.ledger(), now: open.now };
      const { changes, answer: now } = advance(ledger, ports.clock.read());
      const after = applyChanges(ledger, changes);
      if (!isMoreThanTime(changes, after)) ledger = after;
      else if (!tryToWriteTime(now)) return { ledger: after, now };
      return { ledger, now };
    },
  };
}

/** A session that only plays on is paid for on disk already; a time that was accepted has to stay so. */
function isDurable(before: Ledger, change: Change): boolean {
  if (change.kind === "clock.advanced") return change.clock.provisional !== before.clock.provisional;
  if (change.kind !== "session.replaced") return true;
  const known = before.sessions.get(change.session.token);
  return known?.paidSeconds !== change.session.paidSeconds || known.closing !== change.session.closing;
}
