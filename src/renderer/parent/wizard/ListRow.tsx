import type { ReactNode } from "react";
import { FocusRing } from "../../ui/FocusRing";
import { useSpot } from "../../ui/focus/use-spot";
import "./list-row.css";

/** A wide row in a list that may be longer than its room: the focused row is brought into sight. */
export function ListRow(props: {
  className: string;
  label: string;
  focusKey?: string;
  checked?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  const { focused, spot } = useSpot({
    focusKey: props.focusKey,
    onPress: props.onPress,
    onFocus: () => spot.ref.current?.scrollIntoView({ block: "nearest" }),
  });
  return (
    <button
      type="button"
      className={focused ? `${props.className} is-focus` : props.className}
      aria-label={props.label}
      aria-pressed={props.checked}
      {...spot}
    >
      {props.children}
      {focused ? <FocusRing bulbs={52} /> : null}
    </button>
  );
}
