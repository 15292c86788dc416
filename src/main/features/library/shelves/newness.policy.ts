const newForMs = 14 * 24 * 60 * 60 * 1000;

/** What was added by then is not new any more. */
export const newUntilMs = (nowMs: number): number => nowMs - newForMs;

/** In a library that came in one go everything would be new, so nothing is: `hasOlder` is asked where it matters. */
export function createNewness(nowMs: number, hasOlder: (addedByMs: number) => boolean) {
  const untilMs = newUntilMs(nowMs);
  let olderOnes: boolean | undefined;
  return (addedAtMs: number): boolean => {
    if (addedAtMs <= untilMs) return false;
    olderOnes ??= hasOlder(untilMs);
    return olderOnes;
  };
}
