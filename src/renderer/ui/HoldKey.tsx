import { useCallback, useEffect, useState } from "react";
import { FocusRing } from "./FocusRing";
import { useSpot } from "./focus/use-spot";
import { Icon } from "./icons/Icon";
import "./hold-key.css";

interface Props {
  /** What holding does, for those who cannot see the key. */
  label: string;
  onHeld: () => void;
  focusKey?: string;
  seconds?: number;
}

/** A key that turns only while it is held, by OK, pointer or finger; let go, it drains. */
export function HoldKey({ label, onHeld, focusKey = "hold-key", seconds = 3 }: Props) {
  const [holding, setHolding] = useState(false);
  const letGo = useCallback(() => setHolding(false), []);
  const { focused, spot } = useSpot({
    focusKey,
    clickable: false,
    onPress: () => setHolding(true),
    onRelease: letGo,
  });
  useEffect(() => {
    if (!holding) return;
    const turned = setTimeout(onHeld, seconds * 1000);
    addEventListener("blur", letGo);
    return () => {
      clearTimeout(turned);
      removeEventListener("blur", letGo);
    };
  }, [holding, onHeld, seconds, letGo]);
  return (
    <button
      type="button"
      className={focused ? "hold is-focus" : "hold"}
      aria-label={label}
      {...spot}
      onPointerDown={() => setHolding(true)}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
    >
      <svg className="arcs" viewBox="0 0 340 340" aria-hidden="true">
        <circle className="track" cx="170" cy="170" r="146" />
        <circle
          className="turn"
          cx="170"
          cy="170"
          r="146"
          pathLength={100}
          strokeDashoffset={holding ? 0 : 100}
          style={{ transitionDuration: holding ? `${seconds}s` : ".3s" }}
        />
      </svg>
      <span className="knob">
        <Icon name="key" />
        {focused ? <FocusRing bulbs={26} /> : null}
      </span>
    </button>
  );
}
