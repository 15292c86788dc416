import type { ReactNode } from "react";
import { FocusRing } from "./FocusRing";
import { type SpotOptions, useSpot } from "./focus/use-spot";

interface Props extends SpotOptions {
  className: string;
  label: string;
  /** For a button that stays down. */
  pressed?: boolean;
  bulbs?: 26 | 30 | 52;
  children: ReactNode;
}

/** A pressable thing with its own look: a face, a foot plate, a round corner button. */
export function SpotButton({ className, label, pressed, bulbs = 26, children, ...options }: Props) {
  const { focused, spot } = useSpot({ says: label, ...options });
  return (
    <button
      type="button"
      className={focused ? `${className} is-focus` : className}
      aria-label={label}
      aria-pressed={pressed}
      {...spot}
    >
      {children}
      {focused ? <FocusRing bulbs={bulbs} /> : null}
    </button>
  );
}
