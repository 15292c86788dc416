import { useCallback, useEffect, useState } from "react";

/** At the end of a row the tile leans 12 px the way it was pushed, and nothing else happens. */
export function useNudge() {
  const [nudged, setNudged] = useState<number | null>(null);
  const nudge = useCallback((place: number): false => {
    setNudged(place);
    return false;
  }, []);
  useEffect(() => {
    if (nudged === null) return;
    const still = setTimeout(() => setNudged(null), 160);
    return () => clearTimeout(still);
  }, [nudged]);
  return { nudged, nudge };
}
