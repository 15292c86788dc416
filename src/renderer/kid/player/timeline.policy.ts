/** A place in a film that may be cut into parts. */
export interface Place {
  readonly part: number;
  /** From the beginning of the part. */
  readonly seconds: number;
}

/** Seconds; null where neither the library nor the player knows yet. */
export type Lengths = readonly (number | null)[];

/**
 * How long each part is on the film's timeline. What the library said counts, so that a place is the same one tomorrow;
 * the end of the last is where the player finds it.
 */
export function lengthsOf(said: Lengths, learned: Lengths): Lengths {
  const last = said.length - 1;
  return said.map((length, part) => {
    const found = learned[part] ?? null;
    return part === last ? (found ?? length) : (length ?? found);
  });
}

/** The beginning of a part; parts before it whose length nobody knows take no time. */
export function startOf(lengths: Lengths, part: number): number {
  return lengths.slice(0, part).reduce<number>((seconds, length) => seconds + (length ?? 0), 0);
}

export function totalOf(lengths: Lengths): number {
  return startOf(lengths, lengths.length);
}

/**
 * Within a part whose length nobody knows the place is taken as it is: the player will see how far that is. Sums up as
 * `startOf` does, to the last digit: the beginning of a part must not lead to the end of the one before.
 */
export function placeAt(lengths: Lengths, seconds: number): Place {
  const place = Math.max(0, seconds);
  let start = 0;
  for (const [part, length] of lengths.entries()) {
    if (part === lengths.length - 1 || length === null || place < start + length)
      return { part, seconds: place - start };
    start += length;
  }
  return { part: 0, seconds: 0 };
}
