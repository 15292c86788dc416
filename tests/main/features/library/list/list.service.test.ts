import type { OpenDatabase } from "@main/database/open";
import { pictureAddress } from "@main/features/library/artwork/picture-address.policy";
import { createKept } from "@main/features/library/kept";
import { listVideos } from "@main/features/library/list/list.service";
import { VideoQuery } from "@shared/model/library";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList, type Listed, listAll, openShelvesOfParent, withList } from "../listed-library";

let database: OpenDatabase;

beforeEach(() => {
  database = openTestDatabase();
  openShelvesOfParent(database);
});

const noCounts = {
  ...{ ready: 0, "needs-remux": 0, "needs-transcode": 0, unreadable: 0, ignored: 0, missing: 0 },
};

const anyListed: fc.Arbitrary<Listed> = fc.record({
  title: fc.constantFrom("Otter", "Sea otter", "Owl", "Whale"),
  sortKey: fc.constantFrom("a", "b", "c", "d"),
  kind: fc.constantFrom("film", "episode", "clip", "extra"),
  state: fc.constantFrom("ready", "unreadable", "missing"),
  hidden: fc.boolean(),
  archivedAtMs: fc.constantFrom(null, null, 5),
  inLibrary: fc.constantFrom(true, true, false),
  categoryId: fc.constantFrom(null, 1, 2),
  tagIds: fc.subarray([1, 2, 3]),
  ageRating: fc.constantFrom(null, 0, 6, 12),
  addedAtMs: fc.constantFrom(1, 10, 20),
});
const anyFilter = fc.record(
  {
    search: fc.constantFrom("", "ott", "sea ot", "w"),
    place: fc.constantFrom("shown", "hidden", "archived"),
    state: fc.constantFrom(null, "ready", "missing"),
    kind: fc.constantFrom(null, "film", "extra"),
    folderId: fc.constantFrom(null, 1, 2),
    categoryId: fc.constantFrom(null, 1, "none"),
    tagId: fc.constantFrom(null, 1, 3),
    maxAge: fc.constantFrom(null, 6, "none"),
    addedSinceMs: fc.constantFrom(null, 10),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<VideoQuery>>;

/** The same in plain words, of one video. */
function passes(video: Listed, folder: number, query: VideoQuery): boolean {
  const archived = video.archivedAtMs !== null || !video.inLibrary;
  const place = archived ? "archived" : video.hidden ? "hidden" : "shown";
  const words = `${video.title?.toLowerCase()}`.split(" ");
  const { ageRating = null, categoryId = null } = video;
  return (
    query.search.split(" ").every((typed) => words.some((word) => word.startsWith(typed))) &&
    query.place === place &&
    (query.state ?? video.state) === video.state &&
    (query.kind ?? video.kind) === video.kind &&
    (query.folderId ?? folder) === folder &&
    (query.categoryId === null || (query.categoryId === "none" ? null : query.categoryId) === categoryId) &&
    (query.tagId === null || (query.tagId !== 3 && Boolean(video.tagIds?.includes(query.tagId)))) &&
    (query.maxAge === null ||
      (query.maxAge === "none" ? ageRating === null : ageRating !== null && ageRating <= query.maxAge)) &&
    (video.addedAtMs ?? 0) >= (query.addedSinceMs ?? 0)
  );
}

test("every filter and all of them together leave what a plain look at each video leaves", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyListed, fc.constantFrom(1, 2)), { minLength: 1, maxLength: 20 }),
      anyFilter,
      (videos, filter) => {
        const query = VideoQuery.parse(filter);
        const left = videos.flatMap(([video, folder], index) =>
          passes(video, folder, query) ? [1 + index] : [],
        );
        const anyState = videos.filter(([video, folder]) => passes(video, folder, { ...query, state: null }));
        const found = Map.groupBy(anyState, ([{ state = "ready" }]) => state);
        const filed = videos.map(([video, folder], index) => ({ ...video, paths: [`${folder}:${index}`] }));
        withList(database, filed, () => {
          expect(listAll(database, filter, 3).toSorted((a, b) => a - b)).toEqual(left);
          const { total, counts } = ask(database, filter);
          expect(total).toBe(left.length);
          const counted = [...found].map(([state, { length }]) => [state, length]);
          expect(counts).toEqual({ ...noCounts, ...Object.fromEntries(counted) });
        });
      },
    ),
    { numRuns: 500 },
  );
});

describe("a row", () => {
  test("says all that the list shows of a video, once, however many files it has", () => {
    fillList(database, [
      {
        ...{
          title: "The river",
          collectionId: 1,
          kind: "episode",
          categoryId: 2,
          tagIds: [1, 2, 3],
          ageRating: 6,
        },
        paths: ["3:old/river.mp4", "2:b/river.mp4", "1:a/river.mp4"],
      },
    ]);
    database.sqlite.exec(
      "update videos set season = 1, episode = 2, wide_picture = 'abc', marked_placeholder = 1, duration_seconds = 9.5",
    );
    const { videos, total } = ask(database, {});
    expect(total).toBe(1);
    expect(videos).toEqual([
      {
        ...{
          videoId: 1,
          kind: "episode",
          title: "The river",
          collection: "Otters",
          season: 1,
          episode: 2,
          year: null,
        },
        ...{ place: "shown", placeholder: true, state: "ready", reason: null, fileCount: 2 },
        ...{
          path: "b/river.mp4",
          folderId: 2,
          durationSeconds: 9.5,
          ageRating: 6,
          categoryId: 2,
          tagIds: [1, 2],
        },
        ...{ pictureUrl: pictureAddress("abc", "wide"), posterUrl: null, addedAtMs: 1 },
      },
    ]);
  });

  test("of a removed folder stands among what is archived, with its path", () => {
    fillList(database, [{ title: "Gone", inLibrary: false, paths: ["3:gone.mp4"] }]);
    expect(ask(database, {}).total).toBe(0);
    expect(ask(database, { place: "archived" }).videos).toMatchObject([
      { title: "Gone", path: "gone.mp4", folderId: 3, place: "archived", fileCount: 1 },
    ]);
  });

  test("stands nowhere where no file of it is known any more", () => {
    fillList(database, [{ title: "Nothing", inLibrary: false, paths: [] }]);
    expect(ask(database, { place: "archived" })).toMatchObject({ total: 0, videos: [] });
  });
});

describe("a page", () => {
  const titles = (query: Partial<VideoQuery>) => ask(database, query).videos.map(({ title }) => title);

  test("follows the one before, also where that one's last row is gone", () => {
    fillList(
      database,
      ["a", "b", "c", "d"].map((title) => ({ title })),
    );
    const { nextCursor } = ask(database, { limit: 2 });
    database.sqlite.exec("update videos set sort_key = 'z' where title = 'b'");
    expect(titles({ cursor: nextCursor, limit: 9 })).toEqual(["c", "d", "b"]);
  });

  test.each(["nonsense", "4711", "bnVsbA", "e30", "W10", "WzEsMl0x", "\ud800"])(
    "after %o is the first",
    (cursor) => {
      fillList(database, [{ title: "a" }]);
      expect(titles({ cursor })).toEqual(["a"]);
    },
  );

  test.each(["ä", "w", "語", "👑"])("has a place in the contract for a name without an end: %s", (letter) => {
    const named = (sortKey: string, title: string) => ({ title, sortKey });
    const endless = letter.repeat(9001);
    fillList(database, [named("a", "1"), named(endless, "2"), named(`${"\u{10ffff}"}z`, "3")]);
    const { nextCursor } = ask(database, { limit: 2 });
    expect(titles({ cursor: VideoQuery.parse({ cursor: nextCursor }).cursor })).toEqual(["3"]);
  });

  test("keeps its counts until the library is said to have changed", () => {
    const kept = createKept();
    const total = () => listVideos(database.db, kept, VideoQuery.parse({})).total;
    fillList(database, [{ title: "a" }]);
    expect(total()).toBe(1);
    fillList(database, [{ title: "b" }]);
    expect(total()).toBe(1);
    kept.forget();
    expect(total()).toBe(2);
  });
});
