import type { DatabaseNotice, HouseholdEvent } from "@shared/model/household";
import type { CareEvent, DatabaseCare } from "../database/care";
import type { ActivityService } from "../features/activity/activity.service";
import type { Change } from "../features/limits/ledger/change";
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
  hasForeignWrites(): boolean;
  notice(): DatabaseNotice | null;
  diskFullSinceMs(): number | null;
  /** A parent has read it. */
  dismissNotice(): void;
  /** A step of making an account: until a parent has read what happened, a new name gains nothing either. */
  holdBack(book: Book, profileId: string): void;
}

/** What a parent would miss most where an older database has to come back. */
const actsOfParents: ReadonlySet<Change["kind"]> = new Set([
  "policy.replaced",
  "account.opened",
  "account.guestChanged",
  "pause.replaced",
  "grant.made",
  "grant.takenBack",
  "household.timeReplaced",
]);

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
    if (changes.some(({ kind }) => actsOfParents.has(kind))) care.backUpSoon();
  });
  settle();

  /** What an unsettled notice costs the children is written once, with the notice itself. */
  function settle(): void {
    const notice = care.notice();
    if (!notice || notice.settled) return;
    keeper.transact((book) => {
      for (const profileId of book.ledger().accounts.keys()) holdBack(notice, book, profileId);
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
    hasForeignWrites: care.hasForeignWrites,
    holdBack(book, profileId) {
      const notice = care.notice();
      if (notice) holdBack(notice, book, profileId);
    },
    dismissNotice() {
      care.dismissNotice();
      announce({ kind: "household.databaseNoticed", notice: null });
    },
  };
}

/**
 * Restored: nobody knows what of today was used before, so it counts as used, by grants that a parent can take back.
 * Edited: limits stay on, and nothing plays until a parent says so.
 */
function holdBack({ kind }: DatabaseNotice, book: Book, profileId: string): void {
  if (kind === "edited") book.write(replacePause(book.now, profileId, { untilMs: null }));
  if (kind !== "restored") return;
  for (const draft of [
    { kind: "tickets", tickets: -99 },
    { kind: "minutes", minutes: -1440 },
  ] as const)
    book.write(makeGrant(book.ledger(), book.now, { profileId, draft, why: null }).changes);
}
