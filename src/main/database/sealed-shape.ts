import type { Database } from "better-sqlite3";
import { type LedgerKey, type RowValue, rowChecksum } from "./row-checksum";

/** A table whose rows carry a checksum each, as the file has it: an older Matinee's, too. The journal is not one of them. */
export interface SealedShape {
  readonly table: string;
  /** What the checksum covers, in this order. */
  readonly columns: readonly string[];
  /** The primary key, by which a row is named. */
  readonly keys: readonly string[];
}

/** A row with its place in the table, its values in the order of `columns`, and the checksum that it carries. */
export interface SealedRow {
  readonly rowid: number;
  readonly values: readonly RowValue[];
  readonly checksum: Buffer;
}

export function hasLedger(sqlite: Database): boolean {
  return sqlite.prepare("select 1 from sqlite_schema where name = 'journal'").get() !== undefined;
}

export function listSealedShapes(sqlite: Database): SealedShape[] {
  return sqlite
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name <> 'journal'
       and exists (select 1 from pragma_table_info(sqlite_schema.name) where name = 'checksum') order by name`,
    )
    .pluck()
    .all()
    .map((table) => sealedShape(sqlite, table));
}

export function sealedShape(sqlite: Database, table: string): SealedShape {
  const info = sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  const keys = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const columns = info.filter(({ name }) => name !== "checksum");
  return { table, columns: columns.map(({ name }) => name), keys: keys.map(({ name }) => name) };
}

/** Before the first rowid that there can be. */
export const firstRowid = Number.MIN_SAFE_INTEGER;

/** Rows after `rowid`, in pages, so that nobody has to read a whole table at once. */
export function readSealedRows(
  sqlite: Database,
  shape: SealedShape,
  rowid: number,
  most: number,
): SealedRow[] {
  const { table, columns } = shape;
  return sqlite
    .prepare<[number, number], [number, Buffer, ...RowValue[]]>(
      `select rowid, checksum, ${columns.join(", ")} from ${table} where rowid > ? order by rowid limit ?`,
    )
    .raw()
    .all(rowid, most)
    .map(([id, checksum, ...values]) => ({ rowid: id, checksum, values }));
}

export function isSound(key: LedgerKey, shape: SealedShape, row: Omit<SealedRow, "rowid">): boolean {
  return rowChecksum(key, shape.table, row.values).equals(row.checksum);
}

/** A row as a person would name it. */
export function nameOf({ columns, keys }: SealedShape, { values }: Pick<SealedRow, "values">): string {
  return keys.map((name) => String(values[columns.indexOf(name)])).join(" ");
}
