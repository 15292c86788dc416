/** Videos by number, from 0 to `count`; null where the place is empty or its video may not be offered. */
export interface Candidates {
  readonly count: number;
  at(index: number): number | null;
}

export interface PickFacts {
  /** Of the profile, the next one first; only what it may be offered. */
  readonly queue: readonly number[];
  readonly candidates: Candidates;
  /** What was watched last, in any order. */
  readonly lastTen: readonly number[];
  /** From 0 up to, but not including, 1. */
  random(): number;
}

export type Pick =
  | { readonly kind: "programme"; readonly videoId: number; readonly queued: boolean }
  | { readonly kind: "placeholder"; readonly videoId: number }
  | { readonly kind: "built-in" };

/** What comes next: a programme, or, where its start would be refused, a placeholder, and where there is none the built-in one. */
export function pickNext(
  facts: PickFacts & { readonly placeholders: Candidates; isRefused(videoId: number): boolean },
): Pick {
  const programme = pickProgramme(facts);
  if (programme && !facts.isRefused(programme.videoId)) return programme;
  const placeholder = pickAmong(facts.placeholders, [], facts.random);
  return placeholder === null ? { kind: "built-in" } : { kind: "placeholder", videoId: placeholder };
}

/** The read-only pick, too: the queue first, then any allowed programme, not one of the last ten where there is a choice. */
export function pickProgramme({
  queue,
  candidates,
  lastTen,
  random,
}: PickFacts): Extract<Pick, { kind: "programme" }> | null {
  const [first] = queue;
  if (first !== undefined) return { kind: "programme", videoId: first, queued: true };
  const videoId = pickAmong(candidates, lastTen, random);
  return videoId === null ? null : { kind: "programme", videoId, queued: false };
}

/** Where few are refused, that many misses are all but impossible. */
const draws = 100;

/** Every wanted one is as likely as the other; where there are none but unwanted ones, one of those. */
function pickAmong(candidates: Candidates, unwanted: readonly number[], random: () => number): number | null {
  const { count } = candidates;
  if (count === 0) return null;
  const draw = () => Math.min(count - 1, Math.floor(random() * count));
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const videoId = candidates.at(draw());
    if (videoId !== null && !unwanted.includes(videoId)) return videoId;
  }
  return pickOnwards(candidates, draw(), unwanted);
}

/** Where nearly every place is empty: the first one that is fine, from this one on and round the end. */
function pickOnwards(candidates: Candidates, from: number, unwanted: readonly number[]): number | null {
  let lastResort: number | null = null;
  for (let step = 0; step < candidates.count; step += 1) {
    const videoId = candidates.at((from + step) % candidates.count);
    if (videoId === null) continue;
    if (!unwanted.includes(videoId)) return videoId;
    lastResort ??= videoId;
  }
  return lastResort;
}
