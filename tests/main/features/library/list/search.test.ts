import type { OpenDatabase } from "@main/database/open";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList, type Listed, listAll, openShelvesOfParent, withList } from "../listed-library";

let database: OpenDatabase;

beforeEach(() => {
  database = openTestDatabase();
  openShelvesOfParent(database);
});

const titlesOf = (search: string) => ask(database, { search }).videos.map(({ title }) => title);

/** Plain words, and the many ways in which people and files write them. */
const plainWord = fc.constantFrom("cafe", "car", "care", "otter", "over", "sea", "season", "two", "2");
const accents: Record<string, string> = { a: "à", e: "é", o: "ö", c: "ç" };
const written = (word: string) =>
  fc.constantFrom(
    word,
    word.toUpperCase(),
    Array.from(word)
      .map((letter) => accents[letter] ?? letter)
      .join(""),
    Array.from(word)
      .map((letter) => (accents[letter] ?? letter).normalize("NFD"))
      .join("")
      .toUpperCase(),
  );
const anyText = fc.array(plainWord, { minLength: 1, maxLength: 4 }).chain((words) =>
  fc.record({
    words: fc.constant(words),
    text: fc
      .tuple(...words.map(written), fc.constantFrom(" ", ".", "_", " - ", "/"))
      .map((parts) => parts.slice(0, -1).join(parts.at(-1))),
  }),
);
const anyLibrary = fc.array(fc.record({ title: anyText, path: anyText }), { minLength: 1, maxLength: 12 });
const anySearch = fc.array(
  plainWord.chain((word) => fc.integer({ min: 1, max: word.length }).map((length) => word.slice(0, length))),
  { maxLength: 3 },
);

test("finds exactly the videos in which a word begins with each of those that are typed", () => {
  fc.assert(
    fc.property(anyLibrary, anySearch, fc.boolean(), (videos, search, shouted) => {
      const naive = videos.flatMap(({ title, path }, index) => {
        const words = [...title.words, ...path.words, "file", `${index}`];
        return search.every((typed) => words.some((word) => word.startsWith(typed))) ? [1 + index] : [];
      });
      const typed = shouted ? search.join(" ").toUpperCase() : search.join(" ");
      const listed = videos.map(({ title, path }, index) => ({
        title: title.text,
        paths: [`${path.text} file/${index}`],
      }));
      withList(database, listed, () =>
        expect(listAll(database, { search: typed }, 5).toSorted((a, b) => a - b)).toEqual(naive),
      );
    }),
    { numRuns: 300 },
  );
});

test("never fails, whatever is typed", () => {
  fillList(database, [{ title: "Otters" }]);
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.stringMatching(/^["'*^:(){}+\-a NEARORDT,\d]{0,60}$/),
  );
  fc.assert(
    fc.property(hostile, (search) => {
      expect([0, 1]).toContain(ask(database, { search: search.slice(0, 200) }).total);
    }),
    { numRuns: 1000 },
  );
});

describe("a search", () => {
  test.each([
    '"',
    "otters AND",
    "NOT otters",
    "title:otters OR",
    "otters*",
    "-otters",
    "NEAR(otters, 2)",
    "^otters",
  ])("takes %s for plain words", (search) => {
    fillList(database, [{ title: "Otters and or not near title 2" }]);
    expect(titlesOf(search)).toHaveLength(1);
  });

  test("puts what has the word in its title above the show's, and that above the file's", () => {
    const others: Listed[] = Array.from({ length: 30 }, (_, index) => ({ title: `Film ${index}` }));
    fillList(database, [
      { title: "A", paths: ["otters/a.mp4"] },
      { title: "B", collectionId: 1 },
      { title: "Otters at sea" },
      ...others,
    ]);
    expect(titlesOf("otters")).toEqual(["Otters at sea", "B", "A"]);
  });

  test("of a common word lists in the library's order, page by page", () => {
    const common = Array.from({ length: 1200 }, (_, index) => ({
      title: `Otter ${index}`,
      sortKey: String(9999 - index),
    }));
    fillList(database, [...common, { title: "Zebra otter", sortKey: "0" }]);
    const page = ask(database, { search: "otter", limit: 3 });
    expect(page.videos.map(({ title }) => title)).toEqual(["Zebra otter", "Otter 1199", "Otter 1198"]);
    expect(page.total).toBe(1201);
    expect(listAll(database, { search: "otter" }, 200)).toHaveLength(1201);
  });

  test("of a word that nearly all have lists as they came, each of them once", () => {
    database.sqlite.exec(`
      with recursive ids (id) as (select 1 union all select id + 1 from ids where id < 10050)
      insert into videos (id, kind, title, sort_key, named_placeholder, picture, added_at_ms, described, state, in_library, offered)
        select id, 'clip', 'Otter', 'otter ' || (99999 - id), 0, 'none', 1, '{}', 'ready', 1, 1 from ids;
      insert into files (folder_id, video_id, path, size_bytes, modified_ms, state, group_path, facts_pass, proven)
        select 1, id, id, 1, 1, 'ready', id, 'full', 1 from videos;
      insert into video_search (rowid, title, collection, labels, path) select id, 'otter', '', '', '' from videos`);
    expect(ask(database, { search: "o" })).toMatchObject({
      total: 10_050,
      videos: { length: 60, 0: { videoId: 1 } },
    });
    const all = listAll(database, { search: "o" }, 200);
    expect(all).toEqual(Array.from({ length: 10_050 }, (_, index) => index + 1));
    database.sqlite.exec("update videos set hidden = 1 where id in (7, 9000)");
    expect(listAll(database, { search: "o", place: "hidden" })).toEqual([9000, 7]);
    expect(ask(database, { search: "o", cursor: null }).videos[6]?.videoId).toBe(8);
  });

  test("goes on as it began when what was rare becomes common", () => {
    fillList(
      database,
      Array.from({ length: 900 }, (_, index) => ({ title: `Otter ${index}` })),
    );
    const { nextCursor, videos } = ask(database, { search: "otter", limit: 200 });
    fillList(
      database,
      Array.from({ length: 900 }, (_, index) => ({ title: `Sea otter ${index}` })),
    );
    const next = ask(database, { search: "otter", limit: 200, cursor: nextCursor });
    const seen = new Set(videos.map(({ videoId }) => videoId));
    expect(next.videos.filter(({ videoId }) => seen.has(videoId))).toEqual([]);
  });
});
