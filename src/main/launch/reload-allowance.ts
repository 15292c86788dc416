const mostReloads = 3;
const withinMs = 60_000;

/** Says whether a page that crashed may be loaded again: at most 3 times in 60 s, then a safe screen is better. */
export function createReloadAllowance(nowMs: () => number = () => performance.now()): () => boolean {
  let reloads: number[] = [];
  return () => {
    reloads = reloads.filter((at) => nowMs() - at < withinMs);
    if (reloads.length >= mostReloads) return false;
    reloads.push(nowMs());
    return true;
  };
}
