import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "@main/database/open";
import { createKept } from "@main/features/library/kept";
import { listVideos } from "@main/features/library/list/list.service";
import { toCursor } from "@main/features/library/list/list-cursor.policy";
import { replaceSearchEntry } from "@main/features/library/list/search-index.service";
import { VideoQuery } from "@shared/model/library";
import { fillBigLibrary, ids, rareTag, videoCount } from "./filled-library";
import { compare, type Measurement, mediansInTurns } from "./measure";

const words =
  "the red blue little big farm dragon school night princess robot ocean tiger happy lost magic snow train moon pirate".split(
    " ",
  );
/** In one title of five hundred. */
const rareWord = "quokka";

/** Titles of four words, as long as those of episodes are; one in 100 is hidden and one in 50 not readable. */
function nameVideos({ db, sqlite }: OpenDatabase): void {
  const name = sqlite.prepare("update videos set title = ?, state = ?, hidden = ? where id = ?");
  sqlite.transaction(() => {
    for (const id of ids(videoCount)) {
      const mixed = Math.imul(id, 2_246_822_519) >>> 5;
      const title = [0, 5, 10, 15].map((shift) => words[(mixed >>> shift) % words.length]).join(" ");
      const named = id % 500 === 0 ? `${title} ${rareWord}` : title;
      name.run(named, id % 50 === 7 ? "unreadable" : "ready", Number(id % 100 === 3), id);
      const path = `shows/Show ${mixed % 3000}/Season 1/S01E${id % 40} ${named}.mkv`;
      replaceSearchEntry(db, {
        videoId: id,
        title: named,
        collection: `Show ${mixed % 3000}`,
        labels: "",
        path,
      });
    }
  })();
}

/** The parent's list at 100,000 videos, each beside bare prepared statements of the same run. */
export async function benchList(): Promise<Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const database = openDatabase({ dataFolder, migrationsFolder: "migrations" });
  try {
    fillBigLibrary(database);
    nameVideos(database);
    return measure(database);
  } finally {
    database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function measure({ db, sqlite }: OpenDatabase): Measurement[] {
  const kept = createKept();
  const [sortKey, videoId] = sqlite
    .prepare("select sort_key, id from videos order by sort_key, id limit 1 offset 50000")
    .raw()
    .get() as [string, number];
  const deep = toCursor({ by: "order", sortKey, videoId });
  const page = (asked: Partial<VideoQuery>) => {
    const query = VideoQuery.parse(asked);
    return () => listVideos(db, kept, query);
  };
  const counting = (asked: Partial<VideoQuery>) => {
    const query = VideoQuery.parse(asked);
    return () => listVideos(db, createKept(), query);
  };
  const barePage = sqlite.prepare("select * from videos where sort_key > ? order by sort_key, id limit 60");
  const bareFound = sqlite.prepare(
    "select videos.* from video_search cross join videos on id = video_search.rowid where video_search match ? limit 60",
  );
  const bareRanked = sqlite.prepare(
    "select rowid from video_search where video_search match ? order by bm25(video_search) limit 60",
  );
  const bareCount = sqlite.prepare("select state, count(*) from videos group by state");
  const row = (what: string, act: () => unknown, peer: () => unknown, bar: number, runs = 300) =>
    compare(`${what} (${videoCount} videos)`, "µs", ...mediansInTurns(act, peer, runs), bar);
  const bare = () => barePage.all(sortKey);
  return [
    row("a page of the parent's list, beside a bare one", page({}), bare, 6),
    row("the same 50,000 rows below", page({ cursor: deep }), bare, 6),
    row("a page of one folder and category", page({ folderId: 1, categoryId: 3 }), bare, 8),
    row("a page of a tag that 400 have", page({ tagId: rareTag }), bare, 12),
    row("a page of what is hidden", page({ place: "hidden" }), bare, 6),
    row("a page of what cannot be read", page({ state: "unreadable" }), bare, 6),
    row(
      "a search for a rare word, beside bare bm25",
      page({ search: "quok" }),
      () => bareRanked.all('"quok"*'),
      6,
    ),
    row(
      "for two common words, beside the same",
      page({ search: "dragon moon" }),
      () => bareRanked.all('"dragon"* "moon"*'),
      ...[1, 40],
    ),
    row(
      "for a very common word, beside a bare join",
      page({ search: "dragon" }),
      () => bareFound.all('"dragon"*'),
      6,
    ),
    row("for a letter that begins a word in each", page({ search: "s" }), () => bareFound.all('"s"*'), 6),
    row("all states counted, beside a bare count", counting({}), () => bareCount.all(), 1, 20),
    row(
      "the first page of a very common word, counted, beside bare bm25",
      counting({ search: "dragon" }),
      () => bareRanked.all('"dragon"*'),
      ...[2, 10],
    ),
  ];
}
