import type { Logger } from "./platform/logger";

/** What is looked at every second. What a disk that is full or locked for a while keeps one of them from, ends nothing. */
export function createTick(steps: readonly (() => void)[], log: Logger): () => void {
  let failing = false;
  return () => {
    const errors = steps.flatMap(errorOf);
    if (errors.length > 0 && !failing)
      log.error({ err: errors[0] }, "the household could not be looked at; it is tried again each second");
    failing = errors.length > 0;
  };
}

function errorOf(step: () => void): unknown[] {
  try {
    step();
    return [];
  } catch (error) {
    return [error];
  }
}

/** Nobody waits for an answer. What could not be written down, the next tick or the next start finds as it was left. */
export function survive(log: Logger, step: () => void): void {
  for (const err of errorOf(step)) log.error({ err }, "what has ended could not be written down");
}
