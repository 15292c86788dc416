import type { Database } from "better-sqlite3";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { damageTo, LedgerDamaged } from "./ledger-damage";
import { type LedgerKey, type RowValue, rowChecksum } from "./row-checksum";
import { isSound, nameOf, type SealedShape, sealedShape } from "./sealed-shape";

/** A row of a sealed table as the rest of Matinee knows it. */
export type Unsealed<Table extends SQLiteTable> = Omit<Table["$inferSelect"], "checksum">;

/** Every row that comes out was checked, every row that goes in is sealed. Reading throws LedgerDamaged. */
export interface SealedTable<Row> {
  find(...key: readonly RowValue[]): Row | undefined;
  list(): Row[];
  /** Adds the row, or writes over the one of its key. */
  put(row: Row): void;
  remove(...key: readonly RowValue[]): void;
  clear(): void;
}

type RawRow = [Buffer, ...RowValue[]];

/** Compiles the statements for one sealed table once for this connection. */
export function openSealedTable<Table extends SQLiteTable>(
  sqlite: Database,
  key: LedgerKey,
  definition: Table,
): SealedTable<Unsealed<Table>> {
  const shape = sealedShape(sqlite, getTableConfig(definition).name);
  const sql = statementsOf(shape);
  const find = sqlite.prepare<RowValue[], RawRow>(sql.find).raw();
  const list = sqlite.prepare<[], RawRow>(sql.list).raw();
  const put = sqlite.prepare<RowValue[]>(sql.put);
  const remove = sqlite.prepare<RowValue[]>(sql.remove);
  const clear = sqlite.prepare(`delete from ${shape.table}`);
  const { toRow, toValues } = mappingOf(definition, shape);

  function open([checksum, ...values]: RawRow): Unsealed<Table> {
    if (!isSound(key, shape, { checksum, values }))
      throw new LedgerDamaged([damageTo(shape.table, "changed", [nameOf(shape, { values })])]);
    return toRow(values);
  }
  return {
    find(...of) {
      const found = find.get(...of);
      return found && open(found);
    },
    list: () => list.all().map(open),
    put(row) {
      const values = toValues(row);
      put.run(...values, rowChecksum(key, shape.table, values));
    },
    remove: (...of) => void remove.run(...of),
    clear: () => void clear.run(),
  };
}

function statementsOf({ table, columns, keys }: SealedShape) {
  const all = [...columns, "checksum"];
  const ofKey = keys.map((name) => `${name} = ?`).join(" and ");
  const changed = all.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`);
  return {
    find: `select checksum, ${columns.join(", ")} from ${table} where ${ofKey}`,
    list: `select checksum, ${columns.join(", ")} from ${table} order by ${keys.join(", ")}`,
    put: `insert into ${table} (${all.join(", ")}) values (${all.map(() => "?").join(", ")})
          on conflict (${keys.join(", ")}) do update set ${changed.join(", ")}`,
    remove: `delete from ${table} where ${ofKey}`,
  };
}

/** Between rows with drizzle's names and types and the values that SQLite holds. */
function mappingOf<Table extends SQLiteTable>(definition: Table, { columns }: SealedShape) {
  const byName = new Map(
    Object.entries(getTableColumns(definition)).map(([property, column]) => [
      column.name,
      { property, column },
    ]),
  );
  const fields = columns.map((name) => {
    const field = byName.get(name);
    if (!field) throw new Error(`${getTableConfig(definition).name}.${name} is not in the schema`);
    return field;
  });
  return {
    toValues: (row: Unsealed<Table>): RowValue[] =>
      fields.map(({ property, column }) => {
        const value = (row as Record<string, unknown>)[property] ?? null;
        return value === null ? null : (column.mapToDriverValue(value) as RowValue);
      }),
    toRow: (values: readonly RowValue[]) =>
      Object.fromEntries(
        fields.map(({ property, column }, index) => {
          const value = values[index] ?? null;
          return [property, value === null ? null : column.mapFromDriverValue(value)];
        }),
      ) as Unsealed<Table>,
  };
}
