import { useEffect, useRef, useState } from "react";
import { isNews, type Warning } from "./coming.policy";

const shownMilliseconds = 8000;

/** The warning that is shown now: each step once, for some seconds. */
export function useWarning(warning: Warning | null): Warning | null {
  const told = useRef<Warning | null>(null);
  const [shown, setShown] = useState<Warning | null>(null);
  const { rule, minutes } = warning ?? { rule: null, minutes: null };
  useEffect(() => {
    const next = rule === null || minutes === null ? null : { rule, minutes };
    if (isNews(told.current, next)) setShown(next);
    told.current = next;
  }, [rule, minutes]);
  useEffect(() => {
    if (shown === null) return;
    const enough = setTimeout(() => setShown(null), shownMilliseconds);
    return () => clearTimeout(enough);
  }, [shown]);
  return shown;
}
