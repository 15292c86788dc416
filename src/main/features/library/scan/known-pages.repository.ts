import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared, written } from "../../../database/prepared";
import { files, sidecars } from "../../../database/schema";
import type { KnownFile, KnownPage, Sidecar } from "./scanner";

const pageRows = 2000;

const filesAfter = prepared((db) =>
  db
    .select({
      path: files.path,
      sizeBytes: files.sizeBytes,
      modifiedMs: files.modifiedMs,
      state: files.state,
      reason: files.reason,
      mediaHash: files.mediaHash,
    })
    .from(files)
    .where(and(eq(files.folderId, sql.placeholder("folderId")), gt(files.path, sql.placeholder("after"))))
    .orderBy(asc(files.path))
    .limit(written(pageRows))
    .prepare(),
);

const sidecarsAfter = prepared((db) =>
  db
    .select({ path: sidecars.path, sizeBytes: sidecars.sizeBytes, modifiedMs: sidecars.modifiedMs })
    .from(sidecars)
    .where(
      and(eq(sidecars.folderId, sql.placeholder("folderId")), gt(sidecars.path, sql.placeholder("after"))),
    )
    .orderBy(asc(sidecars.path))
    .limit(written(pageRows))
    .prepare(),
);

/** What earlier scans left of a folder: its files, then its sidecars, in the order of their paths. */
export function* listKnown(db: Connection, folderId: number): Generator<KnownPage> {
  let after = "";
  for (;;) {
    const page = filesAfter(db).all({ folderId, after }) as KnownFile[];
    yield { files: page, sidecars: [] };
    if (page.length < pageRows) break;
    after = page.at(-1)?.path ?? after;
  }
  yield* listKnownSidecars(db, folderId);
}

function* listKnownSidecars(db: Connection, folderId: number): Generator<KnownPage> {
  let after = "";
  for (;;) {
    const page: Sidecar[] = sidecarsAfter(db).all({ folderId, after });
    yield { files: [], sidecars: page };
    if (page.length < pageRows) return;
    after = page.at(-1)?.path ?? after;
  }
}
