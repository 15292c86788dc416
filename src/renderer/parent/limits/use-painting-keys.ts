import type { AllowedHours } from "@shared/model/limits-policy";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { rowFaces, type Square, type Stroke, slotCount } from "./hour-painting.policy";

const ways: Record<string, readonly [days: number, slots: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -slotCount],
  End: [0, slotCount],
};

/** Arrows move the cursor, Space paints or rubs out where it stands, and Shift with arrows goes on with that. */
export function usePaintingKeys(props: {
  grid: RefObject<HTMLTableElement | null>;
  hours: AllowedHours;
  dayStart: number;
  cursor: Square;
  onCursor: (square: Square) => void;
  onStroke: (stroke: Stroke) => void;
}) {
  const { grid, hours, dayStart, cursor, onCursor, onStroke } = props;
  const [tool, setTool] = useState<Stroke["tool"]>("paint");
  return (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way) {
      event.preventDefault();
      const to = moved(cursor, way);
      onCursor(to);
      focusSquare(grid.current, to);
      if (event.shiftKey) onStroke({ tool, from: cursor, to });
    }
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      const face = rowFaces(hours, cursor.day, dayStart)[cursor.slot];
      const next = face && (face.painted.length > 0 || face.tail) ? "rub" : "paint";
      setTool(next);
      onStroke({ tool: next, from: cursor, to: cursor });
    }
  };
}

function moved({ day, slot }: Square, [days, slots]: readonly [number, number]): Square {
  return {
    day: Math.min(6, Math.max(0, day + days)),
    slot: Math.min(slotCount - 1, Math.max(0, slot + slots)),
  };
}

function focusSquare(grid: HTMLElement | null, { day, slot }: Square): void {
  grid?.querySelector<HTMLElement>(`[data-day="${day}"][data-slot="${slot}"]`)?.focus();
}
