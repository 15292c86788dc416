import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { prepared, written } from "../../../database/prepared";
import { files, libraryFolders } from "../../../database/schema";
import type { Checkable } from "./check.policy";
import type { Findings } from "./findings.policy";

/** As far as is needed to decide what is to be done with a file. */
export interface UncheckedFile extends Checkable {
  readonly fileId: number;
}

export interface FileToCheck extends UncheckedFile {
  readonly videoId: number;
  /** Of its library folder. */
  readonly root: string;
  /** Relative to that. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** JSON of VideoFacts. */
  readonly facts: string | null;
}

const reachable = sql<number>`${libraryFolders.online} and ${libraryFolders.archivedAtMs} is null`;
const unchecked = {
  fileId: files.id,
  state: files.state,
  reason: files.reason,
  factsPass: files.factsPass,
  proven: files.proven,
  reachable: reachable.mapWith(Boolean),
};
const toCheck = {
  ...unchecked,
  videoId: files.videoId,
  root: libraryFolders.path,
  path: files.path,
  sizeBytes: files.sizeBytes,
  modifiedMs: files.modifiedMs,
  facts: files.facts,
};

/** Rows of one look: some are of no interest, so that the whole index is never walked through in one go. */
const pageRows = 500;

const uncheckedAfter = prepared((db) =>
  db
    .select(unchecked)
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(
      and(
        sql`(${files.factsPass} <> 'full' or ${files.proven} = 0)`, // word by word as in the index files_to_check
        gt(files.id, sql.placeholder("afterId")),
      ),
    )
    .orderBy(asc(files.id))
    .limit(written(pageRows))
    .prepare(),
);

/** The next of those whose facts or proof are wanting, oldest first; none at the end. */
export function listUnchecked(db: Connection, afterId: number): UncheckedFile[] {
  return uncheckedAfter(db).all({ afterId }) as UncheckedFile[];
}

const byId = prepared((db) =>
  db
    .select(toCheck)
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(eq(files.id, sql.placeholder("fileId")))
    .prepare(),
);

export function findFileToCheck(db: Connection, fileId: number): FileToCheck | undefined {
  return byId(db).get({ fileId }) as FileToCheck | undefined;
}

const ofVideo = prepared((db) =>
  db
    .select(unchecked)
    .from(files)
    .innerJoin(libraryFolders, eq(libraryFolders.id, files.folderId))
    .where(eq(files.videoId, sql.placeholder("videoId")))
    .orderBy(asc(files.id))
    .prepare(),
);

export function listFilesOfVideo(db: Connection, videoId: number): UncheckedFile[] {
  return ofVideo(db).all({ videoId }) as UncheckedFile[];
}

const finding = prepared((db) =>
  db
    .update(files)
    .set({
      state: sql`${sql.placeholder("state")}`,
      reason: sql`${sql.placeholder("reason")}`,
      factsPass: sql`${sql.placeholder("factsPass")}`,
      facts: sql`${sql.placeholder("facts")}`,
      durationSeconds: sql`${sql.placeholder("durationSeconds")}`,
      height: sql`${sql.placeholder("height")}`,
      proven: sql`${sql.placeholder("proven")}`,
    })
    .where(
      and(
        eq(files.id, sql.placeholder("fileId")),
        eq(files.sizeBytes, sql.placeholder("sizeBytes")),
        eq(files.modifiedMs, sql.placeholder("modifiedMs")),
        eq(files.state, sql.placeholder("knownState")),
      ),
    )
    .prepare(),
);

/** Writes what was found out, unless a scan has met other content in its place meanwhile, or nothing at all: then false. */
export function setFindings(db: Connection, file: FileToCheck, findings: Findings): boolean {
  const { fileId, sizeBytes, modifiedMs, state: knownState } = file;
  const { state, reason, factsPass, facts, proven } = findings;
  const row = {
    ...{ state, reason, factsPass, proven: Number(proven) },
    facts: facts && JSON.stringify(facts),
    durationSeconds: facts?.durationSeconds ?? null,
    height: facts?.height ?? null,
  };
  return finding(db).run({ ...row, fileId, sizeBytes, modifiedMs, knownState }).changes > 0;
}
