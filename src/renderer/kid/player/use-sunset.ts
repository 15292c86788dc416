import type { RunningEnd } from "@shared/model/limits";
import { useEffect, useState } from "react";
import { householdNow } from "../../app/household-clock";
import { fadedShare, inSteps } from "./sunset.policy";

const eachMilliseconds = 500;

/** How far the light has faded, 0 to 1. It stands still in a pause, as the film does. */
export function useSunset(end: RunningEnd | null, playing: boolean): number {
  const [faded, setFaded] = useState(0);
  useEffect(() => {
    if (!playing) return;
    const look = () => {
      const share = fadedShare(end, householdNow());
      setFaded(matchMedia("(prefers-reduced-motion: reduce)").matches ? inSteps(share) : share);
    };
    look();
    if (end === null || end.sunsetAtMs === null) return;
    const timer = setInterval(look, eachMilliseconds);
    return () => clearInterval(timer);
  }, [end, playing]);
  return faded;
}
