import type { OpenDatabase } from "@main/database/open";
import { rebuildSearchIndex, replaceSearchEntry } from "@main/features/library/list/search-index.service";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList, openShelvesOfParent } from "../listed-library";

let database: OpenDatabase;

/** Enough of them for the index to have pages. */
beforeEach(() => {
  database = openTestDatabase();
  openShelvesOfParent(database);
  fillList(database, [
    ...Array.from({ length: 500 }, (_, index) => ({ title: `Film ${index}` })),
    {
      title: "Otters at sea",
      collectionId: 1,
      tagIds: [1, 3],
      categoryId: 2,
      paths: ["a/Dive.mkv", "3:Gone.mkv"],
    },
  ]);
});

const found = (search: string) => ask(database, { search }).videos.map(({ title }) => title);

/** By default all that is left is the list of the pages, and none of them. */
function damage(statement = "delete from video_search_data where id > 10"): void {
  database.sqlite.unsafeMode(true);
  database.sqlite.exec(statement);
  database.sqlite.unsafeMode(false);
}

function rebuild(): number {
  return [...rebuildSearchIndex(database.db)].length;
}

test("an index that is made anew finds a video by all that it is called, and takes it in steps", () => {
  database.sqlite.exec("insert into video_search (video_search) values ('delete-all')");
  expect(found("otters")).toEqual([]);
  expect(rebuild()).toBe(3);
  for (const search of ["otters", "sea", "dive", "ice", "small"])
    expect({ [search]: found(search) }).toEqual({ [search]: ["Otters at sea"] });
});

test("what is removed is not among what it is called", () => {
  rebuild();
  expect([found("gone"), found("old")]).toEqual([[], []]);
});

describe("a damaged index", () => {
  test("is made anew when a parent searches", () => {
    damage();
    expect(found("otters")).toEqual(["Otters at sea"]);
  });

  test("is made anew when a video is put into it", () => {
    damage("delete from video_search_data");
    database.sqlite.exec("update videos set title = 'Whales' where id = 1");
    const entry = { videoId: 1, title: "Whales", collection: null, labels: "", path: "" };
    database.db.transaction((tx) => replaceSearchEntry(tx, entry));
    expect(found("whales")).toEqual(["Whales"]);
    expect(found("otters")).toEqual(["Otters at sea"]);
  });

  test("is no reason for a list without a search to fail", () => {
    damage();
    expect(ask(database, { limit: 1 }).total).toBe(501);
  });
});

test("what is wrong elsewhere is told", () => {
  database.sqlite.exec("drop table video_search");
  expect(() => found("otters")).toThrow("no such table");
});
