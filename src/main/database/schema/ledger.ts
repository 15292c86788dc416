import { sql } from "drizzle-orm";
import { blob, check, index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { plays } from "./playback";
import { profiles } from "./profiles";

/** HMAC-SHA-256, cut to 16 bytes, with the key that lies beside the database: `row-checksum.ts`. */
const checksum = () => blob({ mode: "buffer" }).notNull();

/** Append-only: what the ledger is made from. `data` is the whole entry as JSON; each checksum covers the one before it. */
export const journal = sqliteTable(
  "journal",
  {
    seq: integer().primaryKey(),
    atMs: integer("at_ms").notNull(),
    accountingDay: text("accounting_day").notNull(),
    kind: text().notNull(),
    profileId: text("profile_id"),
    data: text().notNull(),
    checksum: checksum(),
  },
  (table) => [index("journal_profile").on(table.profileId, table.kind, table.accountingDay)],
);

/** One row: the journal's last line, so that a tail that was cut off shows. */
export const ledgerHead = sqliteTable(
  "ledger_head",
  {
    id: integer().primaryKey(),
    seq: integer().notNull(),
    journalChecksum: blob("journal_checksum", { mode: "buffer" }).notNull(),
    /** It was sealed although it was not as it had been written: what does not fit together is let go at the next load. */
    accepted: integer({ mode: "boolean" }).notNull(),
    checksum: checksum(),
  },
  (table) => [check("ledger_head_is_one", sql`${table.id} = 1`)],
);

/** The ledger as it was after the journal's line `seq`, as JSON, so that a start need not read everything. */
export const ledgerCheckpoints = sqliteTable("ledger_checkpoints", {
  seq: integer().primaryKey(),
  /** Of the ledger's fields: a checkpoint of another shape is not read. */
  shape: integer().notNull(),
  journalChecksum: blob("journal_checksum", { mode: "buffer" }).notNull(),
  ledger: text().notNull(),
  checksum: checksum(),
});

/** Each player that is open, written over every second; `session` is JSON. What it has played is not in the journal yet. */
export const leases = sqliteTable("leases", {
  token: text().primaryKey(),
  session: text().notNull(),
  checksum: checksum(),
});

/** One row: accounting time. Milliseconds may have fractions. `notice` is JSON. */
export const accountingClock = sqliteTable(
  "accounting_clock",
  {
    id: integer().primaryKey(),
    bootId: text("boot_id").notNull(),
    anchorUptimeMs: real("anchor_uptime_ms").notNull(),
    anchorMs: real("anchor_ms").notNull(),
    ms: real().notNull(),
    uptimeMs: real("uptime_ms").notNull(),
    provisional: integer({ mode: "boolean" }).notNull(),
    notice: text(),
    checksum: checksum(),
  },
  (table) => [check("accounting_clock_is_one", sql`${table.id} = 1`)],
);

/** Minutes belong to the day on which they are played, whenever the play began. */
export const playDays = sqliteTable(
  "play_days",
  {
    playId: integer("play_id")
      .notNull()
      .references(() => plays.id),
    accountingDay: text("accounting_day").notNull(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profiles.id),
    kind: text().notNull(),
    watchedSeconds: real("watched_seconds").notNull(),
    checksum: checksum(),
  },
  (table) => [
    primaryKey({ columns: [table.playId, table.accountingDay] }),
    index("play_days_day").on(table.profileId, table.accountingDay, table.kind, table.watchedSeconds),
    check("play_days_no_negative", sql`${table.watchedSeconds} >= 0`),
  ],
);

/** Every grant that was made. `draft` is JSON. */
export const grants = sqliteTable(
  "grants",
  {
    id: integer().primaryKey(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profiles.id),
    accountingDay: text("accounting_day").notNull(),
    draft: text().notNull(),
    grantedAtMs: integer("granted_at_ms").notNull(),
    why: text(),
    takenBackAtMs: integer("taken_back_at_ms"),
    checksum: checksum(),
  },
  (table) => [index("grants_day").on(table.profileId, table.accountingDay, table.id)],
);

/** The policy in force for each profile, as JSON. */
export const limitsPolicies = sqliteTable("limits_policies", {
  profileId: text("profile_id")
    .primaryKey()
    .references(() => profiles.id),
  policy: text().notNull(),
  checksum: checksum(),
});
