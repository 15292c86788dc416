import { useState } from "react";

/** A PIN typed twice: the first is kept until the second is there, then both are handed over and forgotten. */
export function usePinTwice(onBoth: (pin: string, repeated: string) => void) {
  const [first, setFirst] = useState<string | null>(null);
  return {
    again: first !== null,
    startAgain: () => setFirst(null),
    complete: (pin: string) => {
      if (first === null) {
        setFirst(pin);
      } else {
        setFirst(null);
        onBoth(first, pin);
      }
    },
  };
}
