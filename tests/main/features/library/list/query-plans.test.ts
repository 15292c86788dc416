import * as schema from "@main/database/schema";
import { createKept } from "@main/features/library/kept";
import { listVideos } from "@main/features/library/list/list.service";
import { toCursor } from "@main/features/library/list/list-cursor.policy";
import { VideoQuery } from "@shared/model/library";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { fillList, type Listed, openShelvesOfParent } from "../listed-library";

/** Of each label and word there are many, but for Quokka, category 2, tag 2, folder 2 and age 21, of which there are few. */
const many: Listed[] = Array.from({ length: 1100 }, (_, index) => ({
  ...{ title: `Otter ${index}`, categoryId: 1, tagIds: [1], ageRating: 6, addedAtMs: 10 },
}));
const rare: Listed = {
  ...{ title: "Quokka", categoryId: 2, tagIds: [2], ageRating: 0, addedAtMs: 99, paths: ["2:Quokka.mp4"] },
};

/** How SQLite goes about the page itself and about its counts, a line a step. */
function plansOf(query: Partial<VideoQuery>): { page: string[]; counts: string[] } {
  const database = openTestDatabase();
  openShelvesOfParent(database);
  fillList(database, [...many, rare]);
  const asked: string[] = [];
  const client = new Sqlite(database.sqlite.name, { verbose: (text) => void asked.push(String(text)) });
  onTestFinished(() => void client.close());
  listVideos(drizzle({ client, schema }), createKept(), VideoQuery.parse(query));
  const planOf = (text: string | undefined) =>
    (database.sqlite.prepare(`explain query plan ${text}`).all() as { detail: string }[]).map(
      ({ detail }) => detail,
    );
  return {
    page: planOf(asked.find((text) => /limit 61$/.test(text))),
    counts: planOf(asked.find((text) => /group by/.test(text))),
  };
}

const alongList = /^SEARCH videos USING COVERING INDEX videos_list \(<expr>=\?/;
const alongState = /^SEARCH videos USING COVERING INDEX videos_state \(<expr>=\? AND state=\?/;
const oneByOne = /^SEARCH videos USING COVERING INDEX videos_found \(id=\? AND <expr>=\?/;
const sorts = (plan: string[]) => plan.filter((step) => step.startsWith("USE TEMP B-TREE FOR ORDER BY"));

describe("a page that many fill goes along the list, in its order, and reads no row of a video", () => {
  test.each<[string, Partial<VideoQuery>, RegExp]>([
    ["all", {}, alongList],
    [
      "after the page before",
      { cursor: toCursor({ by: "order", sortKey: "otter 5", videoId: 6 }) },
      alongList,
    ],
    ["of another place", { place: "hidden" }, alongList],
    ["in one state", { state: "ready" }, alongState],
    ["of a kind", { kind: "film" }, alongList],
    ["in a category, up to an age, since a day", { categoryId: 1, maxAge: 6, addedSinceMs: 5 }, alongList],
    ["without a category and an age", { categoryId: "none", maxAge: "none" }, oneByOne],
    ["with a tag", { tagId: 1 }, alongList],
    ["in a folder", { folderId: 1 }, alongList],
    ["with a common word", { search: "otter" }, alongList],
    ["with a common word, in one state", { search: "otter", state: "ready" }, alongState],
  ])("%s", (_, query, step) => {
    const { page } = plansOf(query);
    expect(page[0]).toMatch(step);
    expect(sorts(page)).toHaveLength(step === oneByOne ? 1 : 0);
  });

  test("also deep below, from where the page before ended", () => {
    const { page } = plansOf({ cursor: toCursor({ by: "order", sortKey: "otter 5", videoId: 6 }) });
    expect(page[0]).toBe("SEARCH videos USING COVERING INDEX videos_list (<expr>=? AND sort_key>?)");
  });
});

describe("a page of few looks at each of them", () => {
  test.each<[string, Partial<VideoQuery>]>([
    ["in a category", { categoryId: 2 }],
    ["with a tag", { tagId: 2 }],
    ["in a folder", { folderId: 2 }],
    ["up to an age", { maxAge: 0 }],
    ["since a day", { addedSinceMs: 50 }],
    ["with a common word and a rare tag", { search: "otter", tagId: 2 }],
  ])("%s", (_, query) => {
    const { page, counts } = plansOf(query);
    expect(page[0]).toMatch(oneByOne);
    expect(counts[0]).toMatch(oneByOne);
  });

  test("with a rare word, the best first", () => {
    const { page, counts } = plansOf({ search: "quok" });
    expect(page.slice(0, 2)).toEqual([
      expect.stringMatching(/^SCAN video_search VIRTUAL TABLE INDEX/),
      expect.stringMatching(oneByOne),
    ]);
    expect(counts[0]).toMatch(oneByOne);
  });
});

test("states are counted in an index that has them in order", () => {
  const { counts } = plansOf({});
  expect(counts).toEqual([
    expect.stringMatching(/^SEARCH videos USING COVERING INDEX videos_state \(<expr>=\?\)$/),
  ]);
});
