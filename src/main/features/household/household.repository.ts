import { eq } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { household } from "../../database/schema";

export type HouseholdRow = typeof household.$inferSelect;

export function findHousehold(db: Connection): HouseholdRow | undefined {
  return db.select().from(household).get();
}

export function insertHousehold(db: Connection, row: Omit<HouseholdRow, "id">): HouseholdRow {
  return db
    .insert(household)
    .values({ id: 1, ...row })
    .returning()
    .get();
}

export function replaceOpenDay(db: Connection, openDay: string): void {
  db.update(household).set({ openDay }).where(eq(household.id, 1)).run();
}
