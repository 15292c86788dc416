import { type ContentLabels, contentAllows } from "@main/features/limits/rules/content.policy";
import { type ContentRules, defaultPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const [dinosaurs, ghosts, songs] = [1, 2, 3];
const [films, learning] = [10, 11];

const video: ContentLabels = { videoId: 7, tagIds: [dinosaurs, songs], categoryId: films, ageRating: 6 };
const allows = (rules: Partial<ContentRules>, labels: Partial<ContentLabels> = {}) =>
  contentAllows({ ...defaultPolicy, ...rules }, { ...video, ...labels });

describe("a video may be shown", () => {
  test.each<[string, Partial<ContentRules>, Partial<ContentLabels>, boolean]>([
    ["where no rule speaks of content", {}, {}, true],
    ["without any label, where no rule speaks", {}, { tagIds: [], categoryId: null, ageRating: null }, true],
    ["with one of the allowed tags", { allowedTags: [ghosts, songs] }, {}, true],
    ["not without any of them", { allowedTags: [ghosts] }, {}, false],
    ["not without any tag, where some are demanded", { allowedTags: [ghosts] }, { tagIds: [] }, false],
    ["not with a blocked tag", { blockedTags: [songs] }, {}, false],
    [
      "not with a blocked tag beside an allowed one",
      { allowedTags: [dinosaurs], blockedTags: [songs] },
      {},
      false,
    ],
    ["without the blocked tags", { blockedTags: [ghosts] }, {}, true],
    ["in an allowed category", { allowedCategories: [learning, films] }, {}, true],
    ["not in another one", { allowedCategories: [learning] }, {}, false],
    ["not without one, where some are demanded", { allowedCategories: [films] }, { categoryId: null }, false],
    ["at the age", { maxAgeRating: 6 }, {}, true],
    ["not before the age", { maxAgeRating: 5 }, {}, false],
    ["at any age where none is set", { allowUnrated: false }, { ageRating: 18 }, true],
    ["unrated, unless a parent minds", { maxAgeRating: 5 }, { ageRating: null }, true],
    [
      "not unrated where a parent minds",
      { maxAgeRating: 5, allowUnrated: false },
      { ageRating: null },
      false,
    ],
    ["nor where no age is set and a parent minds", { allowUnrated: false }, { ageRating: null }, false],
    ["for no age, which is a rating, too", { maxAgeRating: 0, allowUnrated: false }, { ageRating: 0 }, true],
    ["not where it is blocked itself", { blockedVideos: [5, 7] }, {}, false],
    ["where another one is blocked", { blockedVideos: [8] }, {}, true],
    [
      "always where it is always allowed, against every other rule",
      {
        alwaysAllowedVideos: [7],
        allowedTags: [ghosts],
        blockedTags: [songs],
        allowedCategories: [learning],
        maxAgeRating: 0,
        allowUnrated: false,
      },
      {},
      true,
    ],
    ["not by another one's exception", { alwaysAllowedVideos: [8], maxAgeRating: 0 }, {}, false],
    [
      "not where it is both blocked and always allowed",
      { alwaysAllowedVideos: [7], blockedVideos: [7] },
      {},
      false,
    ],
    [
      "by all rules together",
      { allowedTags: [songs], blockedTags: [ghosts], allowedCategories: [films], maxAgeRating: 6 },
      {},
      true,
    ],
    [
      "not where only its category is wrong",
      { allowedTags: [songs], allowedCategories: [learning], maxAgeRating: 6 },
      {},
      false,
    ],
  ])("%s", (_, rules, labels, allowed) => {
    expect(allows(rules, labels)).toBe(allowed);
  });
});
