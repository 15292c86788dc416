import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared } from "../../../database/prepared";
import { sidecars } from "../../../database/schema";
import type { Sidecar } from "./scanner";

const replacement = prepared((db) =>
  db
    .insert(sidecars)
    .values({
      folderId: sql.placeholder("folderId"),
      path: sql.placeholder("path"),
      sizeBytes: sql.placeholder("sizeBytes"),
      modifiedMs: sql.placeholder("modifiedMs"),
    })
    .onConflictDoUpdate({
      target: [sidecars.folderId, sidecars.path],
      set: { sizeBytes: sql`excluded.size_bytes`, modifiedMs: sql`excluded.modified_ms` },
    })
    .prepare(),
);

export function replaceSidecar(db: Connection, folderId: number, sidecar: Sidecar): void {
  const { path, sizeBytes, modifiedMs } = sidecar;
  replacement(db).run({ folderId, path, sizeBytes, modifiedMs });
}

const removal = prepared((db) =>
  db
    .delete(sidecars)
    .where(
      and(eq(sidecars.folderId, sql.placeholder("folderId")), eq(sidecars.path, sql.placeholder("path"))),
    )
    .prepare(),
);

export function deleteSidecar(db: Connection, folderId: number, path: string): void {
  removal(db).run({ folderId, path });
}
