import type { ReactNode } from "react";

/** A button of a card: few words to see, the child's name for who cannot see the card. */
export function ActButton(props: {
  label: string;
  look?: string;
  busy: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`btn ${props.look ?? ""}`}
      aria-label={props.label}
      disabled={props.busy}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
