import { toIndexedWords, toSearchedWords, toSearchMatch } from "@main/features/library/list/search.policy";
import { describe, expect, test } from "vitest";

describe("a text is indexed by its words and by what begins in them", () => {
  test.each([
    ["case and accents", "Été À la Plage", "ete a la plage"],
    ["marks that stand alone", "Noe\u0308l", "noel"],
    ["letters that Unicode does not take apart", "Łódź Ærø Straße ŒUVRE", "lodz aero strasse oeuvre"],
    ["Greek and Cyrillic", "Ωμέγας Чёрный", "ωμεγασ черныи"],
    ["wide and joined letters", "Ｆｉｌｍ ﬁlm", "film"],
    ["camel case", "TheLionKing2", "thelionking2 lionking2 king2 2"],
    ["seasons and episodes", "S01E02", "s01e02 01e02 e02 02"],
    ["capitals before a word", "BBCNews", "bbcnews news"],
    ["an apostrophe", "L’Été Ocean's", "lete ete oceans s"],
    ["dots, dashes and brackets", "a.b_c-d [e]", "a b c d e"],
    ["kana, whose marks make other kana", "ガラス", "ガラス ラス ス"],
    ["hangul, whole", "뽀로로", "뽀로로"],
    ["half kana", "ｶﾞ", "ガ"],
    ["a script with vowel signs", "हिन्दी", "हिन्दी"],
    ["nothing but signs", "?! — …", ""],
  ])("%s", (_, text, words) => {
    expect(toIndexedWords(text)).toBe(words);
  });

  test("a word of no language is indexed whole, so that it does not grow", () => {
    expect(toIndexedWords("a1".repeat(5000))).toHaveLength(10_000);
  });
});

describe("a search", () => {
  test.each([
    ["each word is a beginning", "Lion kin", ["lion", "kin"]],
    ["is folded as the text is", "ÉTÉ l'été", ["lete", "ete"]],
    ["keeps a word together that was written so", "S01E02 LionKing", ["s01e02", "lionking"]],
    ["asks once for what the longer word says", "dra dragon d", ["dragon"]],
    ["of signs alone asks for nothing", '"*" - (?)', []],
  ])("%s", (_, search, words) => {
    expect(toSearchedWords(search).toSorted()).toEqual(words.toSorted());
  });

  test("quotes each word for FTS5, and is none where nothing is asked", () => {
    expect(toSearchMatch("Lion NEAR king*")).toBe('"lion"* "near"* "king"*');
    expect(toSearchMatch("  ")).toBeNull();
  });
});
