import { useHouseholdTime } from "../../app/household-clock";
import { ClockFace } from "../../ui/ClockFace";
import { wallClock } from "../local-time.policy";

/** A clock that shows when it opens again, in the household's own time. */
export function UntilClock({ ms }: { ms: number }) {
  const time = useHouseholdTime();
  return time ? <ClockFace {...wallClock(ms, time)} /> : null;
}
