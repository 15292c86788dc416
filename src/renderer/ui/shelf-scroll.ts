/** Measures of a shelf of wide tiles, in rem. */
export const shelf = { tile: 38.4, gap: 2.8, edge: 9.6, focusRoom: 4.8, height: 41.4, top: 19.2 } as const;
const step = shelf.tile + shelf.gap;

interface Row {
  scroll: number;
  column: number;
  count: number;
  viewRem: number;
}

/** The least movement that brings a whole tile, with the room for its ring, into view. */
export function scrollToShow({ scroll, column, count, viewRem }: Row): number {
  const left = column * step;
  const right = left + shelf.tile + shelf.focusRoom + 2 * shelf.edge;
  const end = count * step - shelf.gap + shelf.focusRoom + 2 * shelf.edge;
  const wanted = left < scroll ? left : Math.max(scroll, right - viewRem);
  return Math.max(0, Math.min(wanted, end - viewRem));
}

/** The tiles worth mounting around a column; the focus always finds its neighbours there. */
export function tileWindow(column: number, count: number): { from: number; to: number } {
  return { from: Math.max(0, column - 8), to: Math.min(count, column + 10) };
}

/** Width of the tiles that are left out before `from`. */
export const spaceBefore = (from: number): number => from * step;

/** How far the house of shelves is moved up to show one of them, in rem. */
export function riseToShow(index: number, count: number, viewRem: number): number {
  const last = Math.max(0, shelf.top + count * shelf.height - viewRem);
  return Math.min(index * shelf.height, last);
}
