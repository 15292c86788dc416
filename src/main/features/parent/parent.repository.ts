import { eq } from "drizzle-orm";
import type { Connection } from "../../database/connection";
import { parentPin } from "../../database/schema";

export type ParentPin = Omit<typeof parentPin.$inferSelect, "id">;

export function findParentPin(db: Connection): ParentPin | undefined {
  return db.select().from(parentPin).get();
}

export function insertParentPin(db: Connection, pin: ParentPin): void {
  db.insert(parentPin)
    .values({ id: 1, ...pin })
    .run();
}

export function replaceParentPin(db: Connection, changes: Partial<ParentPin>): void {
  db.update(parentPin).set(changes).where(eq(parentPin.id, 1)).run();
}
