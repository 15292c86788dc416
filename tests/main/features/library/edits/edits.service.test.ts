import type { OpenDatabase } from "@main/database/open";
import { createEditActs, type EditActs } from "@main/features/library/edits/edits.service";
import { settleVideos } from "@main/features/library/settle/settle.service";
import { LibraryVideoDetails } from "@shared/model/library";
import { beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList, listAll, openShelvesOfParent } from "../listed-library";

let database: OpenDatabase;
let acts: EditActs;
let told: string[];
let nowMs = 0;

/** An episode of the otters, a film, a film of a removed folder. */
beforeEach(() => {
  database = openTestDatabase();
  openShelvesOfParent(database);
  fillList(database, [
    {
      ...{ title: "The river", kind: "episode", collectionId: 1, paths: ["Otters/S01E02.mp4"] },
      described: { season: 1, episode: 2, plot: "Wet.", certificate: "TV-Y", ageRating: 6 },
    },
    { title: "A film", paths: ["A film.mp4", "2:Copies/A film.mkv"] },
    { title: "Gone", inLibrary: false, paths: ["3:Gone.mp4"] },
  ]);
  settleVideos(database.db, [1, 2, 3]);
  told = [];
  nowMs = 100;
  acts = createEditActs({ db: database.db, now: () => nowMs, publish: ({ kind }) => void told.push(kind) });
});

const details = (videoId: number) => LibraryVideoDetails.parse(acts.videoDetails(videoId));
const nothing = {
  ...{ title: null, kind: null, collection: null, season: null, episode: null, year: null, ageRating: null },
};

describe("the details of a video", () => {
  test("say what stands there, what a parent said and what the scan says", () => {
    acts.editVideo(1, { title: "Rivers", ageRating: 0 });
    expect(details(1)).toMatchObject({
      ...{ videoId: 1, title: "Rivers", collection: "Otters", season: 1, episode: 2, ageRating: 0 },
      ...{ plot: "Wet.", certificate: "TV-Y", edits: { ...nothing, title: "Rivers", ageRating: 0 } },
      scanned: {
        ...{ title: "The river", kind: "episode", collection: "Otters", season: 1, episode: 2 },
        ...{ year: null, ageRating: 6 },
      },
    });
  });

  test("list every file with its facts and captions, and forget facts that no version of ours has written", () => {
    const facts = {
      ...{ container: "mov", durationSeconds: 2, videoCodec: "h264", videoProfile: null, pixelFormat: null },
      ...{ audioCodec: null, width: 2, height: 2, framesPerSecond: 25, hdr: false, encrypted: false },
      ...{ audioTracks: [], subtitleTracks: [], chapters: [] },
    };
    const [first, second] = details(2).files.map(({ fileId }) => fileId);
    database.sqlite.prepare("update files set facts = ? where id = ?").run(JSON.stringify(facts), first);
    database.sqlite
      .prepare("update files set facts = '{}', part = 2, version = 'Short' where id = ?")
      .run(second);
    database.sqlite
      .prepare(
        "insert into captions (file_id, path, language, title, forced, is_default, hearing_impaired) values (?, 'a.srt', 'de', null, 0, 0, 0)",
      )
      .run(first);
    expect(details(2).files).toEqual([
      {
        ...{
          fileId: first,
          folderId: 1,
          path: "A film.mp4",
          sizeBytes: 1,
          state: "ready",
          reason: null,
          part: null,
        },
        ...{ version: null, facts, captions: [{ language: "de", title: null }] },
      },
      {
        ...{
          fileId: second,
          folderId: 2,
          path: "Copies/A film.mkv",
          sizeBytes: 1,
          state: "ready",
          reason: null,
        },
        ...{ part: 2, version: "Short", facts: null, captions: [] },
      },
    ]);
  });

  test("take a certificate from the show where the episode has none", () => {
    database.sqlite.exec(`
      update collections set described = '{"certificate":"FSK 6"}' where id = 1;
      update videos set described = json_set(described, '$.certificate', null) where id = 1`);
    expect(details(1).certificate).toBe("FSK 6");
  });

  test("of a library that was not scanned since are those of the row", () => {
    database.sqlite.exec("update videos set described = '{}' where id = 1");
    expect(details(1).scanned).toMatchObject({
      title: "The river",
      kind: "episode",
      collection: "Otters",
      season: 1,
    });
  });

  test("are none where there is no such video", () => {
    expect(acts.videoDetails(4711)).toBeUndefined();
    expect(acts.editVideo(4711, { title: "New" })).toBeUndefined();
    expect(told).toEqual([]);
  });
});

describe("an edit", () => {
  test("outlasts a scan, leaves alone what it does not speak of, and is taken back with null", () => {
    acts.editVideo(1, { title: "Rivers", episode: 7 });
    acts.editVideo(1, { season: 3 });
    settleVideos(database.db, [1]);
    expect(details(1)).toMatchObject({ title: "Rivers", season: 3, episode: 7 });
    expect(acts.editVideo(1, { title: null, season: null, episode: null })).toMatchObject({
      ...{ title: "The river", season: 1, episode: 2, edits: nothing },
    });
    expect(told).toEqual(["library.changed", "library.changed", "library.changed"]);
  });

  test("moves a video into another show, or into one that is new, and back", () => {
    expect(acts.editVideo(2, { kind: "episode", collection: "owls", season: 1, episode: 1 })).toMatchObject({
      ...{ kind: "episode", collection: "Owls", season: 1 },
    });
    expect(acts.editVideo(2, { collection: "Whales" })?.collection).toBe("Whales");
    expect(acts.editVideo(2, nothing)).toMatchObject({ kind: "film", collection: null, season: null });
  });

  test("is what a search finds from then on", () => {
    acts.editVideo(2, { title: "Quokkas" });
    expect(listAll(database, { search: "quokka" })).toEqual([2]);
    expect(listAll(database, { search: "quokka copies" })).toEqual([2]);
  });

  test("of its kind takes an extra off the shelves", () => {
    const offered = () => database.sqlite.prepare("select offered from videos where id = 2").pluck().get();
    expect(offered()).toBe(1);
    acts.editVideo(2, { kind: "extra" });
    expect(offered()).toBe(0);
    acts.editVideo(2, { kind: null });
    expect(offered()).toBe(1);
  });
});

describe("videos", () => {
  const places = () =>
    (["shown", "hidden", "archived"] as const).map((place) =>
      ask(database, { place }).videos.map((v) => v.videoId),
    );
  const offered = () => database.sqlite.prepare("select id from videos where offered = 1").pluck().all();

  test("are hidden, archived and brought back, several at once, with all that was said of them", () => {
    acts.editVideo(2, { title: "Mine" });
    expect(acts.placeVideos([1, 2], "hidden")).toBe(true);
    expect([places(), offered()]).toEqual([[[], [2, 1], [3]], []]);
    acts.placeVideos([2], "archived");
    nowMs = 200;
    acts.placeVideos([2], "archived");
    expect(database.sqlite.prepare("select archived_at_ms from videos where id = 2").pluck().get()).toBe(100);
    expect(places()).toEqual([[], [1], [3, 2]]);
    acts.placeVideos([1, 2], "shown");
    expect([places(), offered()]).toEqual([
      [[2, 1], [], [3]],
      [1, 2],
    ]);
    expect(details(2).title).toBe("Mine");
  });

  test("are marked as placeholders or as none, whatever their names say", () => {
    const placeholders = () => ask(database, {}).videos.filter(({ placeholder }) => placeholder).length;
    expect(acts.markPlaceholders([1, 2], true)).toBe(true);
    settleVideos(database.db, [1, 2]);
    expect(placeholders()).toBe(2);
    acts.markPlaceholders([2, 2], false);
    expect(placeholders()).toBe(1);
  });

  test("are left as they are where one of them is unknown", () => {
    const before = places();
    expect(acts.placeVideos([1, 4711], "archived")).toBe(false);
    expect(acts.markPlaceholders([1, 4711], true)).toBe(false);
    expect(places()).toEqual(before);
    expect(details(1).placeholder).toBe(false);
    expect(told).toEqual([]);
  });

  test("a thousand at once are told once", () => {
    fillList(
      database,
      Array.from({ length: 1000 }, (_, index) => ({ title: `Clip ${index}` })),
    );
    const ids = Array.from({ length: 1000 }, (_, index) => index + 4);
    expect(acts.placeVideos(ids, "hidden")).toBe(true);
    expect(ask(database, { place: "hidden" }).total).toBe(1000);
    expect(told).toEqual(["library.changed"]);
  });
});
