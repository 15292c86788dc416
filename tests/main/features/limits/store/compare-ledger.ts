import { isDeepStrictEqual } from "node:util";
import type { LedgerKey } from "@main/database/row-checksum";
import type { Account, DayUsage, Ledger, LedgerPlay } from "@main/features/limits/ledger/ledger";
import { createLedgerStore } from "@main/features/limits/ledger-store";
import type { Database } from "better-sqlite3";

/**
 * I12: the journal with the clock and the leases, the tables made from it, and the ledger in memory say the same. One
 * sentence for each difference. The clock is written once a minute when nothing else is, so it may be left out.
 */
export function compareLedger(
  sqlite: Database,
  key: LedgerKey,
  ledger: Ledger,
  { clock = true }: { clock?: boolean } = {},
): string[] {
  const told = createLedgerStore(sqlite, key).load();
  if (!told) return ["nothing is on disk"];
  const onDisk = clock ? told : { ...told, clock: ledger.clock };
  const fields = (Object.keys(ledger) as (keyof Ledger)[]).filter(
    (field) => !isDeepStrictEqual(onDisk[field], ledger[field]),
  );
  return [
    ...fields.map(
      (field) => `the journal says another ${field}: ${show(onDisk[field])} and not ${show(ledger[field])}`,
    ),
    ...[...ledger.accounts.values()].flatMap((account) => compareAccount(sqlite, account)),
  ];
}

function compareAccount(sqlite: Database, account: Account): string[] {
  const { profileId } = account;
  const row = sqlite
    .prepare("select policy from limits_policies where profile_id = ?")
    .pluck()
    .get(profileId);
  const wrongPlays = [...account.plays.values()].filter((play) => !isSamePlay(sqlite, profileId, play));
  const wrongDays = [...account.usage].filter(
    ([day, usage]) => !isSameUsage(readUsage(sqlite, profileId, day), usage),
  );
  const wrongGrants = account.grants.filter(({ id, ...grant }) => {
    const found = sqlite.prepare("select * from grants where id = ?").get(id) as
      | Record<string, unknown>
      | undefined;
    return !(
      found?.accounting_day === grant.accountingDay &&
      found.taken_back_at_ms === null &&
      isDeepStrictEqual(JSON.parse(String(found.draft)), grant.draft)
    );
  });
  return [
    ...(isDeepStrictEqual(JSON.parse(String(row)), account.policy)
      ? []
      : [`the policy of ${profileId} differs`]),
    ...wrongPlays.map((play) => `play ${play.id} differs from ${show(play)}`),
    ...wrongDays.map(
      ([day, usage]) =>
        `${day} of ${profileId} was not ${show(usage)}: ${show(readUsage(sqlite, profileId, day))}`,
    ),
    ...wrongGrants.map(({ id }) => `grant ${id} differs`),
  ];
}

function isSamePlay(sqlite: Database, profileId: string, play: LedgerPlay): boolean {
  const row = sqlite
    .prepare(
      `select id, video_id as videoId, kind, accounting_day as day, started_at_ms as startedMs, counted,
         refund_reason as refunded, duration_seconds as durationSeconds, watched_seconds as watchedSeconds,
         position_seconds as positionSeconds, completed, ended_at_ms as endedMs
       from plays where id = ? and profile_id = ?`,
    )
    .get(play.id, profileId);
  return isDeepStrictEqual(
    { ...(row as object) },
    { ...play, counted: Number(play.counted), completed: Number(play.completed) },
  );
}

function readUsage(sqlite: Database, profileId: string, day: string): DayUsage {
  const tickets = sqlite
    .prepare<[string, string], number>(
      "select count(*) from plays where profile_id = ? and accounting_day = ? and counted = 1 and refunded = 0",
    )
    .pluck()
    .get(profileId, day);
  const seconds = (kind: string) =>
    sqlite
      .prepare<[string, string, string], number>(
        "select total(watched_seconds) from play_days where profile_id = ? and accounting_day = ? and kind = ?",
      )
      .pluck()
      .get(profileId, day, kind) ?? 0;
  return {
    tickets: tickets ?? 0,
    seconds: seconds("programme"),
    freeSeconds: seconds("free"),
    placeholderSeconds: seconds("placeholder"),
  };
}

/** Sums of the same seconds in another order may differ in their last bit. */
function isSameUsage(a: DayUsage, b: DayUsage): boolean {
  return (Object.keys(a) as (keyof DayUsage)[]).every((field) => Math.abs(a[field] - b[field]) < 1e-6);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map ? Object.fromEntries(inner) : inner,
  );
}
