const longestSingleRow = 6;
const tilesInView = 4;
const mostRows = 4;

/**
 * The places (counted from 0) of the tiles in each row of a shelf. Among few shelves a long one fills the room with rows,
 * four at most: what does not fit in view goes on to the right, evenly, the upper rows first. Tiles come in `blocks`, and
 * a later one stands to the right of those before, so that none moves when more come.
 */
export function rowsOf(blocks: readonly number[], shelves: number): number[][] {
  const tiles = blocks.reduce((sum, each) => sum + each, 0);
  const single = shelves > 2 || tiles <= longestSingleRow;
  const count = single ? 1 : Math.min(mostRows, Math.ceil((blocks[0] ?? 0) / tilesInView));
  const rows = Array.from({ length: count }, (): number[] => []);
  let place = 0;
  for (const block of blocks)
    for (const [row, places] of rows.entries()) {
      const length = Math.floor((block + count - 1 - row) / count);
      for (let i = 0; i < length; i++) places.push(place++);
    }
  return rows;
}

export interface Cell {
  row: number;
  column: number;
}

/** Where the tile of this place stands; the last one of the last row when there are not so many. */
export function cellOf(place: number, rows: readonly (readonly number[])[]): Cell {
  for (const [row, places] of rows.entries()) {
    const column = places.indexOf(place);
    if (column >= 0) return { row, column };
  }
  return { row: rows.length - 1, column: Math.max(0, (rows.at(-1)?.length ?? 0) - 1) };
}
