import { createHmac, type KeyObject } from "node:crypto";

/** 32 random bytes, the secret of one household's ledger: it lies beside the database, never in it. */
export type LedgerKey = KeyObject;

export type RowValue = string | number | null | Buffer;

/**
 * HMAC-SHA-256, cut to 16 bytes, over a row and the name of its table, so that no row passes as one of another table.
 * `before` is the checksum of the row before it, where rows form a chain.
 */
export function rowChecksum(
  key: LedgerKey,
  table: string,
  values: readonly RowValue[],
  before?: Buffer,
): Buffer {
  const row = JSON.stringify([table, ...values.map(textOf)]);
  const chained = before ? before.toString("base64") + row : row;
  return createHmac("sha256", key).update(chained).digest().subarray(0, 16);
}

function textOf(value: RowValue): string | number | null {
  return Buffer.isBuffer(value) ? value.toString("base64") : value;
}
