import { describe, expect, test } from "vitest";
import { readPath } from "./arranged-paths";

const numbers = (path: string) => {
  const { kind, season, episode, episodeEnd } = readPath(path);
  return { kind, season, episode, episodeEnd };
};
const one = (season: number | null, episode: number | null, episodeEnd: number | null = null) => ({
  ...{ kind: "episode", season, episode, episodeEnd },
});

describe("season and episode", () => {
  test.each([
    ["Bluey/Bluey S01E03.mkv", 1, 3],
    ["Bluey/bluey.s1e3.720p.mkv", 1, 3],
    ["Bluey/S1 E2.mkv", 1, 2],
    ["Bluey/Bluey_s01.e02.mp4", 1, 2],
    ["Bluey/Bluey s01x02.mkv", 1, 2],
    ["Bluey/Bluey S2017E368.mkv", 2017, 368],
    ["Bluey/Bluey - 1x02 - Hospital.mkv", 1, 2],
    ["Bluey/Bluey 2009x02.mkv", 2009, 2],
    ["Bluey/[Group] Bluey [S04E011].mkv", 4, 11],
    ["S01E01.mkv", 1, 1],
  ])("%s", (path, season, episode) => {
    expect(numbers(path)).toEqual(one(season, episode));
  });

  test.each(["Holiday (1920x1080).mkv", "Holiday.1280x720.mkv", "Holiday x264.mkv", "Bus1x02y.mkv"])(
    "%s says none",
    (path) => {
      expect(readPath(path).kind).not.toBe("episode");
    },
  );
});

describe("a file that holds several", () => {
  test.each([
    ["Bluey/S01E01-E02.mkv", 2],
    ["Bluey/S01E01E02E03.mkv", 3],
    ["Bluey/S01E01-03.mkv", 3],
    ["Bluey/S01E01-S01E02.mkv", 2],
    ["Bluey/1x01-1x02.mkv", 2],
    ["Bluey/1x01x02.mkv", 2],
    ["Bluey/1x01 - x02 - x05.mkv", 5],
    ["Bluey/S01E01 - One - S01E02 - Two.mkv", 2],
  ])("%s", (path, end) => {
    expect(numbers(path)).toEqual(one(1, 1, end));
  });

  test.each([
    "Bluey/S01E01-1080p.mkv",
    "Bluey/S01E01-720i.mkv",
    "Bluey/S01E01 - 02 Days.mkv",
    "Bluey/S01E01 1-23-45.mkv",
    "Bluey/S01E01-E01.mkv",
    "Bluey/S01E01_18536.mkv",
  ])("%s holds one", (path) => {
    expect(numbers(path)).toEqual(one(1, 1));
  });
});

describe("inside a season's folder", () => {
  test.each([
    ["Bluey/Season 2/04 Hide.mkv", 2, 4, null],
    ["Bluey/Season 2/04 - Hide.mkv", 2, 4, null],
    ["Bluey/Season 2/4. Hide.mkv", 2, 4, null],
    ["Bluey/Season 2/12.avi", 2, 12, null],
    ["Bluey/Season 2/02-04 - Hide.mkv", 2, 2, 4],
    ["Bluey/Season 2/Episode 16.mkv", 2, 16, null],
    ["Bluey/Season 2/Episode - 16.mkv", 2, 16, null],
    ["Bluey/Season 2/Episode 21 - 94 Meetings.mp4", 2, 21, null],
    ["Bluey/Staffel 2/Folge 7 - Titel.mkv", 2, 7, null],
    ["Bluey/Season 2/Bluey - 03 - Hide.mkv", 2, 3, null],
    ["Bluey/Season 2/Bluey 05.mkv", 2, 5, null],
    ["Bluey/Season 2/[Group] Bluey - 136 [720p].mkv", 2, 136, null],
    ["Bluey/Season 21/One Piece 1001.mkv", 21, 1001, null],
    ["Bluey/Specials/01 Xmas.mkv", 0, 1, null],
    ["Bluey/Season 1/Making of.mkv", 1, null, null],
    ["Bluey/Season 1/S02E05.mkv", 2, 5, null],
    ["Bluey/Season 1/Disc 2/03 - Deep.mkv", 1, 3, null],
  ])("%s", (path, season, episode, end) => {
    expect(numbers(path)).toEqual(one(season, episode, end));
  });
});

describe("without a season", () => {
  test.each([
    ["The Simpsons/12.avi", null, 12],
    ["The Simpsons/02 - Name.avi", null, 2],
    ["The Simpsons/02-Name.avi", null, 2],
    ["The Simpsons/02.Name.avi", null, 2],
    ["The Simpsons/The Simpsons 12.avi", null, 12],
    ["The Simpsons/The Simpsons 112.avi", null, 112],
    ["The Simpsons/The Simpsons - 02 Name.avi", null, 2],
    ["GJ Club (2013)/GJ Club - 07.mkv", null, 7],
    ["[Group] Made in Abyss - 13 [720p].mkv", null, 13],
    ["Pocoyo/Pocoyo Ep_03.mkv", 1, 3],
    ["Pocoyo.E03-05.mkv", 1, 3],
    ["Pocoyo.2009.E03.mkv", 1, 3],
    ["Pocoyo.Part.III.mkv", 1, 3],
    ["pocoyo.203.mkv", 2, 3],
    ["Series/4-12 - The Woman.mp4", 4, 12],
  ])("%s", (path, season, episode) => {
    expect(readPath(path)).toMatchObject({ kind: "episode", season, episode });
  });

  test.each([
    ["12 Angry Men.mkv", "film"],
    ["Movies/101 Dalmatians.mkv", "film"],
    ["Movies/02 - Second.mkv", "film"],
    ["Movies/Toy Story 2.mkv", "film"],
    ["Shrek - 2.mkv", "film"],
    ["Fantasia - 2000.mkv", "film"],
    ["300/300.mkv", "film"],
    ["2012.mkv", "film"],
    ["Wall-E 2.mkv", "film"],
    ["30.Years.After.2026.1080p.mkv", "film"],
    ["Hallows Part 1 (2010).mkv", "film"],
    ["Home/2 Zoo.mp4", "clip"],
    ["2019/12.mp4", "clip"],
    ["Holidays/VID_20190712_101112.mp4", "clip"],
    ["Holidays/IMG_0203.MOV", "clip"],
    ["Holidays/clip_102.mp4", "clip"],
  ])("%s is a %s", (path, kind) => {
    expect(readPath(path)).toMatchObject({ kind, season: null, episode: null });
  });
});

describe("the day of its airing", () => {
  test.each([
    ["anything_1996.11.14.mp4", "anything", "1996-11-14"],
    ["anything 14.11.1996.mp4", "anything", "1996-11-14"],
    ["james.corden.2017.04.20.anne.hathaway.720p.mkv", "james corden", "2017-04-20"],
    ["ABC News 2018_03_24_19_00_00.mkv", "ABC News", "2018-03-24"],
    ["A Daily Show - (2015-01-15) - Name.mkv", "A Daily Show", "2015-01-15"],
  ])("%s", (path, collection, airDate) => {
    const read = readPath(path);
    expect(read).toMatchObject({ kind: "episode", collection, airDate, season: null, episode: null });
  });

  test("a day that does not exist is none", () => {
    expect(readPath("anything_1996.13.14.mp4").airDate).toBeNull();
  });

  test("a family's own days are clips of their folder", () => {
    const [beach, zoo] = ["Holidays/Beach 2019-07-12.mp4", "Holidays/Zoo 2019-07-14.mp4"] as const;
    expect(readPath(beach, zoo)).toMatchObject({ kind: "clip", collection: "Holidays" });
    expect(readPath("Holidays/2019-07-12 Beach.mp4")).toMatchObject({ kind: "clip", collection: "Holidays" });
  });
});

describe("the show", () => {
  test.each([
    ["Bluey (2018)/Season 1/03 - Keepy Uppy.mkv", "Bluey", 2018],
    ["Bluey/Bluey.S01E01.mkv", "Bluey", null],
    ["Bluey Season 2/05 Ferns.avi", "Bluey", null],
    ["Bluey.S01.1080p.WEB-DL/bluey.s01e01.mkv", "Bluey", null],
    ["Bluey/Bluey - S01E01/Bluey - S01E01.mkv", "Bluey", null],
    ["Shows/Die Maus/Staffel 3/1x02 Titel.mkv", "Die Maus", null],
    ["How I Met Your Mother/himym.s01e01.mkv", "How I Met Your Mother", null],
    ["Downloads/bluey.s01e01.mkv", "bluey", null],
    ["Stuff/bluey.s01e01.mkv", "bluey", null],
    ["Season 1/Bluey S01E02.mkv", "Bluey", null],
    ["Series/4x12 - The Woman.mp4", null, null],
    ["Case Closed (1996-2007)/Case Closed - 317.mkv", "Case Closed", 1996],
    ["[Group]Foo - 01 - 12[1080p]/[Group] Foo - 05 [1080p].mkv", "Foo", null],
    ["Marvel's.Agents.of.S.H.I.E.L.D.S01/01.mkv", "Marvel's Agents of S.H.I.E.L.D", null],
    ["La lettre à Zoé/Saison 1/01.mkv", "La lettre à Zoé", null],
  ])("%s", (path, collection, collectionYear) => {
    expect(readPath(path)).toMatchObject({ collection, collectionYear });
  });

  test("has one key however its folders spell it", () => {
    const keys = ["Pocoyó (2005)/Season 1/01.mkv", "pocoyo (2005)/S2/01.mkv"].map((path) => readPath(path));
    expect(keys.map(({ collectionKey }) => collectionKey)).toEqual(["show/pocoyo/2005", "show/pocoyo/2005"]);
  });
});

describe("an episode's own title", () => {
  test.each([
    ["Bluey/Season 1/Bluey - S01E03 - Keepy Uppy.mkv", "Keepy Uppy"],
    ["Bluey/Season 1/Bluey.S01E03.Keepy.Uppy.720p.WEB-DL.x264.mkv", "Keepy Uppy"],
    ["Bluey/Season 1/03 - Keepy Uppy.mkv", "Keepy Uppy"],
    ["Bluey/Season 1/Bluey - S01E03 - Keepy Uppy - 1080p.mkv", "Keepy Uppy"],
    ["Bluey/Season 1/S01E03.mkv", "S01E03"],
    ["Bluey/Season 1/12.avi", "12"],
    ["Pocoyó/Temporada 2/04 - Año nuevo.mkv", "Año nuevo"],
  ])("%s", (path, title) => {
    expect(readPath(path).title).toBe(title);
  });
});
