import { useSpot } from "../../ui/focus/use-spot";
import "./text-spot.css";

/** A text field that arrows can reach; left, right and OK stay its own while it has the focus. */
export function TextSpot(props: {
  id: string;
  focusKey: string;
  value: string;
  invalid: boolean;
  describedBy?: string | undefined;
  maxLength?: number;
  onValue: (value: string) => void;
}) {
  const { spot } = useSpot<HTMLInputElement>({ focusKey: props.focusKey });
  return (
    <input
      {...spot}
      onClick={undefined}
      id={props.id}
      className="text-spot"
      autoComplete="off"
      spellCheck={false}
      maxLength={props.maxLength ?? 80}
      value={props.value}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onValue(event.target.value)}
    />
  );
}
