import { shelf } from "./shelf-scroll";

/** One row of tiles in the house of shelves: how far down it begins, in rem, and whether its shelf's header stands above it. */
export interface HouseRow {
  top: number;
  headed: boolean;
}

/** All rows of all shelves, one below the other; `shelves` are the numbers of rows in each. */
export function stackRows(shelves: readonly number[]): HouseRow[] {
  const rows: HouseRow[] = [];
  let top = 0;
  for (const count of shelves) {
    for (let row = 0; row < count; row++) {
      rows.push({ top, headed: row === 0 });
      top += heightOf({ headed: row === 0 });
    }
  }
  return rows;
}

const heightOf = ({ headed }: Pick<HouseRow, "headed">) => shelf.row + (headed ? shelf.header : 0);
const riseTo = ({ top, headed }: HouseRow) => (headed ? top : top - shelf.headRoom);
const bottomOf = (row: HouseRow) => row.top + heightOf(row);

/** The row that comes to the top when the focus is in row `active`: the last ones stay together. */
export function topRow(active: number, rows: readonly HouseRow[], viewRem: number): number {
  const end = Math.max(0, ...rows.map(bottomOf));
  const together = rows.findIndex((row) => end - riseTo(row) <= viewRem - shelf.top);
  return Math.min(active, together === -1 ? rows.length - 1 : together);
}

/** How far the house is moved up, in rem: by whole rows, so that no half of one looks out below the awning. */
export function riseToShow(top: number, rows: readonly HouseRow[]): number {
  const row = rows[top];
  return row === undefined ? 0 : Math.max(0, riseTo(row));
}

/** The rows worth mounting: those in view, and the one above them. */
export function rowWindow(
  top: number,
  rows: readonly HouseRow[],
  viewRem: number,
): { from: number; to: number } {
  const below = riseToShow(top, rows) + viewRem - shelf.top;
  const beyond = rows.findIndex((row) => row.top >= below);
  return { from: Math.max(0, top - 1), to: beyond === -1 ? rows.length : beyond };
}
