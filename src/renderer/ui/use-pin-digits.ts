import { useCallback, useRef, useState } from "react";

export const pinLength = 6;

/** Collects six digits and hands them over once; only their number is ever rendered. */
export function usePinDigits(onComplete: (pin: string) => void, resting: boolean) {
  const pin = useRef("");
  const [typed, setTyped] = useState(0);
  const keep = useCallback((value: string) => {
    pin.current = value;
    setTyped(value.length);
  }, []);
  const add = useCallback(
    (digit: string) => {
      if (resting) return;
      const next = pin.current + digit;
      keep(next.length < pinLength ? next : "");
      if (next.length === pinLength) onComplete(next);
    },
    [keep, onComplete, resting],
  );
  const rubOut = useCallback(() => keep(pin.current.slice(0, -1)), [keep]);
  return { typed, add, rubOut };
}
