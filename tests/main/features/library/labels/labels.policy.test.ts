import { isTaken, slugOf } from "@main/features/library/labels/labels.policy";
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

test("a name is taken by one that is called so now, and by one that files call so", () => {
  const labels = [{ id: 1, name: "Funny", slug: "comedy" }];
  expect(["Fúnny", "COMEDY", "Fun"].map((name) => isTaken(name, labels))).toEqual([true, true, false]);
  expect(isTaken("comedy", labels, 1)).toBe(false);
});
