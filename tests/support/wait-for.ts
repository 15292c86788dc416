import { setTimeout as pause } from "node:timers/promises";

const longestMs = 60_000;
const everyMs = 50;

/** Asks until there is an answer; fails after a minute, naming the last refusal. */
export async function waitFor<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const endMs = performance.now() + longestMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > endMs) throw new Error(`there was no answer within ${longestMs / 1000} s`);
    await pause(everyMs);
  }
}
