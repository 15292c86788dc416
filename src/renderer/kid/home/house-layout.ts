import { type HouseRow, riseToShow, rowWindow, stackRows, topRow } from "../../ui/house-rise";
import { cellOf, rowLengths } from "../../ui/shelf-rows";

/** Where one shelf stands, and which of its rows are mounted; `visible` is the first below the awning. */
export interface ShelfSpot {
  top: number;
  lengths: number[];
  mounted: { from: number; to: number; visible: number };
}

interface HouseLayout {
  /** How far the house is moved up, in rem. */
  rise: number;
  spots: ShelfSpot[];
}

/** Lays out shelves of so many tiles around the place that has the focus. */
export function layOutHouse(
  tiles: readonly number[],
  focus: { shelf: number; place: number },
  viewRem: number,
): HouseLayout {
  const lengths = tiles.map((count) => rowLengths(count, tiles.length));
  const firsts = lengths.map((_, shelf) => sum(lengths.slice(0, shelf).map((rows) => rows.length)));
  const rows: HouseRow[] = stackRows(lengths.map((each) => each.length));
  const active = (firsts[focus.shelf] ?? 0) + cellOf(focus.place, lengths[focus.shelf] ?? [0]).row;
  const top = topRow(active, rows, viewRem);
  const near = rowWindow(top, rows, viewRem);
  const spots = lengths.map((each, shelf) => {
    const first = firsts[shelf] ?? 0;
    const within = (row: number) => Math.min(each.length, Math.max(0, row - first));
    return {
      top: rows[first]?.top ?? 0,
      lengths: each,
      mounted: { from: within(near.from), to: within(near.to), visible: within(top) },
    };
  });
  return { rise: riseToShow(top, rows), spots };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
