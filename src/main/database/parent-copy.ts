import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { writeDurably } from "./durable-files";
import type { DatabasePlace } from "./place";
import type { LedgerKey } from "./row-checksum";

/** The row of `parent_pin`, by the names of its columns. */
export type ParentRow = Record<string, string | number | Buffer | null>;

interface CopyPorts {
  readonly place: DatabasePlace;
  readonly key: LedgerKey;
}

/**
 * Keeps a second copy of the parents' PIN (as hashes, with its count of wrong tries) beside the database, so that whoever
 * removes the database meets the same door. Written before the change is committed: the copy may only be ahead.
 */
export function keepParentCopy(sqlite: Database, ports: CopyPorts): void {
  const row = findParentRow(sqlite);
  if (row && !sameRow(row, findParentCopy({ ...ports, keyLost: false }))) writeCopy(row, ports);
  const columns = (sqlite.pragma("table_info(parent_pin)") as { name: string }[]).map(({ name }) => name);
  sqlite.function("keep_parent_copy", { varargs: true, directOnly: false }, (...values: unknown[]) => {
    writeCopyIfPossible(
      Object.fromEntries(columns.map((name, at) => [name, values[at]])) as ParentRow,
      ports,
    );
    return null;
  });
  const values = columns.map((name) => `new."${name}"`).join(", ");
  for (const change of ["insert", "update"])
    sqlite.exec(
      `create temp trigger keep_parent_copy_${change} after ${change} on main.parent_pin begin select keep_parent_copy(${values}); end`,
    );
}

/** Undefined where there is none, or where it is not what this household wrote (`keyLost`: nobody can say). */
export function findParentCopy({
  place,
  key,
  keyLost,
}: CopyPorts & { keyLost: boolean }): ParentRow | undefined {
  if (!existsSync(place.parentCopy)) return undefined;
  const [text = "", mac = ""] = readFileSync(place.parentCopy, "latin1").split("\n");
  return keyLost || sameMac(mac, macOf(text, key)) ? decode(text) : undefined;
}

/**
 * Puts the copy into the database: over a row of a backup where it is the `later` one, over a row that nobody vouches for
 * in `any` case. Of the wrong tries the larger count stays, so that a restored database gives no guesses back.
 */
export function putParentCopy(sqlite: Database, copy: ParentRow, over: "later" | "any"): void {
  const row = findParentRow(sqlite);
  const rowStays =
    row !== undefined && over === "later" && Number(row.changed_at_ms) > Number(copy.changed_at_ms);
  const chosen = rowStays ? row : copy;
  const merged = { ...chosen, ...triesOf(moreTries(copy, row ?? copy)) };
  const names = Object.keys(merged);
  sqlite
    .prepare(
      `insert or replace into parent_pin (${names.map((name) => `"${name}"`).join(", ")}) values (${names.map(() => "?").join(", ")})`,
    )
    .run(...Object.values(merged));
}

function moreTries(a: ParentRow, b: ParentRow): ParentRow {
  return Number(a.failed_attempts) >= Number(b.failed_attempts) ? a : b;
}

function triesOf({ failed_attempts, last_failed_boot_id, last_failed_uptime_ms }: ParentRow) {
  return { failed_attempts, last_failed_boot_id, last_failed_uptime_ms } as ParentRow;
}

export function findParentRow(sqlite: Database): ParentRow | undefined {
  return sqlite.prepare<[], ParentRow>("select * from parent_pin").get();
}

/** On a full disk the PIN still opens the door; the copy is made good at the next change or start. */
function writeCopyIfPossible(row: ParentRow, ports: CopyPorts): void {
  try {
    writeCopy(row, ports);
  } catch {
    return;
  }
}

function writeCopy(row: ParentRow, { place, key }: CopyPorts): void {
  const text = encode(row);
  writeDurably(place.parentCopy, `${text}\n${macOf(text, key)}`);
}

function sameRow(row: ParentRow, copy: ParentRow | undefined): boolean {
  return copy !== undefined && encode(row) === encode(copy);
}

function encode(row: ParentRow): string {
  return JSON.stringify(row, (_, value) =>
    value?.type === "Buffer" ? { base64: Buffer.from(value.data).toString("base64") } : value,
  );
}

function decode(text: string): ParentRow | undefined {
  try {
    return JSON.parse(text, (_, value) =>
      typeof value?.base64 === "string" ? Buffer.from(value.base64, "base64") : value,
    );
  } catch {
    return undefined;
  }
}

function macOf(text: string, key: LedgerKey): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

function sameMac(found: string, wanted: string): boolean {
  return (
    found.length === wanted.length &&
    timingSafeEqual(Buffer.from(found, "latin1"), Buffer.from(wanted, "latin1"))
  );
}
