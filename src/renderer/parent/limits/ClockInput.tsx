import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTime, readClockTime } from "../words/clock-time";

/** A time of the clock, typed as 15:30. What is no time is said so, and changes nothing. */
export function ClockInput(props: {
  label: string;
  minute: number;
  latest: number;
  onMinute: (minute: number) => void;
}) {
  const { t } = useTranslation("parent");
  const { minute, latest } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? minute : readClockTime(typed);
  const wrong = read === null || read > latest;
  return (
    <span className="clock-input">
      <input
        className="field"
        aria-label={props.label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        autoComplete="off"
        value={typed ?? clockTime(minute)}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = readClockTime(event.target.value);
          if (next !== null && next <= latest) props.onMinute(next);
        }}
        onBlur={() => !wrong && setTyped(null)}
      />
      {wrong && (
        <span id={id} className="field-error" role="alert">
          {t("limits.problem.clock")}
        </span>
      )}
    </span>
  );
}
