import { type AllowedHours, type HoursInterval, type Weekday, weekdays } from "@shared/model/limits-policy";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { clockTime } from "../words/clock-time";
import { weekdayWords } from "../words/day-words";
import { ClockInput } from "./ClockInput";

const usual: HoursInterval = { from: 900, until: 1080 };

/** The same hours as text, to the minute and over midnight. */
export function HoursList(props: { hours: AllowedHours; onHours: (hours: AllowedHours) => void }) {
  const { t } = useTranslation("parent");
  const { hours, onHours } = props;
  return (
    <details className="hours-list">
      <summary>{t("limits.hours.list")}</summary>
      <ul>
        {weekdays.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            intervals={hours[weekday]}
            onIntervals={(intervals) => onHours({ ...hours, [weekday]: intervals })}
          />
        ))}
      </ul>
    </details>
  );
}

function DayHours(props: {
  weekday: Weekday;
  intervals: readonly HoursInterval[];
  onIntervals: (intervals: HoursInterval[]) => void;
}) {
  const { t, i18n } = useTranslation("parent");
  const { intervals, onIntervals } = props;
  const day = weekdayWords(props.weekday, i18n.language);
  const change = (index: number, interval: HoursInterval) =>
    onIntervals(intervals.map((each, place) => (place === index ? interval : each)));
  return (
    <li>
      <b>{day}</b>
      <span className="intervals">
        {intervals.length === 0 && <span className="mut">{t("limits.hours.none")}</span>}
        {intervals.map((interval, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an interval is edited at its place, and has no name
          <span key={index} className="interval">
            <ClockInput
              label={t("limits.hours.from", { day })}
              minute={interval.from}
              latest={1439}
              onMinute={(from) => change(index, { ...interval, from })}
            />
            <span>{t("limits.hours.to")}</span>
            <ClockInput
              label={t("limits.hours.until", { day })}
              minute={interval.until}
              latest={1440}
              onMinute={(until) => change(index, { ...interval, until })}
            />
            <button
              type="button"
              className="btn sm icon quiet"
              aria-label={t("limits.hours.remove", {
                day,
                from: clockTime(interval.from),
                until: clockTime(interval.until),
              })}
              onClick={() => onIntervals(intervals.filter((_, place) => place !== index))}
            >
              <LineIcon name="cross" />
            </button>
          </span>
        ))}
      </span>
      <button
        type="button"
        className="btn sm icon quiet"
        aria-label={t("limits.hours.add", { day })}
        disabled={intervals.length >= 48}
        onClick={() => onIntervals([...intervals, usual])}
      >
        <LineIcon name="plus" />
      </button>
    </li>
  );
}
