import { sql } from "drizzle-orm";
import { blob, check, index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { profiles } from "./profiles";
import { videos } from "./videos";

/**
 * One video watched by one profile, made from the journal. `videoId` is null for the built-in placeholder; `endedAtMs`
 * while it is open. `watchedSeconds` is over all days.
 */
export const plays = sqliteTable(
  "plays",
  {
    id: integer().primaryKey(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profiles.id),
    videoId: integer("video_id").references(() => videos.id),
    kind: text().notNull(),
    accountingDay: text("accounting_day").notNull(),
    startedAtMs: integer("started_at_ms").notNull(),
    endedAtMs: integer("ended_at_ms"),
    watchedSeconds: real("watched_seconds").notNull(),
    positionSeconds: real("position_seconds").notNull(),
    durationSeconds: real("duration_seconds"),
    counted: integer({ mode: "boolean" }).notNull(),
    refunded: integer({ mode: "boolean" }).notNull(),
    refundReason: text("refund_reason"),
    completed: integer({ mode: "boolean" }).notNull(),
    /** Left before a tenth of it was seen. */
    skipped: integer({ mode: "boolean" }).notNull(),
    endReason: text("end_reason"),
    /** The limit that ended it. */
    endRule: text("end_rule"),
    checksum: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [
    index("plays_day").on(table.profileId, table.accountingDay, table.counted, table.refunded),
    index("plays_video").on(table.profileId, table.videoId, table.id, table.kind),
    index("plays_latest").on(table.profileId, table.id),
    index("plays_log").on(table.accountingDay, table.id),
    index("plays_open").on(table.endedAtMs),
    check("plays_kind", sql`${table.kind} in ('programme', 'free', 'placeholder')`),
    check("plays_no_negative", sql`${table.watchedSeconds} >= 0 and ${table.positionSeconds} >= 0`),
    check("plays_placeholder_never_counts", sql`${table.counted} = 0 or ${table.kind} = 'programme'`),
    check("plays_refund_of_a_ticket", sql`${table.refunded} = 0 or ${table.counted} = 1`),
    check("plays_refund_has_a_reason", sql`${table.refunded} = (${table.refundReason} is not null)`),
  ],
);
