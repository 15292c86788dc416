type Watchers = [string, ...string[]];

/** Who goes on once those are left out who may not; the first one goes on alone, to a placeholder, when nobody may. */
export function goOnWithout([first, ...others]: Watchers, refused: readonly string[]): Watchers {
  const [next, ...rest] = [first, ...others].filter((profileId) => !refused.includes(profileId));
  return next === undefined ? [first] : [next, ...rest];
}
