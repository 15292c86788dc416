import type { ReactNode } from "react";
import { FocusRing } from "./FocusRing";
import { type SpotOptions, useSpot } from "./focus/use-spot";
import { Icon, type IconName } from "./icons/Icon";
import "./kid-button.css";

interface Props extends SpotOptions {
  icon?: IconName;
  /** Says what the button does; shown beside the icon unless the button is round. */
  label: string;
  look?: "paper" | "gold" | "ghost";
  round?: boolean;
  className?: string;
  pressed?: boolean;
  bulbs?: 26 | 30 | 52;
  children?: ReactNode;
}

export function KidButton({ icon, label, look = "paper", round = false, className = "", ...rest }: Props) {
  const { pressed, children, bulbs = round ? 26 : 52, ...options } = rest;
  const { focused, spot } = useSpot({ says: label, ...options });
  const classes = ["kbtn", look, round ? "round" : "", focused ? "is-focus" : "", className];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(" ")}
      aria-label={label}
      aria-pressed={pressed}
      {...spot}
    >
      {icon ? <Icon name={icon} /> : null}
      {round ? null : label}
      {children}
      {focused ? <FocusRing bulbs={bulbs} /> : null}
    </button>
  );
}
