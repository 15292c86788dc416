import {
  foldText,
  keyInCollection,
  naturalKey,
  type OrderInCollection,
  standingKey,
  standingRange,
} from "@main/features/library/settle/sort-key.policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const byBytes = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
const sorted = (texts: readonly string[]) => [...texts].sort((a, b) => byBytes(naturalKey(a), naturalKey(b)));

/** The order in so many words: pieces of digits as numbers of any length, all else letter by letter. */
function compareNaturally(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const order = comparePieces(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

const pieces = (text: string): (bigint | number)[] =>
  Array.from(foldText(text).matchAll(/[0-9]+|./gsu), ([piece]) =>
    /[0-9]/.test(piece) ? BigInt(piece) : (piece.codePointAt(0) ?? 0),
  );

/** A number stands where its digits stand among the letters. */
function comparePieces(a: bigint | number, b: bigint | number): number {
  if (typeof a === typeof b) return a === b ? 0 : a < b ? -1 : 1;
  const digit = 0x30;
  return typeof a === "bigint" ? (digit < Number(b) ? -1 : 1) : Number(a) < digit ? -1 : 1;
}

const title = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom("Zoo", "zoo", "É", "ß", " ", "-", "~", "ł", "\n", "A"),
        fc.bigInt({ min: 0n }).map(String),
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join("")),
);

describe("the order of titles", () => {
  test("is that of people: numbers as numbers, without case and accents, articles where they stand", () => {
    const order = [
      ...[
        "2 Otters",
        "10 Otters",
        "Ärger",
        "Arger 2",
        "argument",
        "The Owls",
        "Zoo",
        "zoo 2",
        "Zoo 02b",
        "Zoo 10",
      ],
    ];
    expect(sorted(order.toReversed())).toEqual(order);
  });

  test("of two numbers of any length is that of the numbers", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), (a, b) => {
        expect(byBytes(naturalKey(`Part ${a}`), naturalKey(`Part ${b}`))).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
    const [few, many] = [9, 40].map((digits) => "9".repeat(digits));
    expect(byBytes(naturalKey(`x${few}`), naturalKey(`x1${"0".repeat(9)}`))).toBe(-1);
    expect(byBytes(naturalKey(`x${many}`), naturalKey(`x1${"0".repeat(40)}`))).toBe(-1);
    expect(naturalKey("0012")).toBe(naturalKey("12"));
  });

  test("is the one of the plain comparison", () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(byBytes(naturalKey(a), naturalKey(b))).toBe(compareNaturally(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test("never meets the signs that keys are joined with", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(naturalKey(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe("the order inside a collection", () => {
  const zoo = standingKey("Zoo", 1999);
  const plain: OrderInCollection = { season: null, episode: null, airDate: null, title: "x" };
  const key = (order: Partial<OrderInCollection>) => keyInCollection(zoo, { ...plain, ...order });

  test("is season, episode and title, with what has no season first and specials last", () => {
    const keys = [
      key({ title: "2" }),
      key({ title: "10" }),
      key({ season: 1, episode: 2, title: "b" }),
      key({ season: 1, episode: 10, title: "a" }),
      key({ season: 1, airDate: "2001-02-03" }),
      key({ season: 1, airDate: "2001-12-03" }),
      key({ season: 1, title: "unnumbered" }),
      key({ season: 2, episode: 1 }),
      key({ season: 10, episode: 1 }),
      key({ season: 2024, episode: 1 }),
      key({ season: 0, episode: 1 }),
    ];
    expect(keys.toSorted(byBytes)).toEqual(keys);
  });

  test("keeps all of it between what stands before and after the collection", () => {
    fc.assert(
      fc.property(title, fc.option(fc.nat(9999)), fc.option(fc.nat(9999)), (name, season, episode) => {
        const inside = key({ title: name, season, episode });
        expect(byBytes(standingKey("Zoo", 1999), inside)).toBe(-1);
        for (const next of [standingKey("Zoo", 2000), standingKey("Zoo 2", null), standingKey("Zoos", null)])
          expect(byBytes(inside, next)).toBe(-1);
      }),
    );
  });

  test("is found by a title whatever the year, and nothing else with it", () => {
    const [from, before] = standingRange("Zoo");
    const has = (found: string) => byBytes(from, found) <= 0 && byBytes(found, before) < 0;
    expect([standingKey("zóo", null), standingKey("ZOO", 1999), zoo].map(has)).toEqual([true, true, true]);
    expect([standingKey("Zoo 2", null), standingKey("Zo", null), standingKey("Zoos", 1999)].map(has)).toEqual(
      [false, false, false],
    );
  });
});
