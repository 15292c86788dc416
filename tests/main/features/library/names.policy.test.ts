import { readName } from "@main/features/library/names.policy";
import { describe, expect, test } from "vitest";

describe("episodes", () => {
  test.each([
    ["Bluey/Season 1/Bluey - S01E03 - Keepy Uppy.mkv", "Keepy Uppy", "Bluey", 1, 3],
    ["Bluey/Season 1/03 - Keepy Uppy.mkv", "Keepy Uppy", "Bluey", 1, 3],
    ["Bluey/Season 1/Episode 16.mkv", "Episode 16", "Bluey", 1, 16],
    ["Bluey/Season 1/12.avi", "12", "Bluey", 1, 12],
    ["Bluey/Season 1/Making of.mkv", "Making of", "Bluey", 1, null],
    ["Bluey/Specials/01 Xmas.mkv", "Xmas", "Bluey", 0, 1],
    ["Bluey/S2/04 Hide.mkv", "Hide", "Bluey", 2, 4],
    ["Bluey Season 2/05 Ferns.avi", "Ferns", "Bluey", 2, 5],
    ["Shows/Die Maus/Staffel 3/1x02 Titel.mkv", "Titel", "Die Maus", 1, 2],
    ["Les 3 mousquetaires/Saison 1/S1 E2.mkv", "S1 E2", "Les 3 mousquetaires", 1, 2],
    ["Pocoyó/Temporada 2/04 - Año nuevo.mkv", "Año nuevo", "Pocoyó", 2, 4],
    ["Bluey/Bluey.S01E01E02.Two.mkv", "Two", "Bluey", 1, 1],
    ["Bluey.S01E04.720p.WEB-DL.x264/bluey.s01e04.mkv", "bluey s01e04", "Bluey", 1, 4],
    ["Die.Maus.S02E05.720p.WEB-DL.x264.mkv", "Die Maus S02E05", "Die Maus", 2, 5],
    ["S01E01.mkv", "S01E01", null, 1, 1],
  ])("%s", (path, title, collection, season, episode) => {
    expect(readName(path)).toEqual({ title, collection, season, episode, year: null });
  });
});

describe("films belong to no collection", () => {
  test.each([
    ["Up (2009).mkv", "Up", 2009],
    ["Movies/Up (2009).mkv", "Up", 2009],
    ["Movies/Up (2009)/Up (2009) - 1080p.mkv", "Up", 2009],
    ["Movies/Up (2009)/film.mkv", "Up", 2009],
    ["2001 A Space Odyssey (1968).mkv", "2001 A Space Odyssey", 1968],
    ["Le.Petit.Prince.(2015).1080p.mkv", "Le Petit Prince", 2015],
  ])("%s", (path, title, year) => {
    expect(readName(path)).toEqual({ title, collection: null, season: null, episode: null, year });
  });
});

describe("clips", () => {
  test.each([
    ["Zoo.mp4", "Zoo", null],
    ["Home Videos/2 Zoo.mp4", "2 Zoo", "Home Videos"],
    ["Home Videos/2019/12.mp4", "12", "2019"],
    ["Film/film.mp4", "film", null],
    ["[Group] Été à la mer_2019 [1080p].mp4", "Été à la mer 2019", null],
    ["a.b.c.mp4", "a b c", null],
    ["Mr. Bean.mp4", "Mr. Bean", null],
    ["-video-with-dash-.mp4", "video-with-dash", null],
    ["2012.mkv", "2012", null],
    ["Sample of love.mp4", "Sample of love", null],
  ])("%s", (path, title, collection) => {
    expect(readName(path)).toEqual({ title, collection, season: null, episode: null, year: null });
  });
});

describe("a title never becomes empty", () => {
  test.each([
    "1080p.mp4",
    "---.mp4",
    "[x].mp4",
    "x264.mkv",
    ".mp4",
    "\u202e.mp4",
    "Show/Season 1/[1080p].mkv",
    " .mp4",
  ])("%s", (path) => {
    expect(readName(path).title.trim()).not.toBe("");
  });
});

test("marks that turn the direction of reading are taken out", () => {
  expect(readName("Zoo \u202egpj.mp4").title).toBe("Zoo gpj");
  expect(readName("two\nlines.mp4").title).toBe("two lines");
});

test("decomposed accents become composed ones", () => {
  expect(readName("Noe\u0308l.mp4").title).toBe("Noël");
});
