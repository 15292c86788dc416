import type { OpenDatabase } from "@main/database/open";
import { createKept } from "@main/features/library/kept";
import { createLabelActs, type LabelActs } from "@main/features/library/labels/labels.service";
import { createRelabelling, type Relabelling } from "@main/features/library/labels/relabelling.service";
import { isShown } from "@main/features/library/picks/startable.repository";
import { settleVideos } from "@main/features/library/settle/settle.service";
import type { HouseholdEvent } from "@shared/model/household";
import { VideoLabelling } from "@shared/model/label";
import { openRules } from "@shared/model/limits-policy";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList, openShelvesOfParent } from "../listed-library";

let database: OpenDatabase;
let acts: LabelActs;
let told: string[];
let relabelling: Relabelling;
/** So long does a video take to settle, as the clock has it; a slice is over after less than 10 ms. */
let videoTakesMs: number;

/** Three films, of which the second has the tag Ice by its NFO file; beside the labels of `openShelvesOfParent`. */
beforeEach(() => {
  database = openTestDatabase();
  openShelvesOfParent(database);
  fillList(database, [{ title: "One" }, { title: "Two", described: { tags: ["Ice"] } }, { title: "Three" }]);
  settleVideos(database.db, [1, 2, 3]);
  told = [];
  videoTakesMs = 0;
  open();
});

function open(): void {
  const kept = createKept();
  let ms = 0;
  const ports = {
    db: database.db,
    now: () => 77,
    monotonicMs() {
      ms += videoTakesMs;
      return ms;
    },
    log: { info: () => {}, warn: (data: object) => void told.push(JSON.stringify(data)) },
    publish({ kind }: HouseholdEvent) {
      kept.forget();
      told.push(kind);
    },
  };
  relabelling = createRelabelling(ports);
  relabelling.start();
  acts = createLabelActs(ports, kept, relabelling);
}

const label = (labelling: object) => acts.labelVideos(VideoLabelling.parse(labelling));
/** Category, age and tags of each film. */
const labelsOf = () =>
  ask(database, {})
    .videos.toSorted((a, b) => a.videoId - b.videoId)
    .map(({ categoryId, ageRating, tagIds }) => [categoryId, ageRating, tagIds]);
const found = (search: string) => ask(database, { search }).videos.map(({ title }) => title);

describe("a new label", () => {
  test("stands in the list by name", () => {
    expect(acts.createCategory({ name: "All Films", colour: "plum", counts: true })).toMatchObject({
      slug: "all-films",
    });
    expect(acts.createTag({ name: "Animals" })).toMatchObject({ name: "Animals", slug: "animals" });
    const { categories, tags } = acts.labels();
    expect(categories[0]).toMatchObject({ name: "All Films", colour: "plum", counts: true, videoCount: 0 });
    expect(tags.map(({ name }) => name)).toEqual(["Animals", "Ice", "Sea"]);
    expect(told).toEqual(["library.changed", "library.changed"]);
  });

  test("may not have a name that another has but for case and accents, except one that was removed", () => {
    expect(acts.createCategory({ name: "BIG ", colour: "plum", counts: true })).toBe("taken");
    expect(acts.createTag({ name: "Íce" })).toBe("taken");
    expect(told).toEqual([]);
    expect(acts.createTag({ name: "Old" })).toMatchObject({ name: "Old" });
  });
});

describe("labelling videos", () => {
  test("changes all that are named, and leaves alone what it does not speak of", () => {
    expect(label({ videoIds: [1, 3], categoryId: 2, ageRating: 6, addTagIds: [1, 2] })).toBe(true);
    expect(label({ videoIds: [3], removeTagIds: [1] })).toBe(true);
    expect(labelsOf()).toEqual([
      [2, 6, [1, 2]],
      [null, null, [1]],
      [2, 6, [2]],
    ]);
    expect(told).toEqual(["library.changed", "library.changed"]);
  });

  test("takes back with null what was said, and off what a file gives", () => {
    label({ videoIds: [2], categoryId: 2, ageRating: 0, removeTagIds: [1] });
    expect(labelsOf()[1]).toEqual([2, 0, []]);
    label({ videoIds: [2], categoryId: null, ageRating: null, addTagIds: [1] });
    expect(labelsOf()[1]).toEqual([null, null, [1]]);
  });

  test("outlasts what a scan says anew", () => {
    label({ videoIds: [1, 2], ageRating: 12, addTagIds: [2], removeTagIds: [1] });
    settleVideos(database.db, [1, 2, 3]);
    expect(labelsOf()).toEqual([
      [null, 12, [2]],
      [null, 12, [2]],
      [null, null, []],
    ]);
  });

  test.each([
    ["video", { videoIds: [1, 4711], ageRating: 6 }],
    ["category", { videoIds: [1], categoryId: 4711, ageRating: 6 }],
    ["tag", { videoIds: [1], ageRating: 6, addTagIds: [1, 4711] }],
    ["tag that was removed", { videoIds: [1], ageRating: 6, addTagIds: [3] }],
  ])("changes nothing where there is no such %s", (_, labelling) => {
    expect(label(labelling)).toBe(false);
    expect(labelsOf()[0]).toEqual([null, null, []]);
    expect(told).toEqual([]);
  });

  test("decides at once what a child is shown", () => {
    const rules = { ...openRules, maxAgeRating: 6 };
    expect(isShown(database.db, 1, rules)).toBe(true);
    label({ videoIds: [1], ageRating: 12 });
    expect(isShown(database.db, 1, rules)).toBe(false);
  });

  test("is counted, without what is archived", () => {
    label({ videoIds: [1, 2, 3], categoryId: 1, addTagIds: [2] });
    database.sqlite.exec(
      "update videos set archived_at_ms = 1 where id = 3; update videos set hidden = 1 where id = 1",
    );
    const { categories, tags } = acts.labels();
    expect(categories.map(({ id, videoCount }) => [id, videoCount])).toEqual([
      [1, 2],
      [3, 0],
      [2, 0],
    ]);
    expect(tags.map(({ id, videoCount }) => [id, videoCount])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe("a renamed label", () => {
  test("is found by its new name, and files go on to mean the tag by the first", async () => {
    expect(acts.replaceTag(1, { name: "Snow" })).toEqual({ id: 1, name: "Snow", slug: "ice" });
    settleVideos(database.db, [2]);
    expect(labelsOf()[1]).toEqual([null, null, [1]]);
    expect([found("snow"), found("ice")]).toEqual([["Two"], []]);
    label({ videoIds: [1], categoryId: 2 });
    acts.replaceCategory(2, { name: "Tiny", colour: "sky", counts: false });
    expect(acts.labels().categories).toContainEqual(
      expect.objectContaining({ id: 2, name: "Tiny", slug: "tiny", counts: false, videoCount: 1 }),
    );
    await relabelling.whenIdle();
    expect(found("tiny")).toEqual(["One"]);
  });

  test("takes in the tag that files call by its new name", () => {
    acts.replaceTag(2, { name: "Ocean" });
    database.sqlite.exec(
      `update videos set described = json_set(described, '$.tags', json('["OCEAN"]')) where id = 1`,
    );
    settleVideos(database.db, [1]);
    expect(labelsOf()[0]).toEqual([null, null, [2]]);
  });

  test("may keep its name but for case, and may not have another's", () => {
    expect(acts.replaceTag(1, { name: "ICE" })).toMatchObject({ name: "ICE" });
    expect(acts.replaceTag(1, { name: "sea" })).toBe("taken");
    expect(acts.replaceCategory(1, { name: "small", colour: "sky", counts: true })).toBe("taken");
    expect(acts.replaceTag(3, { name: "Old" })).toBe("not-found");
    expect(acts.replaceCategory(4711, { name: "New", colour: "sky", counts: true })).toBe("not-found");
  });
});

describe("a removed category", () => {
  test("leaves its videos without one, until it is restored just as it was", () => {
    label({ videoIds: [1, 2], categoryId: 2 });
    label({ videoIds: [3], categoryId: 1 });
    const before = labelsOf();
    expect(acts.removeCategory(2)).toBe(true);
    expect(labelsOf().map(([categoryId]) => categoryId)).toEqual([null, null, 1]);
    expect(acts.labels().removed.categories).toEqual([
      { id: 2, name: "Small", slug: "small", colour: "leaf", counts: true },
    ]);
    settleVideos(database.db, [1, 2, 3]);
    expect(acts.restoreCategory(2)).toMatchObject({ id: 2, name: "Small" });
    expect(labelsOf()).toEqual(before);
  });

  test("lets no child see what only it let through", () => {
    const rules = { ...openRules, allowedCategories: [2] };
    label({ videoIds: [1], categoryId: 2 });
    expect(isShown(database.db, 1, rules)).toBe(true);
    acts.removeCategory(2);
    expect(isShown(database.db, 1, rules)).toBe(false);
    acts.restoreCategory(2);
    expect(isShown(database.db, 1, rules)).toBe(true);
  });

  test("cannot be removed twice, and not restored over another of its name", () => {
    expect(acts.restoreCategory(2)).toBe("not-found");
    acts.removeCategory(2);
    expect([acts.removeCategory(2), acts.removeCategory(4711)]).toEqual([false, false]);
    acts.createCategory({ name: "SMALL", colour: "sky", counts: true });
    expect(acts.restoreCategory(2)).toBe("taken");
    expect(acts.labels().removed.categories).toHaveLength(1);
  });
});

describe("a removed tag", () => {
  test("is on no video, until it is restored just where it was", async () => {
    label({ videoIds: [1], addTagIds: [1, 2] });
    const before = labelsOf();
    expect(acts.removeTag(1)).toBe(true);
    expect(labelsOf().map(([, , tagIds]) => tagIds)).toEqual([[2], [], []]);
    await relabelling.whenIdle();
    expect(found("ice")).toEqual([]);
    expect(ask(database, { tagId: 1 }).total).toBe(0);
    settleVideos(database.db, [1, 2, 3]);
    expect(acts.restoreTag(1)).toEqual({ id: 1, name: "Ice", slug: "ice" });
    expect(labelsOf()).toEqual(before);
    await relabelling.whenIdle();
    expect(found("ice").toSorted()).toEqual(["One", "Two"]);
  });

  test("is not made anew by the files that name it", () => {
    acts.removeTag(1);
    settleVideos(database.db, [2]);
    expect(acts.labels().tags.map(({ name }) => name)).toEqual(["Sea"]);
  });

  test("lets no child see what it let through, and goes on to hold back what it held back", () => {
    const allowed = { ...openRules, allowedTags: [1] };
    const blocked = { ...openRules, blockedTags: [1] };
    const shown = () => [isShown(database.db, 2, allowed), isShown(database.db, 2, blocked)];
    expect(shown()).toEqual([true, false]);
    acts.removeTag(1);
    expect(shown()).toEqual([false, false]);
    acts.restoreTag(1);
    expect(shown()).toEqual([true, false]);
  });

  test("cannot be removed twice, and not restored over another of its name", () => {
    expect(acts.restoreTag(1)).toBe("not-found");
    expect(acts.removeTag(3)).toBe(false);
    acts.createTag({ name: "old" });
    expect(acts.restoreTag(3)).toBe("taken");
  });
});

describe("the tags that files give", () => {
  const settleWith = (...tags: string[]) => {
    database.sqlite
      .prepare("update videos set described = json_set(described, '$.tags', json(?)) where id = 1")
      .run(JSON.stringify(tags));
    settleVideos(database.db, [1]);
    return ask(database, {}).videos.find(({ videoId }) => videoId === 1)?.tagIds;
  };

  test("are made where they are new, once for all ways to write them", () => {
    expect(settleWith("Sci-Fi", "sci fi", "SEA")).toEqual([2, 4]);
    expect(acts.labels().tags).toContainEqual({ id: 4, name: "Sci-Fi", slug: "sci-fi", videoCount: 1 });
  });

  test("go when the files do not give them any more, and what a parent gave stays", () => {
    settleWith("Ice", "Sea");
    label({ videoIds: [1], addTagIds: [2] });
    expect(settleWith()).toEqual([2]);
  });

  test("are none where they are no names", () => {
    expect(settleWith("", "  ", "x".repeat(41))).toEqual([]);
  });
});

describe("a label of many videos", () => {
  /** All that settling makes, but for the search. */
  const settled = () =>
    ["select * from videos order by id", "select * from video_tags order by video_id, tag_id"].map((text) =>
      database.sqlite.prepare(text).all(),
    );
  const foundInAll = (...searches: string[]) => searches.map((search) => found(search).length);
  const described = (id: number, json: string) =>
    database.sqlite
      .prepare("update videos set described = json_patch(described, ?) where id = ?")
      .run(json, id);

  beforeEach(() => {
    described(1, '{"ageRating": 12}');
    described(2, '{"collectionKey": "show/otters"}');
    described(3, '{"placeholder": true, "collectionKey": "show/otters", "certificate": "unheard of"}');
    database.sqlite.exec(`update collections set described = '{"ageRating": 16}' where id = 1`);
    database.sqlite.exec("insert into tags (id, name, slug) values (4, 'Place-Holder', 'place-holder')");
    acts.createTag({ name: "PLACEHOLDER" });
    settleVideos(database.db, [1, 2, 3]);
    videoTakesMs = 10;
  });

  test.each<[string, () => unknown]>([
    ["given a category", () => label({ videoIds: [1, 3], categoryId: 2 })],
    ["given another", () => label({ videoIds: [1, 2], categoryId: 1 })],
    ["rated", () => label({ videoIds: [1, 2, 3], ageRating: 6 })],
    ["rated no more", () => label({ videoIds: [1, 2, 3], ageRating: null })],
    ["given tags", () => label({ videoIds: [1, 3], addTagIds: [1, 2], categoryId: null })],
    ["without tags", () => label({ videoIds: [1, 2, 3], removeTagIds: [1, 2] })],
    ["given and not given a tag", () => label({ videoIds: [1], addTagIds: [1], removeTagIds: [1] })],
    ["made placeholders", () => label({ videoIds: [1, 3], addTagIds: [5] })],
    ["made placeholders no more", () => label({ videoIds: [1, 3], removeTagIds: [5] })],
    ["of a category that goes", () => acts.removeCategory(2)],
    ["of a category that comes back", () => [acts.removeCategory(2), acts.restoreCategory(2)]],
    ["of a tag that goes", () => acts.removeTag(1)],
    ["of a tag that comes back", () => [acts.removeTag(1), acts.restoreTag(1)]],
    ["of a tag that goes and made placeholders", () => acts.removeTag(5)],
    ["of a tag that comes back and makes them", () => [acts.removeTag(5), acts.restoreTag(5)]],
    ["of a tag whose name makes none any more", () => acts.replaceTag(5, { name: "Spare" })],
    ["of a tag whose name makes them", () => acts.replaceTag(2, { name: "Placeholder!" })],
  ])("videos %s are at once what settling makes of them", (_, act) => {
    label({ videoIds: [1, 2, 3], categoryId: 2, ageRating: 9, addTagIds: [1, 2] });
    label({ videoIds: [1], addTagIds: [5] });
    act();
    const atOnce = settled();
    settleVideos(database.db, [1, 2, 3]);
    expect(atOnce).toEqual(settled());
  });

  test("is rated by its own file, or else by its show's, when a parent takes back what was said", () => {
    label({ videoIds: [1, 2, 3], ageRating: 9 });
    label({ videoIds: [1, 2, 3], ageRating: null });
    expect(labelsOf().map(([, age]) => age)).toEqual([12, 16, null]);
  });

  test("is found by its name slice after slice, and that is told", async () => {
    label({ videoIds: [1, 2, 3], categoryId: 2, addTagIds: [2] });
    expect(told).toHaveLength(2);
    expect(foundInAll("small", "sea")).toEqual([1, 1]);
    await relabelling.whenIdle();
    expect(foundInAll("small", "sea")).toEqual([3, 3]);
    expect(told.slice(2).length).toBeGreaterThan(0);
    acts.removeCategory(2);
    acts.removeTag(2);
    await relabelling.whenIdle();
    expect(foundInAll("small", "sea")).toEqual([0, 0]);
    acts.restoreCategory(2);
    acts.replaceCategory(2, { name: "Tiny", colour: "sky", counts: false });
    await relabelling.whenIdle();
    expect(foundInAll("tiny", "small")).toEqual([3, 0]);
  });

  test("is found by its name also where the process ended meanwhile", async () => {
    label({ videoIds: [1, 2, 3], addTagIds: [2] });
    await relabelling.close();
    label({ videoIds: [1, 2, 3], categoryId: 2 });
    expect(foundInAll("small")).toEqual([0]);
    open();
    await relabelling.whenIdle();
    expect(foundInAll("small", "sea")).toEqual([3, 3]);
    expect(new Set(told)).toEqual(new Set(["library.changed"]));
  });
});
