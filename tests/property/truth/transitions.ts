const weekMs = 7 * 86_400_000;
const known = new Map<string, number[]>();

/** The instants from 2024 to 2030 at which the clocks of a zone are put forward or back. */
export function transitionsOf(zone: string): readonly number[] {
  const found = known.get(zone);
  if (found) return found;
  const offset = offsetsOf(zone);
  const made: number[] = [];
  for (let from = Date.UTC(2024, 0, 1); from < Date.UTC(2030, 11, 31); from += weekMs) {
    if (offset(from) === offset(from + weekMs)) continue;
    let [low, high] = [from, from + weekMs];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(from)) low = middle;
      else high = middle;
    }
    made.push(Math.round(high / 60_000) * 60_000);
  }
  known.set(zone, made);
  return made;
}

function offsetsOf(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (ms) => format.formatToParts(ms).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
