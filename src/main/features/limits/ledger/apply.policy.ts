import { applyToAccount, settleDay } from "./account.policy";
import type { Change, JournalEntry } from "./change";
import type { Account, AccountingClock, Ledger, Session } from "./ledger";
import { redateAccount } from "./redate.policy";

/** Opened days whose use is kept in the ledger: more than a month has. */
const keptDays = 45;

type HouseholdOpened = Extract<JournalEntry, { kind: "household.opened" }>;

/** The first ledger of a household. */
export function foundLedger(opened: HouseholdOpened, clock: AccountingClock): Ledger {
  return {
    nextPlayId: 1,
    nextGrantId: 1,
    clock,
    openDay: opened.day,
    openedDays: [opened.day],
    time: opened.time,
    nextTime: null,
    warnAtMinutes: opened.warnAtMinutes,
    accounts: new Map(),
    sessions: new Map(),
  };
}

export function applyChanges(ledger: Ledger, changes: Iterable<Change>): Ledger {
  let next = ledger;
  for (const change of changes) next = applyChange(next, change);
  return next;
}

/** The next value of the ledger. Deterministic: the journal alone makes the same one again. */
export function applyChange(ledger: Ledger, change: Change): Ledger {
  switch (change.kind) {
    case "household.opened":
      return foundLedger(change, ledger.clock);
    case "household.timeReplaced":
      return { ...ledger, nextTime: change.time, warnAtMinutes: change.warnAtMinutes };
    case "day.opened":
      return openDay(ledger, change.day);
    case "clock.corrected":
      return correctDay(ledger, change);
    case "clock.advanced":
      return { ...ledger, clock: change.clock };
    case "session.replaced":
      return replaceSession(ledger, change.session);
    case "session.closed":
      return { ...ledger, sessions: without(ledger.sessions, change.token) };
    default:
      return applyAccountEntry(ledger, change);
  }
}

type AccountEntry = Extract<JournalEntry, { profileId: string }>;

function applyAccountEntry(ledger: Ledger, entry: AccountEntry): Ledger {
  const accounts = new Map(ledger.accounts);
  accounts.set(entry.profileId, applyToAccount(accounts.get(entry.profileId), entry));
  return { ...ledger, ...nextIds(ledger, entry), accounts };
}

function nextIds(ledger: Ledger, entry: AccountEntry): Pick<Ledger, "nextPlayId" | "nextGrantId"> {
  const { nextPlayId, nextGrantId } = ledger;
  if (entry.kind === "play.started")
    return { nextPlayId: Math.max(nextPlayId, entry.playId + 1), nextGrantId };
  if (entry.kind === "grant.made")
    return { nextPlayId, nextGrantId: Math.max(nextGrantId, entry.grant.id + 1) };
  return { nextPlayId, nextGrantId };
}

function openDay(ledger: Ledger, day: string): Ledger {
  const openedDays = [...ledger.openedDays, day].slice(-keptDays);
  return {
    ...ledger,
    openDay: day,
    openedDays,
    time: ledger.nextTime ?? ledger.time,
    nextTime: null,
    accounts: mapAccounts(ledger, (account) => settleDay(account, openedDays)),
  };
}

function correctDay(
  ledger: Ledger,
  { day, fromMs, atMs }: Extract<JournalEntry, { kind: "clock.corrected" }>,
): Ledger {
  const earlier = ledger.openedDays.filter((opened) => opened < day);
  return {
    ...ledger,
    openDay: day,
    openedDays: [...earlier, day],
    accounts: mapAccounts(ledger, (account) => redateAccount(account, day, fromMs, atMs)),
  };
}

function mapAccounts(ledger: Ledger, change: (account: Account) => Account): Map<string, Account> {
  return new Map([...ledger.accounts].map(([id, account]) => [id, change(account)]));
}

function replaceSession(ledger: Ledger, session: Session): Ledger {
  return { ...ledger, sessions: new Map(ledger.sessions).set(session.token, session) };
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
