import { type HouseRow, riseToShow, rowWindow, stackRows, topRow } from "../../ui/house-rise";
import { cellOf, rowsOf } from "../../ui/shelf-rows";

/** Where one shelf stands, and which of its rows are mounted; `visible` is the first below the awning. */
export interface ShelfSpot {
  top: number;
  rows: number[][];
  mounted: { from: number; to: number; visible: number };
}

interface HouseLayout {
  /** How far the house is moved up, in rem. */
  rise: number;
  spots: ShelfSpot[];
}

/** Lays out shelves, each of so many tiles in blocks as they came, around the place that has the focus. */
export function layOutHouse(
  shelves: readonly (readonly number[])[],
  focus: { shelf: number; place: number },
  viewRem: number,
): HouseLayout {
  const laid = shelves.map((blocks) => rowsOf(blocks, shelves.length));
  const firsts = laid.map((_, shelf) => sum(laid.slice(0, shelf).map((rows) => rows.length)));
  const house: HouseRow[] = stackRows(laid.map((rows) => rows.length));
  const active = (firsts[focus.shelf] ?? 0) + cellOf(focus.place, laid[focus.shelf] ?? [[]]).row;
  const top = topRow(active, house, viewRem);
  const near = rowWindow(top, house, viewRem);
  const spots = laid.map((rows, shelf) => {
    const first = firsts[shelf] ?? 0;
    const within = (row: number) => Math.min(rows.length, Math.max(0, row - first));
    return {
      top: house[first]?.top ?? 0,
      rows,
      mounted: { from: within(near.from), to: within(near.to), visible: within(top) },
    };
  });
  return { rise: riseToShow(top, house), spots };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
