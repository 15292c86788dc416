import { type ReactNode, useState } from "react";
import type { Arrow } from "./focus/use-spot";
import { useZone } from "./focus/use-zone";
import { Icon, type IconName } from "./icons/Icon";
import { cellOf } from "./shelf-rows";
import { scrollToShow, shelf, spaceBefore, type TileShape, tileWindow } from "./shelf-scroll";
import { useNudge } from "./use-nudge";
import { useViewRem } from "./use-view-rem";
import "./shelf.css";

/** What a tile in a shelf gets from it, to be handed to `Tile`. */
export interface PlaceInShelf {
  focusKey: string;
  nudge: boolean;
  onFocus: () => void;
  onArrow: (arrow: Arrow) => boolean;
}

interface Props<T> {
  id: string;
  title: string;
  icon: IconName;
  colour: string;
  /** Stands in the icon's place where the family has one. */
  posterUrl?: string | null;
  /** How far down the house it stands, in rem. */
  top: number;
  shape: TileShape;
  /** The places of the tiles in each of its rows. */
  rows: readonly (readonly number[])[];
  /** The rows that are near enough to be mounted, and the first of those that can be seen. */
  mounted: { from: number; to: number; visible: number };
  items: T[];
  keyOf: (item: T) => string;
  /** The tile to begin with, as it was left. */
  place: number;
  onPlace: (place: number) => void;
  render: (item: T, place: PlaceInShelf) => ReactNode;
}

export function Shelf<T>({ id, title, rows, mounted, items, keyOf, place, onPlace, ...rest }: Props<T>) {
  const { shape } = rest;
  const here = Math.min(place, items.length - 1);
  const keyAt = (at: number) => `${id}/${items[at] === undefined ? "" : keyOf(items[at])}`;
  const { ref, focusKey, Zone } = useZone({ focusKey: id, first: keyAt(here) });
  const { nudged, nudge } = useNudge();
  const { scroll, from, to } = useColumns(
    cellOf(here, rows).column,
    Math.max(...rows.map(({ length }) => length)),
    shape,
  );
  const tilesOf = (places: readonly number[]) => {
    const atEnd = (at: number, arrow: Arrow) =>
      (arrow === "left" && at === places[0]) || (arrow === "right" && at === places.at(-1));
    return places.slice(from, to).map((at) => {
      const item = items[at];
      if (item === undefined) return null;
      return rest.render(item, {
        focusKey: keyAt(at),
        nudge: nudged === at,
        onFocus: () => onPlace(at),
        onArrow: (arrow) => !atEnd(at, arrow) || nudge(at),
      });
    });
  };
  const near = [...rows.entries()].slice(mounted.from, mounted.to);
  return (
    <section
      className="shelf"
      style={{ top: `${shelf.top + rest.top}rem` }}
      aria-label={title}
      data-shape={shape}
    >
      <header data-above={mounted.visible > 0 || undefined}>
        {rest.posterUrl ? (
          <img className="poster-spot" src={rest.posterUrl} alt="" draggable={false} />
        ) : (
          <span className="spot" style={{ "--spot": rest.colour }}>
            <Icon name={rest.icon} />
          </span>
        )}
        <h2>{title}</h2>
      </header>
      <div className="rows" ref={ref} style={{ height: `${rows.length * shelf.row}rem` }}>
        <Zone value={focusKey}>
          {near.map(([row, places]) => (
            <div
              key={row}
              className="row"
              data-above={row < mounted.visible || undefined}
              style={{ top: `${row * shelf.row}rem`, transform: `translateX(${-scroll}rem)` }}
            >
              {from > 0 ? (
                <i className="before" style={{ width: `${spaceBefore(from, shape) - shelf.gap}rem` }} />
              ) : null}
              {tilesOf(places)}
            </div>
          ))}
        </Zone>
      </div>
    </section>
  );
}

/** All rows of a shelf scroll together, so that a column stays a column. */
function useColumns(column: number, count: number, shape: TileShape) {
  const { width: viewRem } = useViewRem();
  const [scroll, setScroll] = useState(0);
  const wanted = scrollToShow({ scroll, column, count, viewRem, shape });
  if (wanted !== scroll) setScroll(wanted);
  return { scroll: wanted, ...tileWindow(wanted, { count, viewRem, shape }) };
}
