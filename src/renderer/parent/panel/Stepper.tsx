import { LineIcon } from "./LineIcon";
import "./stepper.css";

/** A whole number with a button at each side; it can be typed, too. */
export function Stepper(props: {
  id: string;
  value: number;
  least: number;
  most: number;
  fewer: string;
  more: string;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (value: number) => void;
}) {
  const step = (by: number) =>
    props.onChange(
      Math.min(props.most, Math.max(props.least, (Number.isNaN(props.value) ? 0 : props.value) + by)),
    );
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={props.fewer}
        disabled={props.value <= props.least}
        onClick={() => step(-1)}
      >
        <LineIcon name="minus" />
      </button>
      <input
        id={props.id}
        inputMode="numeric"
        value={Number.isNaN(props.value) ? "" : props.value}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onChange={(event) =>
          props.onChange(event.target.value === "" ? Number.NaN : Number(event.target.value))
        }
      />
      <button
        type="button"
        aria-label={props.more}
        disabled={props.value >= props.most}
        onClick={() => step(1)}
      >
        <LineIcon name="plus" />
      </button>
    </div>
  );
}
