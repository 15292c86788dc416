import { drawnLook, hashOf, patterns } from "@renderer/ui/name-hash";
import { accents } from "@shared/model/profile";
import { describe, expect, test } from "vitest";

const names = Array.from({ length: 640 }, (_, number) => `Show ${number}`);

describe("the picture drawn from a name", () => {
  // Written down once: a change here changes the pictures of every family.
  test.each([
    ["Otters", { pattern: "waves", colour: "amber", letter: "O" }],
    ["Sea tales", { pattern: "scales", colour: "leaf", letter: "S" }],
    ["Émile à la mer", { pattern: "diamonds", colour: "cocoa", letter: "É" }],
    ["«7 dwarfs»", { pattern: "waves", colour: "cocoa", letter: "7" }],
    ["!?", { pattern: "diamonds", colour: "lagoon", letter: "★" }],
  ])("%s looks the same for ever", (name, look) => {
    expect(drawnLook(name)).toEqual(look);
  });

  test.each([
    ["éclair", "É"],
    ["e\u0301clair", "É"],
    ["straße", "S"],
    ["ßtraße", "ß"],
    ["istanbul", "I"],
    ["ǆungla", "Ǆ"],
    ["щелкунчик", "Щ"],
    ["어린 왕자", "어"],
    ["となりのトトロ", "と"],
    ["किताब", "कि"],
    ["سندباد", "س"],
    ["𝔘nheimlich", "𝔘"],
    ["🦊 Fox", "F"],
    ["🦊🐻", "🦊"],
    ["👨‍👩‍👧 ❤️", "👨‍👩‍👧"],
    ["🇩🇪!", "🇩🇪"],
    ["1️⃣", "1️⃣"],
    ["…", "★"],
    ["", "★"],
  ])("has one letter of %j: %s", (name, letter) => {
    expect(drawnLook(name).letter).toBe(letter.normalize("NFC"));
  });

  test("does not mind case and blanks around", () => {
    expect(drawnLook(" MOSS bus ")).toEqual(drawnLook("Moss Bus"));
  });

  test("is FNV-1a with 32 bits", () => {
    expect(hashOf("")).toBe(0x811c9dc5);
    expect(hashOf("foobar")).toBe(0xbf9cf968);
  });

  test("spreads names over all patterns and colours", () => {
    const seen = new Map<string, number>();
    for (const name of names) {
      const { pattern, colour } = drawnLook(name);
      for (const key of [pattern, colour]) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const even = names.length / 8;
    const uneven = [...patterns, ...accents].filter((key) => {
      const count = seen.get(key) ?? 0;
      return count < even / 2 || count > even * 2;
    });
    expect(uneven).toEqual([]);
  });

  test("gives most names a pair of pattern and colour of their own", () => {
    const pairs = new Set(
      names.slice(0, 64).map((name) => JSON.stringify([drawnLook(name).pattern, drawnLook(name).colour])),
    );
    expect(pairs.size).toBeGreaterThan(32);
  });
});
