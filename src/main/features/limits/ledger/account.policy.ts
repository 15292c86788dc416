import { restAfter } from "../rules/breaks.policy";
import type { JournalEntry } from "./change";
import type { Account, DayUsage, LedgerPlay } from "./ledger";

type AccountEntry = Extract<JournalEntry, { profileId: string }>;
type Entry<Kind extends AccountEntry["kind"]> = Extract<AccountEntry, { kind: Kind }>;

/** Opened days whose plays and grants are kept one by one: a clock that was wrong over a few boots can still be mended. */
const nearDays = 8;
export const unused: DayUsage = { tickets: 0, seconds: 0, freeSeconds: 0, placeholderSeconds: 0 };

export function usageOn(account: Account, day: string): DayUsage {
  return account.usage.get(day) ?? unused;
}

/** The next value of the account that the entry is about. Throws where the journal names one that was never opened. */
export function applyToAccount(account: Account | undefined, entry: AccountEntry): Account {
  if (entry.kind === "account.opened") return openedAccount(entry);
  if (!account) throw new Error(`the journal speaks of ${entry.profileId}, whose account was never opened`);
  switch (entry.kind) {
    case "account.guestChanged":
      return { ...account, guest: entry.guest };
    case "policy.replaced":
      return { ...account, policy: entry.policy };
    case "pause.replaced":
      return { ...account, pause: entry.pause };
    case "grant.made":
      return { ...account, grants: [...account.grants, entry.grant] };
    case "grant.takenBack":
      return { ...account, grants: account.grants.filter((grant) => grant.id !== entry.grantId) };
    case "play.started":
      return started(account, entry);
    case "play.charged":
      return charged(account, entry);
    case "play.refunded":
      return refunded(account, entry);
    case "play.resumed":
      return changePlay(account, entry.playId, () => ({ endedMs: null }));
    case "play.ended":
      return changePlay(account, entry.playId, ({ completed }) => ({
        endedMs: entry.atMs,
        positionSeconds: entry.positionSeconds,
        completed: completed || entry.completed,
      }));
  }
}

/** After a new day has opened: what is too old to matter is let go. */
export function settleDay(account: Account, openedDays: readonly string[]): Account {
  const near = new Set(openedDays.slice(-nearDays));
  const kept = new Set(openedDays);
  return {
    ...account,
    grants: account.grants.filter((grant) => near.has(grant.accountingDay)),
    usage: new Map([...account.usage].filter(([day]) => kept.has(day))),
    plays: new Map([...account.plays].filter(([, play]) => near.has(play.day) || play.endedMs === null)),
  };
}

function openedAccount({ profileId, guest, policy }: Entry<"account.opened">): Account {
  return {
    profileId,
    guest,
    policy,
    pause: null,
    grants: [],
    usage: new Map(),
    plays: new Map(),
    rest: { watchedSeconds: 0, lastPlayedMs: 0 },
  };
}

function started(account: Account, entry: Entry<"play.started">): Account {
  const play: LedgerPlay = {
    id: entry.playId,
    videoId: entry.videoId,
    kind: entry.playKind,
    day: entry.day,
    startedMs: entry.atMs,
    durationSeconds: entry.durationSeconds,
    counted: entry.counted,
    refunded: null,
    watchedSeconds: 0,
    positionSeconds: entry.positionSeconds,
    completed: false,
    endedMs: null,
  };
  const spent = entry.counted ? spend(account, entry.day, { tickets: 1 }) : account;
  return { ...spent, plays: new Map(account.plays).set(play.id, play) };
}

function charged(account: Account, entry: Entry<"play.charged">): Account {
  const { seconds, positionSeconds, atMs } = entry;
  const changed = changePlay(account, entry.playId, ({ watchedSeconds, completed }) => ({
    watchedSeconds: watchedSeconds + seconds,
    positionSeconds,
    completed: completed || entry.completed,
  }));
  const kind = account.plays.get(entry.playId)?.kind;
  if (kind === "placeholder") return spend(changed, entry.day, { placeholderSeconds: seconds });
  const rest = restAfter(account.rest, account.policy, seconds, atMs - seconds * 1000, atMs);
  return { ...spend(changed, entry.day, kind === "free" ? { freeSeconds: seconds } : { seconds }), rest };
}

function refunded(account: Account, { playId, why }: Entry<"play.refunded">): Account {
  const play = account.plays.get(playId);
  if (!play?.counted || play.refunded) return account;
  return spend(
    changePlay(account, playId, () => ({ refunded: why })),
    play.day,
    { tickets: -1 },
  );
}

function changePlay(
  account: Account,
  playId: number,
  change: (play: LedgerPlay) => Partial<LedgerPlay>,
): Account {
  const play = account.plays.get(playId);
  if (!play) throw new Error(`the journal speaks of play ${playId}, which is not known`);
  return { ...account, plays: new Map(account.plays).set(playId, { ...play, ...change(play) }) };
}

function spend(account: Account, day: string, amount: Partial<DayUsage>): Account {
  const usage = new Map(account.usage);
  return { ...account, usage: usage.set(day, addUsage(usageOn(account, day), { ...unused, ...amount })) };
}

export function addUsage(a: DayUsage, b: DayUsage): DayUsage {
  return {
    tickets: a.tickets + b.tickets,
    seconds: a.seconds + b.seconds,
    freeSeconds: a.freeSeconds + b.freeSeconds,
    placeholderSeconds: a.placeholderSeconds + b.placeholderSeconds,
  };
}
