import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "@renderer/i18n/i18n";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../../src/renderer");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("i18n"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Every path to a text, without the plural endings. */
function keysOf(words: object, before = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${before}${key}`.replace(/_(one|other)$/, "")]
      : keysOf(value, `${before}${key}.`),
  );
}
const kidKeys = new Set(keysOf(english.kid));
const kidSources = sources.filter(({ path }) => /^(app|ui|kid)\//.test(path));
const used = kidSources.flatMap(({ path, text }) =>
  [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => ({ path, key: match[1] ?? "" })),
);

describe("the words of the children's screens", () => {
  test("are found in the sources at all", () => {
    expect(used.length).toBeGreaterThan(30);
  });

  test.each(used)("$key of $path has a text", ({ key }) => {
    expect(kidKeys).toContain(key);
  });

  test("have no text that nobody asks for", () => {
    const asked = new Set(used.map(({ key }) => key));
    const byShelf = [...kidKeys].filter((key) => key.startsWith("home.shelves."));
    expect([...kidKeys].filter((key) => !asked.has(key) && !byShelf.includes(key))).toEqual([]);
  });

  test("never stand in the markup itself", () => {
    const bare = kidSources
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/>\s*([A-Z][a-z]+[ a-z]*)\s*</g)].map((match) => `${path}: ${match[1]}`),
      );
    expect(bare).toEqual([]);
  });

  test("say nothing that the design forbids", () => {
    const texts = JSON.stringify(english.kid).toLowerCase();
    const forbidden = ["limit", "blocked", "denied", "error", "hurry", "only", "last chance", "can't"];
    expect(forbidden.filter((word) => texts.includes(word))).toEqual([]);
  });
});
