/** What is never to be, found in a run. */
export class Violation extends Error {}

/** `sentence` is the invariant in the words of limits.md, `facts` what was found. */
export function claim(holds: boolean, sentence: string, facts: () => unknown): void {
  if (!holds) throw new Violation(`${sentence}\n  ${JSON.stringify(facts())}`);
}
