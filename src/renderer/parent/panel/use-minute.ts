import { useEffect, useState } from "react";

export const minuteMilliseconds = 60_000;

/** The time now, kept to the minute, for words such as "4 minutes ago". */
export function useMinute(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), minuteMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
