/** Films stand as posters where the family has them; all else is wide. */
export type TileShape = "wide" | "poster";

/** Measures of shelves, in rem; `top` is where the first begins, `headRoom` what a ring needs above a row. */
export const shelf = {
  tile: { wide: 38.4, poster: 18.4 },
  gap: 2.8,
  edge: 9.6,
  focusRoom: 4.8,
  header: 9.8,
  row: 31.6,
  top: 19.2,
  headRoom: 3.6,
} as const;
const stepOf = (shape: TileShape) => shelf.tile[shape] + shelf.gap;

interface Row {
  scroll: number;
  column: number;
  count: number;
  viewRem: number;
  shape: TileShape;
}

/** The least movement that brings a whole tile, with the room for its ring, into view. */
export function scrollToShow({ scroll, column, count, viewRem, shape }: Row): number {
  const step = stepOf(shape);
  const left = column * step;
  const right = left + shelf.tile[shape] + shelf.focusRoom + 2 * shelf.edge;
  const end = count * step - shelf.gap + shelf.focusRoom + 2 * shelf.edge;
  const wanted = left < scroll ? left : Math.max(scroll, right - viewRem);
  return Math.max(0, Math.min(wanted, end - viewRem));
}

/** The tiles worth mounting: those in view, and one more on each side for the focus to go to. */
export function tileWindow(
  scroll: number,
  { count, viewRem, shape }: Pick<Row, "count" | "viewRem" | "shape">,
): { from: number; to: number } {
  const step = stepOf(shape);
  const first = Math.floor((scroll - shelf.edge - shelf.tile[shape]) / step) + 1;
  const last = Math.floor((scroll + viewRem - shelf.edge) / step);
  return { from: Math.max(0, first - 1), to: Math.min(count, last + 2) };
}

/** Width of the tiles that are left out before `from`. */
export const spaceBefore = (from: number, shape: TileShape): number => from * stepOf(shape);
