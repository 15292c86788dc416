const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** `2` before `10`; never equal for different names. */
export function compareNaturally(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
