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

/** How far the house is moved up, in rem: by whole shelves, so that no half of one looks out below the awning. */
export function riseToShow(index: number, count: number, viewRem: number): number {
  const together = Math.max(1, Math.floor((viewRem - shelf.top) / shelf.height));
  return Math.max(0, Math.min(index, count - together)) * shelf.height;
}
