import { type ReactNode, useState } from "react";
import type { Arrow } from "./focus/use-spot";
import { useZone } from "./focus/use-zone";
import { Icon, type IconName } from "./icons/Icon";
import { scrollToShow, shelf, spaceBefore, tileWindow } from "./shelf-scroll";
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
  /** Its place in the house, from 0. */
  index: number;
  items: T[];
  keyOf: (item: T) => string;
  /** The column to begin with, as it was left. */
  column: number;
  onColumn: (column: number) => void;
  render: (item: T, place: PlaceInShelf) => ReactNode;
}

export function Shelf<T>({
  id,
  title,
  icon,
  colour,
  index,
  items,
  keyOf,
  column,
  onColumn,
  render,
}: Props<T>) {
  const here = Math.min(column, items.length - 1);
  const keyAt = (place: number) => `${id}/${items[place] === undefined ? "" : keyOf(items[place])}`;
  const { ref, focusKey, Zone } = useZone({ focusKey: id, first: keyAt(here) });
  const { nudged, nudge } = useNudge();
  const scroll = useRowScroll(here, items.length);
  const { from, to } = tileWindow(here, items.length);
  const atEnd = (place: number, arrow: Arrow) =>
    (arrow === "left" && place === 0) || (arrow === "right" && place === items.length - 1);
  const placeOf = (place: number): PlaceInShelf => ({
    focusKey: keyAt(place),
    nudge: nudged === place,
    onFocus: () => onColumn(place),
    onArrow: (arrow) => !atEnd(place, arrow) || nudge(place),
  });
  return (
    <section className="shelf" style={{ top: `${shelf.top + index * shelf.height}rem` }} aria-label={title}>
      <header>
        <span className="spot" style={{ "--spot": colour }}>
          <Icon name={icon} />
        </span>
        {title}
      </header>
      <div className="row" ref={ref} style={{ transform: `translateX(${-scroll}rem)` }}>
        <Zone value={focusKey}>
          {from > 0 ? (
            <i className="before" style={{ width: `${spaceBefore(from) - shelf.gap}rem` }} />
          ) : null}
          {items.slice(from, to).map((item, offset) => render(item, placeOf(from + offset)))}
        </Zone>
      </div>
    </section>
  );
}

function useRowScroll(column: number, count: number): number {
  const { width } = useViewRem();
  const [scroll, setScroll] = useState(0);
  const wanted = scrollToShow({ scroll, column, count, viewRem: width });
  if (wanted !== scroll) setScroll(wanted);
  return wanted;
}
