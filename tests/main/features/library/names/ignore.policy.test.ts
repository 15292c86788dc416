import { enterIgnored, isIgnored } from "@main/features/library/names/ignore.policy";
import {
  matchesName,
  matchesPath,
  readIgnorePatterns,
} from "@main/features/library/names/ignore-pattern.policy";
import { describe, expect, test } from "vitest";

const ignores = (text: string, path: string) =>
  isIgnored(enterIgnored(null, "", [{ name: ".ignore", text }]), path);

describe("patterns as git reads them", () => {
  test.each([
    ["*.mkv", "a/b/film.mkv", true],
    ["*.mkv", "film.mp4", false],
    ["*.MKV", "film.mkv", true],
    ["film.mkv", "a/film.mkv", true],
    ["/film.mkv", "a/film.mkv", false],
    ["/film.mkv", "film.mkv", true],
    ["a/*.mkv", "a/film.mkv", true],
    ["a/*.mkv", "b/a/film.mkv", false],
    ["a/*.mkv", "a/b/film.mkv", false],
    ["a/**/film.mkv", "a/b/c/film.mkv", true],
    ["a/**/film.mkv", "a/film.mkv", true],
    ["**/film.mkv", "a/b/film.mkv", true],
    ["a/**", "a/b/film.mkv", true],
    ["SPs", "cd/sps/film.mkv", true],
    ["videos/", "videos/film.mkv", true],
    ["videos/", "a/videos", false],
    ["film?.mkv", "film1.mkv", true],
    ["film[0-9].mkv", "film1.mkv", true],
    ["film[!0-9].mkv", "film1.mkv", false],
    ["film[^0-9].mkv", "filma.mkv", true],
    ["\\#1.mkv", "#1.mkv", true],
    ["\\!a.mkv", "!a.mkv", true],
    ["# film.mkv", "film.mkv", false],
    ["film.mkv  ", "film.mkv", true],
    ["Noe\u0308l.mkv", "Noël.mkv", true],
  ])("%j and %j: %j", (pattern, path, expected) => {
    expect(ignores(pattern, path)).toBe(expected);
  });

  test.each([
    "{\\colortbl;\\red255;}",
    "\\invalid\\escape",
    "[",
    "[]",
    "[a",
    "\\",
    "!",
    "/",
    "//",
    "**",
    "***",
    "[z-a]",
  ])("%j breaks nothing, nor what comes behind it", (pattern) => {
    expect(ignores(`${pattern}\n*.mkv`, "a/film.mkv")).toBe(true);
    expect(() => ignores(pattern, "a/film.mkv")).not.toThrow();
  });

  test("the last line that says anything counts, also for what lies in an ignored folder", () => {
    expect(ignores("SPs\n!best.mkv", "cd/sps/best.mkv")).toBe(false);
    expect(ignores("!best.mkv\nSPs", "cd/sps/best.mkv")).toBe(true);
    expect(ignores("SPs\r\n!best.mkv", "cd/sps/other.mkv")).toBe(true);
  });
});

describe("ignore files", () => {
  const file = (name: string, text = "") => [{ name, text }];
  test("an empty .ignore and a .nomedia speak of all below", () => {
    for (const files of [file(".ignore"), file(".ignore", " \n"), file(".nomedia"), file(".nomedia", "x")]) {
      const rules = enterIgnored(null, "a", files);
      expect(isIgnored(rules, "a/film.mkv")).toBe(true);
      expect(isIgnored(enterIgnored(rules, "a/b", file(".ignore", "!*")), "a/b/film.mkv")).toBe(true);
    }
  });
  test("an empty .plexignore says nothing", () => {
    expect(isIgnored(enterIgnored(null, "", file(".plexignore")), "film.mkv")).toBe(false);
    expect(isIgnored(null, "film.mkv")).toBe(false);
  });
  test("patterns are relative to their file, and the nearest file goes first", () => {
    const above = enterIgnored(null, "", file(".embyignore", "/b/film.mkv\n*.avi"));
    const below = enterIgnored(above, "a", file(".plexignore", "/film.mkv\n!*.avi"));
    expect(isIgnored(below, "a/film.mkv")).toBe(true);
    expect(isIgnored(below, "a/b/film.mkv")).toBe(false);
    expect(isIgnored(below, "a/film.avi")).toBe(false);
    expect(isIgnored(above, "b/film.avi")).toBe(true);
  });
  test("a directory without ignore files has the rules of the one above", () => {
    const above = enterIgnored(null, "", file(".ignore", "x"));
    expect(enterIgnored(above, "a", [])).toBe(above);
  });
});

test("hostile patterns are bounded", () => {
  expect(readIgnorePatterns("x\n".repeat(5000)).length).toBeLessThanOrEqual(1000);
  expect(readIgnorePatterns("x".repeat(5000))).toEqual([]);
  expect(matchesName(`${"*a".repeat(500)}b`, "a".repeat(2000))).toBe(false);
  const [pattern] = readIgnorePatterns(`${"**/a/".repeat(200)}b`);
  expect(pattern && matchesPath(pattern, "a/".repeat(300))).toBe(false);
});
