import { useEffect, useState } from "react";

/** Counts the door's rest down in whole seconds. The main process keeps the rest; this only tells of it. */
export function useRest() {
  const [endsAtMs, setEndsAtMs] = useState(0);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (endsAtMs === 0) {
      return;
    }
    const count = () => setSeconds(Math.max(0, Math.ceil((endsAtMs - performance.now()) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [endsAtMs]);
  const begin = (restSeconds: number) =>
    setEndsAtMs(restSeconds > 0 ? performance.now() + restSeconds * 1000 : 0);
  return { seconds, begin };
}
