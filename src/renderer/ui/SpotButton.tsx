import type { ReactNode } from "react";
import { FocusRing } from "./FocusRing";
import { type SpotOptions, useSpot } from "./focus/use-spot";

interface Props extends SpotOptions {
  className: string;
  label: string;
  bulbs?: 26 | 30 | 52;
  children: ReactNode;
}

/** A pressable thing with its own look: a face, a foot plate, a round corner button. */
export function SpotButton({ className, label, bulbs = 26, children, ...options }: Props) {
  const { focused, spot } = useSpot(options);
  return (
    <button
      type="button"
      className={focused ? `${className} is-focus` : className}
      aria-label={label}
      {...spot}
    >
      {children}
      {focused ? <FocusRing bulbs={bulbs} /> : null}
    </button>
  );
}
