import type { DatabaseNotice, HouseholdEvent } from "@shared/model/household";
import type { CareEvent, DatabaseCare } from "../database/care";
import type { ActivityService } from "../features/activity/activity.service";
import { makeGrant, replacePause } from "../features/limits/ledger/household.policy";
import type { Book, LedgerKeeper } from "../features/limits/ledger-keeper.service";

export interface CareForDatabasePorts {
  keeper: LedgerKeeper;
  care: DatabaseCare;
  activity: ActivityService;
  announce(event: HouseholdEvent): void;
  warn(event: CareEvent): void;
}

export interface CareForDatabase {
  /** Every second. */
  tick(): void;
  notice(): DatabaseNotice | null;
  diskFullSinceMs(): number | null;
  /** A parent has read it. */
  dismissNotice(): void;
}

/** Keeps the database backed up and sealed, and sees to it that nobody gains by an older one coming back. */
export function createCareForDatabase(ports: CareForDatabasePorts): CareForDatabase {
  const { activity, announce, care, keeper } = ports;

  care.onEvent((event) => {
    if (event.kind === "disk")
      announce({ kind: "household.diskChanged", diskFullSinceMs: event.fullSinceMs });
    if (event.kind === "disk" || event.backup.outcome === "failed") ports.warn(event);
  });
  keeper.onCommitted(({ changes }) => {
    care.mark();
    if (changes.some(({ kind }) => kind === "policy.replaced" || kind === "account.opened"))
      care.backUpSoon();
  });
  settle();

  /** What an unsettled notice costs the children is written once, with the notice itself. */
  function settle(): void {
    const notice = care.notice();
    if (!notice || notice.settled) return;
    keeper.transact((book) => {
      if (notice.kind === "restored") takeTodays(book);
      if (notice.kind === "edited") pauseAll(book);
      care.settleNotice(notice.id);
      const { kind, backupAtMs } = notice;
      activity.record(book.tx, { kind: "household.databaseNoticed", data: { kind, backupAtMs } });
    });
  }
  return {
    tick: () => care.tick(keeper.read().ledger.sessions.size === 0),
    notice() {
      const notice = care.notice();
      return notice && { kind: notice.kind, atMs: notice.atMs, backupAtMs: notice.backupAtMs };
    },
    diskFullSinceMs: care.disk.fullSinceMs,
    dismissNotice() {
      care.dismissNotice();
      announce({ kind: "household.databaseNoticed", notice: null });
    },
  };
}

/** Nobody knows what of today was used before: it counts as used, as a grant that a parent can take back. */
function takeTodays(book: Book): void {
  for (const profileId of book.ledger().accounts.keys())
    for (const draft of [
      { kind: "tickets", tickets: -99 },
      { kind: "minutes", minutes: -1440 },
    ] as const) {
      const request = { profileId, draft, why: null };
      book.write(makeGrant(book.ledger(), book.now, request).changes);
    }
}

/** Limits stay on, and nothing plays until a parent says so. */
function pauseAll(book: Book): void {
  for (const profileId of book.ledger().accounts.keys())
    book.write(replacePause(book.now, profileId, { untilMs: null }));
}
