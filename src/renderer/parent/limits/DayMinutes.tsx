import { type LimitsPolicy, type Weekday, weekdays } from "@shared/model/limits-policy";
import { useId } from "react";
import { useFormState } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { weekdayWords } from "../words/day-words";
import { AmountStepper } from "./AmountStepper";
import type { WeekAmounts, WeekShape } from "./weekly-amount.policy";

const amounts = { most: 1440, step: 5, begin: 60 };
const firstDays: Record<WeekShape, readonly number[]> = {
  all: [0],
  school: [0, 5],
  each: [0, 1, 2, 3, 4, 5, 6],
};

/** Minutes of a day: one field for each group of days that is set together. */
export function DayMinutes(props: {
  shape: WeekShape;
  minutes: WeekAmounts;
  onDay: (day: number, amount: number | null) => void;
}) {
  const { t } = useTranslation("parent");
  const { shape, minutes } = props;
  const { errors } = useFormState<LimitsPolicy>();
  const id = useId();
  const invalid = errors.minutesPerDay !== undefined || errors.minutesOnWeekdays !== undefined;
  return (
    <>
      {firstDays[shape].map((day) => (
        <DayField
          key={day}
          day={day}
          shape={shape}
          minutes={minutes[day] ?? null}
          invalid={invalid && (minutes[day] ?? 0) > amounts.most}
          problemId={`${id}-problem`}
          onMinutes={(amount) => props.onDay(day, amount)}
        />
      ))}
      {invalid && (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {t("limits.problem.whole", { least: 0, most: amounts.most })}
        </p>
      )}
    </>
  );
}

function DayField(props: {
  day: number;
  shape: WeekShape;
  minutes: number | null;
  invalid: boolean;
  problemId: string;
  onMinutes: (minutes: number | null) => void;
}) {
  const { t, i18n } = useTranslation("parent");
  const { day, shape } = props;
  const id = useId();
  const weekday: Weekday = weekdays[day] ?? "monday";
  const label =
    shape === "each"
      ? t("limits.minutes.on", { day: weekdayWords(weekday, i18n.language) })
      : t(`limits.minutes.${groupOf(shape, day)}`);
  return (
    <div className="amount-field">
      <label htmlFor={id}>{label}</label>
      <AmountStepper
        id={id}
        what={label}
        value={props.minutes}
        amounts={amounts}
        optional
        invalid={props.invalid}
        describedBy={props.invalid ? props.problemId : undefined}
        onChange={props.onMinutes}
      />
    </div>
  );
}

function groupOf(shape: "all" | "school", day: number): "all" | "school" | "weekend" {
  if (shape === "all") return "all";
  return day < 5 ? "school" : "weekend";
}
