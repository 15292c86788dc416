import type { Weekday } from "@shared/model/limits-policy";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { clockTime } from "../words/clock-time";
import { weekdayWords } from "../words/day-words";
import { type SquareFace, slotMinutes } from "./hour-painting.policy";
import { minutesOfDay } from "./hours.policy";

/** One day of the painter. */
export function HourRow(props: {
  day: number;
  weekday: Weekday;
  faces: readonly SquareFace[];
  dayStart: number;
  /** The slot that the keyboard stands on, if it stands in this row. */
  cursor: number | null;
}) {
  const { t, i18n } = useTranslation("parent");
  const { day, weekday, faces, dayStart, cursor } = props;
  const name = weekdayWords(weekday, i18n.language);
  return (
    <tr>
      <th scope="row" aria-label={name}>
        {weekdayWords(weekday, i18n.language, "short")}
      </th>
      {faces.map((face, slot) => {
        const time = clockTime((dayStart + slot * slotMinutes) % minutesOfDay);
        return (
          <td
            key={time}
            className={classOf(face)}
            tabIndex={slot === cursor ? 0 : -1}
            data-day={day}
            data-slot={slot}
            aria-label={squareWords(t, face, name, time)}
            style={paintOf(face)}
          />
        );
      })}
    </tr>
  );
}

const isWhole = ({ painted: [first] }: SquareFace) => first?.from === 0 && first.until === 1;

function classOf(face: SquareFace): string {
  const paint = isWhole(face) ? "on" : face.painted.length > 0 ? "part" : "";
  return `square ${paint} ${face.tail ? "tail" : ""}`;
}

function paintOf(face: SquareFace): { "--paint"?: string } {
  if (isWhole(face) || face.painted.length === 0) return {};
  const stops = face.painted.flatMap(({ from, until }) => [
    `transparent ${from * 100}%`,
    `var(--accent) ${from * 100}% ${until * 100}%`,
    `transparent ${until * 100}%`,
  ]);
  return { "--paint": `linear-gradient(90deg, ${stops.join(", ")})` };
}

function squareWords(t: TFunction<"parent">, face: SquareFace, day: string, time: string): string {
  const state = isWhole(face) ? "painted" : face.painted.length > 0 ? "partly" : "open";
  const square = t(`limits.hours.${state}`, { day, time });
  return face.tail ? t("limits.hours.tail", { square }) : square;
}
