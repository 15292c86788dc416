/** Measures of shelves of wide tiles, in rem; `top` is where the first begins, `headRoom` what a ring needs above a row. */
export const shelf = {
  tile: 38.4,
  gap: 2.8,
  edge: 9.6,
  focusRoom: 4.8,
  header: 9.8,
  row: 31.6,
  top: 19.2,
  headRoom: 3.6,
} as const;
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

/** The tiles worth mounting: those in view, and one more on each side for the focus to go to. */
export function tileWindow(scroll: number, count: number, viewRem: number): { from: number; to: number } {
  const first = Math.floor((scroll - shelf.edge - shelf.tile) / step) + 1;
  const last = Math.floor((scroll + viewRem - shelf.edge) / step);
  return { from: Math.max(0, first - 1), to: Math.min(count, last + 2) };
}

/** Width of the tiles that are left out before `from`. */
export const spaceBefore = (from: number): number => from * step;
