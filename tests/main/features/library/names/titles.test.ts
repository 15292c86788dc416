import { cleanTitle, readableTitle } from "@main/features/library/names/clean-title.policy";
import { foldName, speakOfOne } from "@main/features/library/names/fold-name.policy";
import { describe, expect, test } from "vitest";

test.each([
  ["Super movie 480p", "Super movie"],
  ["Super movie [480p]", "Super movie"],
  ["Super movie Multi", "Super movie"],
  ["Crouching.Tiger.4K.UltraHD.HDR.BDrip-HDC", "Crouching Tiger"],
  ["Crouching.Tiger-HDC", "Crouching Tiger"],
  ["Last.Call.WEB-DL.1080p", "Last Call"],
  ["[Tsundere] Kore wa Zombie [BDRip h264 1920x1080 FLAC]", "Kore wa Zombie"],
  ["www.example.org - Before Sunset 1080p", "Before Sunset"],
  ["Before Sunset - example.org", "Before Sunset"],
  ["2026年01月10日-[新]TRIGUN　STARGAZE[字]", "2026年01月10日-[新]TRIGUN　STARGAZE"],
  ["-video-with-dash-", "video-with-dash"],
  ["a_b__c", "a b c"],
  ["Noe\u0308l", "Noël"],
  ["two\nlines", "two lines"],
  ["Zoo \u202egpj", "Zoo gpj"],
])("%j is cleaned to %j", (name, title) => {
  expect(cleanTitle(name)).toBe(title);
});

test.each([
  ...["Charlotte's Web", "The Darjeeling Limited", "Mr. Holland's Opus", "Spy Kids 3D", "Proper Manners"],
  ...[
    "American Psycho",
    "The Falls - Peter Greenaway",
    "Mr. Bean",
    "Monsters, Inc.",
    "Été à la mer",
    "S.H.I.E.L.D.",
  ],
  ...["Pippi in Taka-Tuka-Land", "Die drei ??? Kids", "Wer, wie, was?", "#1 Zoo", "(500) Days of Summer"],
])("%s stays as it is", (name) => {
  expect(cleanTitle(name)).toBe(name);
});

test("dots are spaces, except in abbreviations and beside real spaces", () => {
  expect(cleanTitle("Agents.of.S.H.I.E.L.D.2013")).toBe("Agents of S.H.I.E.L.D 2013");
  expect(cleanTitle("Exit.Through.the.Gift.Shop - Banksy")).toBe("Exit Through the Gift Shop - Banksy");
  expect(cleanTitle("Vol. 2")).toBe("Vol. 2");
});

test.each(["[rec]", "1080p", "---", "[x]", "x264", " ", "\u202e", "{}", "...", ""])(
  "%j keeps something",
  (name) => {
    expect(readableTitle(name).trim()).not.toBe("");
  },
);

describe("folding", () => {
  test("takes case, accents and punctuation out", () => {
    expect(foldName("  L’Été: Ça_va?! ")).toBe("lete ca va");
    expect(foldName("Ｐｏｋéｍｏｎ")).toBe("pokemon");
  });
  test.each([
    ["bluey", "Bluey (2018)", true],
    ["The Simpsons", "Simpsons", true],
    ["himym", "How I Met Your Mother", true],
    ["WDR Maus", "Die Sendung mit der Maus", true],
    ["anything", "server", false],
    ["Toy Story", "Movies", false],
    ["", "x", false],
    ["Die Biene", "Die Maus", false],
  ])("%j and %j speak of one show: %j", (name, folder, same) => {
    expect(speakOfOne(name, folder)).toBe(same);
  });
});
