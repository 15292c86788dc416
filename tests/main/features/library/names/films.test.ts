import { describe, expect, test } from "vitest";
import { arrangePaths, programmeOf, readPath } from "./arranged-paths";

describe("a film is a title with a year", () => {
  test.each([
    ["Up (2009).mkv", "Up", 2009],
    ["Movies/Up (2009).mkv", "Up", 2009],
    ["Up [2009].mkv", "Up", 2009],
    ["Up 2009.mkv", "Up", 2009],
    ["Up.2009.1080p.BluRay.x264-GROUP.mkv", "Up", 2009],
    ["Super movie(2009).mp4", "Super movie", 2009],
    ["Super movie 480p 2001.mp4", "Super movie", 2001],
    ["2001 A Space Odyssey (1968).mkv", "2001 A Space Odyssey", 1968],
    ["Red Riding 1983 (2009).mkv", "Red Riding 1983", 2009],
    ["Blade Runner 2049 (2017).mkv", "Blade Runner 2049", 2017],
    ["300 - 2 (2006).mkv", "300 - 2", 2006],
    ["My Movie (1997) - Group 2019.mp4", "My Movie", 1997],
    ["Run lola run (lola rennt) (1998).mp4", "Run lola run (lola rennt)", 1998],
    ["Le.Petit.Prince.(2015).1080p.mkv", "Le Petit Prince", 2015],
    ["Robin Hood [Multi-Subs] [2018].mkv", "Robin Hood", 2018],
  ])("%s", (path, title, year) => {
    expect(readPath(path)).toMatchObject({ kind: "film", title, year, collectionKey: null });
  });

  test.each(["2012.mkv", "1917.mkv", "Blade Runner 2049.mkv"])("%s has no year but a title", (path) => {
    expect(readPath(path)).toMatchObject({ kind: "film", title: path.slice(0, -4), year: null });
  });
});

describe("its folder counts when it holds this one film", () => {
  test.each([
    ["Movies/Up (2009)/film.mkv", "Up", 2009],
    ["Movies/Up (2009)/abc-up.1080p.mkv", "Up", 2009],
    ["Movies/American Psycho/American.Psycho.mkv", "American Psycho", null],
    ["Movies/7 Psychos.mkv/7 Psychos.mkv", "7 Psychos", null],
    ["Movies/Looper (2012)/Looper.bluray.720p.x264.mkv", "Looper", 2012],
    ["Movies/Rain Man 1988 1080p - JEFF/jeff-rm.mkv", "Rain Man", 1988],
    ["Movies/Up (2009) [imdbid-tt1049413]/x.mkv", "Up", 2009],
  ])("%s", (path, title, year) => {
    expect(readPath(path)).toMatchObject({ kind: "film", title, year });
  });

  test("a year of the file's own goes before the folder's", () => {
    expect(readPath("Movies/300 (2007)/300 (2006).mkv")).toMatchObject({ title: "300", year: 2006 });
  });

  test("several films in one folder keep their own names", () => {
    const library = arrangePaths("Pixar (2009)/Up.mkv", "Pixar (2009)/Cars (2006).mkv");
    const titles = library.programmes.map(({ described }) => described.title);
    expect(titles.toSorted()).toEqual(["Cars", "Up"]);
  });

  test("a folder of phone clips is no film, however it is called", () => {
    expect(readPath("Summer (2019)/VID_20190712_101112.mp4").kind).toBe("clip");
  });
});

test.each([
  ["Up (2009) [imdbid-tt1049413].mkv", { imdb: "tt1049413" }],
  ["Up (2009) {tmdb-14160}.mkv", { tmdb: "14160" }],
  ["Up [tmdbid=14160].mkv", { tmdb: "14160" }],
  ["Up (2009) [imdbid-tt1049413] {tmdb-14160}/Up.mkv", { imdb: "tt1049413", tmdb: "14160" }],
])("the ids of %s are kept", (path, providerIds) => {
  expect(readPath(path)).toMatchObject({ title: "Up", providerIds });
});

describe("what stands alone", () => {
  test.each([
    ["Zoo.mp4", "film", null],
    ["Movies/Zoo.mp4", "film", null],
    ["VID_20190712_101112.mp4", "clip", null],
    ["Home Videos/Zoo.mp4", "clip", "Home Videos"],
    ["Videos/IMG_1234.MOV", "clip", "Videos"],
    ["Family/Zoo.mp4", "clip", "Family"],
    ["Zoo/zoo.mp4", "film", null],
  ])("%s is a %s", (path, kind, collection) => {
    expect(readPath(path)).toMatchObject({ kind, collection });
  });

  test("loose clips make a collection of their folder", () => {
    const library = arrangePaths("Family/Été/Zoo 10.mp4", "Family/Été/Zoo 2.mp4");
    expect(library.collections.map(({ described }) => described)).toMatchObject([
      { key: "folder/7/Family/Été", kind: "collection", title: "Été", year: null },
    ]);
    expect(library.programmes.map(({ described }) => described.title)).toEqual(["Zoo 2", "Zoo 10"]);
  });
});

test("films of one title and year that are no versions of each other keep their whole names", () => {
  const library = arrangePaths("Bad Boys (2006).mkv", "Bad Boys (2006) 1.mkv", "Bad Boys (2006) 2.mkv");
  const titles = library.programmes.map(({ described }) => described.title);
  expect(titles.toSorted()).toEqual(["Bad Boys", "Bad Boys (2006) 1", "Bad Boys (2006) 2"]);
});

test("placeholders are known by a folder anywhere above", () => {
  expect(readPath("Placeholder/a.mp4").placeholder).toBe(true);
  expect(readPath("x/PLACEHOLDERS/y/a.mp4").placeholder).toBe(true);
  expect(readPath("placeholder.mp4").placeholder).toBe(false);
  expect(readPath("My placeholders here/a.mp4").placeholder).toBe(false);
});

test("NFO files speak of the video with their name, and movie.nfo of a folder's only film", () => {
  const library = arrangePaths(
    ...["Up (2009)/Up (2009).mkv", "Up (2009)/up (2009).NFO", "Up (2009)/movie.nfo"],
    ...[
      "Show/tvshow.nfo",
      "Show/Season 1/S01E01.mkv",
      "Show/Season 1/S01E01.nfo",
      "Show/Season 1/season.nfo",
    ],
  );
  expect(programmeOf(library, "Up (2009)/Up (2009).mkv").nfoPaths).toEqual([
    "Up (2009)/up (2009).NFO",
    "Up (2009)/movie.nfo",
  ]);
  expect(programmeOf(library, "Show/Season 1/S01E01.mkv").nfoPaths).toEqual(["Show/Season 1/S01E01.nfo"]);
  const shows = library.collections.filter(({ described }) => described.kind === "show");
  expect(shows.map(({ nfoPaths }) => nfoPaths)).toEqual([["Show/tvshow.nfo"], ["Show/tvshow.nfo"]]);
});
