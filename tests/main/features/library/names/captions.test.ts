import { readCaptionWords, splitCaptionWords } from "@main/features/library/names/caption-name.policy";
import { readLanguage } from "@main/features/library/names/language.policy";
import { describe, expect, test } from "vitest";
import { arrangePaths, fileOf } from "./arranged-paths";

const plain = { language: null, title: null, forced: false, default: false, hearingImpaired: false };

describe("the words of a caption's name", () => {
  test.each([
    ["", {}],
    ["en", { language: "en" }],
    ["EN", { language: "en" }],
    ["default", { default: true }],
    ["foreign", { forced: true }],
    ["forced.default", { forced: true, default: true }],
    ["hi", { language: "hi" }],
    ["en.hi", { language: "en", hearingImpaired: true }],
    ["hi.en.title", { language: "en", hearingImpaired: true, title: "title" }],
    ["en.cc.title", { language: "en", hearingImpaired: true, title: "title" }],
    ["sdh.en", { language: "en", hearingImpaired: true }],
    ["fr.en", { language: "en", title: "fr" }],
    ["title.en.fr", { language: "fr", title: "title.en" }],
    ["Title.with.Separator", { title: "Title.with.Separator" }],
    ["Subs for Chinese Audio.eng", { language: "en", title: "Subs for Chinese Audio" }],
    ["German.forced", { language: "de", forced: true }],
  ])("%j", (words, read) => {
    expect(readCaptionWords(words.split("."))).toEqual({ ...plain, ...read });
  });

  test("are told from the video's where that is not known", () => {
    expect(splitCaptionWords("My.Video.en.forced")).toEqual({ video: "My.Video", words: ["en", "forced"] });
    expect(splitCaptionWords("en")).toEqual({ video: "en", words: [] });
  });
});

describe("a language", () => {
  test.each([
    ...[
      ["en", "en"],
      ["eng", "en"],
      ["ger", "de"],
      ["deu", "de"],
      ["fre", "fr"],
      ["fra", "fr"],
      ["chi", "zh"],
    ],
    ...[
      ["pt-BR", "pt-BR"],
      ["pt_br", "pt-BR"],
      ["zh-Hans", "zh-Hans"],
      ["es-419", "es-419"],
      ["cze", "cs"],
    ],
    ...[
      ["English", "en"],
      ["german", "de"],
      ["Spanish", "es"],
      ["français", "fr"],
      ["Deutsch", "de"],
      ["dut", "nl"],
    ],
  ] as [string, string][])("%s is %s", (word, tag) => {
    expect(readLanguage(word)).toBe(tag);
  });
  test.each(["", "x", "title", "qqq", "xx", "1080p", "forced", "en-", "constructor", "a".repeat(400)])(
    "%s is none",
    (word) => {
      expect(readLanguage(word)).toBeNull();
    },
  );
});

describe("a caption belongs to", () => {
  const captionsOf = (video: string, ...beside: string[]) =>
    fileOf(arrangePaths(video, ...beside), video).captions.map(({ path }) => path);

  test("the video of its name, of every kind of subtitle", () => {
    const beside = [
      "Up.srt",
      "Up.en.vtt",
      "up.DE.ASS",
      "Up.forced.ssa",
      "Up2.srt",
      "Upper.en.srt",
      "Up.txt",
      "a/Up.srt",
    ];
    expect(captionsOf("Up.mkv", ...beside)).toEqual(["Up.en.vtt", "Up.forced.ssa", "Up.srt", "up.DE.ASS"]);
  });
  test("every file of that name", () => {
    expect(captionsOf("Up.mkv", "Up.mp4", "Up.srt")).toEqual(["Up.srt"]);
    expect(captionsOf("Up.mp4", "Up.mkv", "Up.srt")).toEqual(["Up.srt"]);
  });
  test("the one with the longest name", () => {
    expect(captionsOf("Up.mkv", "Up.2.mkv", "Up.2.en.srt")).toEqual([]);
    expect(captionsOf("Up.2.mkv", "Up.mkv", "Up.2.en.srt")).toEqual(["Up.2.en.srt"]);
  });
  test("its part", () => {
    expect(captionsOf("Up cd2.mkv", "Up cd1.mkv", "Up cd2.en.srt")).toEqual(["Up cd2.en.srt"]);
  });
});
