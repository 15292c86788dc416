import { slugOf } from "@main/features/library/labels.policy";
import { expect, test } from "vitest";

test.each([
  ["Learning", "learning"],
  ["  Été à la  ferme! ", "ete-a-la-ferme"],
  ["Sci-Fi & Co.", "sci-fi-co"],
  ["学习", "学习"],
  ["7+", "7"],
  ["🦖", "🦖"],
])("%s is written as %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
