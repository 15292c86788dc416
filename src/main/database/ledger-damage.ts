/** What does not hold in one table of the ledger. `rows` are the keys of the first few, `count` is of all. */
export interface LedgerDamage {
  /** `changed`: not as we wrote it; `missing`: it was there. */
  readonly what: "changed" | "missing";
  readonly table: string;
  readonly rows: readonly string[];
  readonly count: number;
}

/** The ledger is not as it was written: somebody edited it, or the disk did. Nothing of it is believed. */
export class LedgerDamaged extends Error {
  readonly damages: readonly LedgerDamage[];

  constructor(damages: readonly LedgerDamage[]) {
    super(`the ledger is damaged: ${damages.map(sentenceOf).join("; ")}`);
    this.name = "LedgerDamaged";
    this.damages = damages;
  }
}

const mostNamed = 20;

export function damageTo(table: string, what: LedgerDamage["what"], rows: readonly string[]): LedgerDamage {
  return { what, table, rows: rows.slice(0, mostNamed), count: rows.length };
}

function sentenceOf({ what, table, rows, count }: LedgerDamage): string {
  return `${count} of ${table} ${what} (${rows.join(", ")})`;
}
