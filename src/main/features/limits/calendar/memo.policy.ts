/** A pure function that keeps its answers by key, at most `limit` of them: then it forgets all and begins anew. */
export function memoised<Input, Value>(
  limit: number,
  answer: (input: Input) => Value,
  keyOf: (input: Input) => unknown = (input) => input,
): (input: Input) => Value {
  const known = new Map<unknown, Value>();
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(input);
    if (known.size >= limit) known.clear();
    known.set(key, made);
    return made;
  };
}
