import { Profile } from "@shared/model/profile";
import { asc, eq, isNull } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { profiles } from "../../database/schema";

/** Children of the household first, in the order in which they came; archived ones are left out. */
export function listProfiles(db: Connection): Profile[] {
  const rows = db
    .select()
    .from(profiles)
    .where(isNull(profiles.archivedAtMs))
    .orderBy(asc(profiles.guest), asc(profiles.createdAtMs), asc(profiles.id))
    .all();
  return rows.map((row) => Profile.parse(row));
}

/** Archived ones too, since a play may still name them. */
export function findProfile(db: Connection, id: string): (Profile & { archived: boolean }) | undefined {
  const row = db.select().from(profiles).where(eq(profiles.id, id)).get();
  return row && { ...Profile.parse(row), archived: row.archivedAtMs !== null };
}

export function listTakenIds(db: Connection): Set<string> {
  return new Set(
    db
      .select({ id: profiles.id })
      .from(profiles)
      .all()
      .map((row) => row.id),
  );
}

export function insertProfile(db: Connection, profile: Profile, createdAtMs: number): void {
  db.insert(profiles)
    .values({ ...profile, createdAtMs })
    .run();
}

export function replaceProfile(
  db: Connection,
  { id, ...values }: Profile,
  archivedAtMs: number | null = null,
): void {
  db.update(profiles)
    .set({ ...values, archivedAtMs })
    .where(eq(profiles.id, id))
    .run();
}
