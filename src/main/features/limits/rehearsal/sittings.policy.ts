import type { Sitting } from "./replay.policy";

/** Seconds that were played up to an instant, in epoch ms. */
interface Charged {
  readonly seconds: number;
  readonly atMs: number;
}

/** A gap of no more than this is the same sitting: charges are written now and then while a programme runs. */
const sameSittingMs = 5000;

/** When a play was really watched, made from what was charged for it; one that was never seen has an empty sitting at its start. */
export function sittingsOf(startedMs: number, charges: readonly Charged[]): Sitting[] {
  const sittings: Sitting[] = [];
  for (const { seconds, atMs } of charges) {
    const last = sittings.at(-1);
    const fromMs = atMs - seconds * 1000;
    const lastEndMs = last ? last.startedMs + last.watchedSeconds * 1000 : Number.NEGATIVE_INFINITY;
    if (last && fromMs - lastEndMs <= sameSittingMs)
      sittings[sittings.length - 1] = { ...last, watchedSeconds: last.watchedSeconds + seconds };
    else sittings.push({ startedMs: fromMs, watchedSeconds: seconds });
  }
  return sittings.length > 0 ? sittings : [{ startedMs, watchedSeconds: 0 }];
}
