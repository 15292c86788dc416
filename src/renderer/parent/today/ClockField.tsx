import { useId, useState } from "react";
import { readClockTime } from "../words/clock-time";

/** A time of the clock with a button that does something at it. */
export function ClockField(props: {
  label: string;
  button: string;
  problem: string;
  first: string;
  busy: boolean;
  onTime: (minuteOfDay: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(props.first);
  const [wrong, setWrong] = useState(false);
  const submit = () => {
    const minute = readClockTime(typed);
    setWrong(minute === null);
    if (minute !== null) props.onTime(minute);
  };
  return (
    <form
      className="clock-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="btn" disabled={props.busy}>
        {props.button}
      </button>
      {wrong && (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {props.problem}
        </p>
      )}
    </form>
  );
}
