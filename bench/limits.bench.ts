import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "@main/database/connection";
import { openDatabase } from "@main/database/open";
import { defaultTicketsPerDay } from "@main/features/limits/limits.policy";
import { createLimitsService } from "@main/features/limits/limits.service";
import { insertPlay } from "@main/features/playback/playback.repository";
import { createProfilesService } from "@main/features/profiles/profiles.service";
import { compare, type Measurement, medianMicroseconds } from "./measure";

const today = "2026-03-04";
const plays = 100_000;

function fill(db: Connection, profileId: string): void {
  for (let i = 0; i < plays; i++) {
    const accountingDay =
      i < 3
        ? today
        : `2025-${String((i % 12) + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`;
    insertPlay(db, {
      ...{ profileId, videoId: null, kind: "programme", accountingDay, startedAtMs: i },
      ...{ positionSeconds: 0, durationSeconds: null, counted: true },
    });
  }
}

/** A verdict with today's counts beside a bare prepared count of them, and the commit of a start beside a bare insert. */
export async function benchLimits(): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const { db, sqlite, close } = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    const { profile } = createProfilesService(Date.now, defaultTicketsPerDay).ensure(db, "mia");
    const child = { ...profile, guest: false };
    db.transaction((tx) => fill(tx, child.id));
    const limits = createLimitsService(() => ({ accountingDay: today, resetsAtMs: 0 }));
    const count = sqlite
      .prepare(
        "select count(*) from plays where profile_id = ? and accounting_day = ? and counted = 1 and refunded = 0",
      )
      .pluck();
    const start = {
      profileId: child.id,
      videoId: null,
      kind: "programme",
      accountingDay: today,
      startedAtMs: 1,
    } as const;
    const bare = sqlite.prepare(
      "insert into plays (profile_id, kind, accounting_day, started_at_ms, watched_seconds, position_seconds, counted, refunded, completed) values (?, 'programme', ?, 1, 0, 0, 1, 0, 0)",
    );
    return [
      compare(
        `verdict at ${plays} plays, beside a bare count`,
        "µs",
        medianMicroseconds(() => limits.verdict(db, child, 1)),
        medianMicroseconds(() => count.get(child.id, today)),
        150,
      ),
      compare(
        "commit of a start, synced, beside a bare synced insert",
        "µs",
        medianMicroseconds(
          () =>
            db.transaction(
              (tx) => insertPlay(tx, { ...start, positionSeconds: 0, durationSeconds: null, counted: true }),
              { behavior: "immediate" },
            ),
          300,
        ),
        medianMicroseconds(() => bare.run(child.id, today), 300),
        3,
      ),
    ];
  } finally {
    close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
