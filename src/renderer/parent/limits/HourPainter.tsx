// oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is the grid that it says to be
import type { AllowedHours } from "@shared/model/limits-policy";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../words/clock-time";
import { HourRow } from "./HourRow";
import "./hour-painter.css";
import {
  rectangleOf,
  rowFaces,
  type Square,
  type Stroke,
  slotCount,
  slotMinutes,
  strokeHours,
  weekdayAt,
} from "./hour-painting.policy";
import { minutesOfDay } from "./hours.policy";
import { usePaintingKeys } from "./use-painting-keys";
import { usePaintingPointer } from "./use-painting-pointer";

const rows = [0, 1, 2, 3, 4, 5, 6];
const slotsPerMark = 4;

/** The hours of a week as 7 × 48 squares of half an hour, from the day's start on; painted by pointer or by keys. */
export function HourPainter(props: {
  hours: AllowedHours;
  dayStart: number;
  /** Every stroke rubs out, as with Shift. */
  rubbing: boolean;
  onStroke: (stroke: Stroke) => void;
}) {
  const { t } = useTranslation("parent");
  const { hours, dayStart, rubbing, onStroke } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState<Square>({
    day: 0,
    slot: Math.floor(((930 - dayStart + minutesOfDay) % minutesOfDay) / slotMinutes),
  });
  const { stroke, pointer } = usePaintingPointer({ rubbing, onCursor: setCursor, onStroke });
  const onKeyDown = usePaintingKeys({ grid, hours, dayStart, cursor, onCursor: setCursor, onStroke });
  const shown = stroke ? strokeHours(hours, stroke, dayStart) : hours;
  return (
    <>
      <div className="painter-box">
        <Marks dayStart={dayStart} />
        <table
          ref={grid}
          className="painter"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: squares that keys and pointer paint are a grid
          role="grid"
          aria-label={t("limits.hours.grid")}
          aria-describedby="painter-keys"
          onKeyDown={onKeyDown}
          {...pointer}
        >
          <tbody>
            {rows.map((day) => (
              <HourRow
                key={day}
                day={day}
                weekday={weekdayAt(day)}
                faces={rowFaces(shown, day, dayStart)}
                dayStart={dayStart}
                cursor={cursor.day === day ? cursor.slot : null}
              />
            ))}
          </tbody>
        </table>
        {stroke && <StrokeFrame stroke={stroke} />}
      </div>
      <p id="painter-keys" className="sm mut keys">
        {t("limits.hours.hintKeys")}
      </p>
    </>
  );
}

/** Every second hour above the squares. */
function Marks({ dayStart }: { dayStart: number }) {
  const marks = Array.from({ length: slotCount / slotsPerMark + 1 }, (_, mark) => mark * slotsPerMark);
  return (
    <div className="marks" aria-hidden="true">
      {marks.map((slot) => (
        <span key={slot} style={{ "--slot": slot }}>
          {clockTime((dayStart + slot * slotMinutes) % minutesOfDay)}
        </span>
      ))}
    </div>
  );
}

function StrokeFrame({ stroke }: { stroke: Stroke }) {
  const { days, slots } = rectangleOf(stroke);
  const place = {
    "--day": days.from,
    "--days": days.until - days.from,
    "--slot": slots.from,
    "--slots": slots.until - slots.from,
  };
  return <span className={`stroke ${stroke.tool}`} style={place} aria-hidden="true" />;
}
