import { FocusRing } from "./FocusRing";
import { type Arrow, useSpot } from "./focus/use-spot";
import { Icon } from "./icons/Icon";
import { drawnLook } from "./name-hash";
import type { TileShape } from "./shelf-scroll";
import { TilePicture } from "./TilePicture";
import "./tile.css";
import "./poster-tile.css";

interface Props {
  focusKey: string;
  name: string;
  /** The name, and in words what the picture shows besides. */
  label: string;
  /** What colour and drawn picture come from: the show, or else the name. */
  seed: string;
  pictureUrl: string | null;
  /** A poster has its name in itself, and shows it in words while it has the focus. */
  shape?: TileShape;
  /** How much is seen, 0 to 1; null when not begun. */
  seen: number | null;
  isNew: boolean;
  nudge: boolean;
  onPress: () => void;
  onFocus: () => void;
  onArrow: (arrow: Arrow) => boolean;
}

export function Tile({ focusKey, name, label, seed, seen, isNew, nudge, shape = "wide", ...rest }: Props) {
  const { pictureUrl, ...events } = rest;
  const { focused, spot } = useSpot({ focusKey, says: name, ...events });
  const edge = `var(--${drawnLook(seed).colour}-pop)`;
  return (
    <button
      type="button"
      className={classes(shape, focused)}
      data-nudge={nudge || undefined}
      aria-label={label}
      {...spot}
    >
      <span
        className={pictureUrl && shape === "wide" ? "art wide mat" : `art ${shape}`}
        style={{ "--edge": edge }}
      >
        <TilePicture url={pictureUrl} seed={seed} />
        {seen === null ? null : (
          <span className="bar">
            <i style={{ "--p": `${Math.round(seen * 100)}%` }} />
          </span>
        )}
        {isNew ? (
          <span className="pin newdot">
            <Icon name="sparkle" />
          </span>
        ) : null}
        {focused ? <FocusRing /> : null}
      </span>
      <span className="name">
        {focused ? (
          <span className="say">
            <Icon name="speak" />
          </span>
        ) : null}
        <span className="text">{name}</span>
      </span>
    </button>
  );
}

function classes(shape: TileShape, focused: boolean): string {
  const tile = shape === "poster" ? "tile poster-tile" : "tile";
  return focused ? `${tile} is-focus` : tile;
}
