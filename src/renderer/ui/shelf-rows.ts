const longestSingleRow = 6;
const tilesInView = 4;
const mostRows = 4;

/**
 * How many tiles stand in each row of a shelf. Among few shelves a long one fills the room with rows, four at most:
 * what does not fit in view goes on to the right, evenly, the upper rows first.
 */
export function rowLengths(tiles: number, shelves: number): number[] {
  const single = shelves > 2 || tiles <= longestSingleRow;
  const rows = single ? 1 : Math.min(mostRows, Math.ceil(tiles / tilesInView));
  return Array.from({ length: rows }, (_, row) => Math.floor((tiles + rows - 1 - row) / rows));
}

export interface Cell {
  row: number;
  column: number;
}

/** Where the tile of this place (counted from 0 along the rows) stands; the last tile when there are not so many. */
export function cellOf(place: number, lengths: readonly number[]): Cell {
  let column = place;
  for (const [row, length] of lengths.entries()) {
    if (column < length) return { row, column };
    column -= length;
  }
  return { row: lengths.length - 1, column: Math.max(0, (lengths.at(-1) ?? 0) - 1) };
}

/** The place of a row's first tile. */
export function rowStart(row: number, lengths: readonly number[]): number {
  return lengths.slice(0, row).reduce((sum, length) => sum + length, 0);
}
