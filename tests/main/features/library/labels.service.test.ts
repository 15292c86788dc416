import type { OpenDatabase } from "@main/database/open";
import { createLabelActs, type LabelActs } from "@main/features/library/labels.service";
import { isShown } from "@main/features/library/startable.repository";
import { VideoLabelling } from "@shared/model/label";
import { openRules } from "@shared/model/limits-policy";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../support/test-database";
import { fillLibrary } from "./labelled-library";

let database: OpenDatabase;
let acts: LabelActs;
let told: string[];

/** Three films without labels, beside the categories and tags 1 to 3. */
beforeEach(() => {
  database = openTestDatabase();
  const film = { categoryId: null, tagIds: [], ageRating: null, placeholder: false, file: "ready" } as const;
  fillLibrary(database, [film, film, film]);
  told = [];
  acts = createLabelActs({ db: database.db, publish: ({ kind }) => void told.push(kind) });
});

const label = (labelling: object) => acts.labelVideos(VideoLabelling.parse(labelling));

/** Category, age and tags of each film. */
function labelsOf(): unknown[] {
  return database.sqlite
    .prepare(
      "select category_id, age_rating, (select group_concat(tag_id) from video_tags where video_id = id) from videos order by id",
    )
    .raw()
    .all();
}

test("a new category and a new tag stand in the list by name", () => {
  expect(acts.createCategory({ name: "Big Films", colour: "plum", counts: true })).toMatchObject({
    slug: "big-films",
  });
  expect(acts.createTag({ name: "Animals" })).toMatchObject({ name: "Animals", slug: "animals" });
  const { categories, tags } = acts.labels();
  expect(categories[0]).toMatchObject({ name: "Big Films", colour: "plum", counts: true });
  expect(tags.map(({ name }) => name)).toEqual(["Animals", "Tag 1", "Tag 2", "Tag 3"]);
  expect(told).toEqual(["library.changed", "library.changed"]);
});

test("a name that another label has but for case and accents is taken", () => {
  expect(acts.createCategory({ name: "CATEGORY  1", colour: "plum", counts: true })).toBeUndefined();
  expect(acts.createTag({ name: "Tág 1" })).toBeUndefined();
  expect(told).toEqual([]);
});

describe("labelling videos", () => {
  test("changes all that are named, and leaves alone what it does not speak of", () => {
    expect(label({ videoIds: [1, 3], categoryId: 2, ageRating: 6, addTagIds: [1, 2] })).toBe(true);
    expect(label({ videoIds: [3], addTagIds: [2, 3], removeTagIds: [1] })).toBe(true);
    expect(labelsOf()).toEqual([
      [2, 6, "1,2"],
      [null, null, null],
      [2, 6, "2,3"],
    ]);
  });

  test("takes away with null", () => {
    label({ videoIds: [1], categoryId: 2, ageRating: 0 });
    label({ videoIds: [1], categoryId: null });
    expect(labelsOf()[0]).toEqual([null, 0, null]);
    label({ videoIds: [1], ageRating: null });
    expect(labelsOf()[0]).toEqual([null, null, null]);
  });

  test.each([
    ["video", { videoIds: [1, 4711], ageRating: 6 }],
    ["category", { videoIds: [1], categoryId: 4711, ageRating: 6 }],
    ["tag", { videoIds: [1], ageRating: 6, addTagIds: [1, 4711] }],
  ])("changes nothing where a %s is unknown", (_, labelling) => {
    expect(label(labelling)).toBe(false);
    expect(labelsOf()[0]).toEqual([null, null, null]);
    expect(told).toEqual([]);
  });

  test("is told, and decides at once what a child is shown", () => {
    const rules = { ...openRules, maxAgeRating: 6 };
    expect(isShown(database.db, 1, rules)).toBe(true);
    label({ videoIds: [1], ageRating: 12 });
    expect(isShown(database.db, 1, rules)).toBe(false);
    expect(told).toEqual(["library.changed"]);
  });
});
