import { type PointerEvent, useEffect, useState } from "react";
import type { Square, Stroke } from "./hour-painting.policy";

/** A stroke of the pointer: from where it was pressed to where it is let go, wherever that is. */
export function usePaintingPointer(props: {
  rubbing: boolean;
  onCursor: (square: Square) => void;
  onStroke: (stroke: Stroke) => void;
}) {
  const { rubbing, onCursor, onStroke } = props;
  const [stroke, setStroke] = useState<Stroke | null>(null);
  useEffect(() => {
    if (!stroke) return;
    const end = () => {
      setStroke(null);
      onStroke(stroke);
    };
    const leave = () => setStroke(null);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", leave);
    return () => {
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", leave);
    };
  }, [stroke, onStroke]);
  return {
    stroke,
    pointer: {
      onPointerDown: (event: PointerEvent) => {
        const square = squareOf(event.target);
        if (!square || event.button !== 0) return;
        letGo(event);
        onCursor(square);
        setStroke({ tool: rubbing || event.shiftKey ? "rub" : "paint", from: square, to: square });
      },
      onPointerOver: (event: PointerEvent) => {
        const square = squareOf(event.target);
        if (stroke && square) setStroke({ ...stroke, to: square });
      },
    },
  };
}

/** A finger is held by what it touched first; let go, it is over what lies below it. */
function letGo({ target, pointerId }: PointerEvent): void {
  if (target instanceof Element && target.hasPointerCapture?.(pointerId)) {
    target.releasePointerCapture(pointerId);
  }
}

export function squareOf(target: EventTarget): Square | null {
  if (!(target instanceof HTMLElement) || target.dataset.slot === undefined) return null;
  return { day: Number(target.dataset.day), slot: Number(target.dataset.slot) };
}
