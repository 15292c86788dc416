import type { NfoEntry } from "@main/features/library/nfo/nfo-entry";
import { readNfo } from "@main/features/library/nfo/read-nfo.policy";
import { parseXml } from "@main/platform/xml";
import { describe, expect, test } from "vitest";

const read = (text: string) => readNfo(text, parseXml);
const first = (text: string): NfoEntry => read(text)[0] ?? expect.unreachable("nothing was read");
const movie = (content: string) => first(`<movie>${content}</movie>`);

test("a film's file with all that may stand in it", () => {
  const entry = first(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<movie>
  <title>Der Igel &amp; der Hase</title><originaltitle>The Hedgehog</originaltitle><sorttitle>Igel 1</sorttitle>
  <plot>Ein Igel.\n\nUnd ein Hase.</plot><outline>Kurz</outline><tagline>Lauf!</tagline>
  <mpaa>Rated PG for mild peril</mpaa><genre>Animation</genre><genre>Family / Comedy</genre><tag>winter</tag><tag>Family</tag>
  <year>2019</year><premiered>2020-02-29</premiered><runtime>95</runtime>
  <set><name>Igel</name><overview>All of them</overview></set>
  <uniqueid type="imdb" default="true">tt0133093</uniqueid><uniqueid type="tmdb">603</uniqueid>
  <thumb aspect="poster">https://example.org/poster.jpg</thumb><thumb aspect="poster">C:\\films\\Igel-poster.jpg</thumb>
  <fanart><thumb>https://example.org/f.jpg</thumb><thumb>fanart.jpg</thumb></fanart>
  <fileinfo><streamdetails><video><durationinseconds>1</durationinseconds></video></streamdetails></fileinfo>
</movie>`);
  expect(entry).toEqual({
    kind: "film",
    title: "Der Igel & der Hase",
    originalTitle: "The Hedgehog",
    sortTitle: "Igel 1",
    showTitle: null,
    set: "Igel",
    plot: "Ein Igel.\n\nUnd ein Hase.",
    tagline: "Lauf!",
    certificate: "Rated PG for mild peril",
    ageRating: 8,
    tags: ["winter", "Family", "Animation", "Comedy"],
    providerIds: { imdb: "tt0133093", tmdb: "603" },
    year: 2019,
    airDate: "2020-02-29",
    season: null,
    episode: null,
    episodeEnd: null,
    runtimeMinutes: 95,
    pictures: [
      { name: "Igel-poster.jpg", role: "poster" },
      { name: "fanart.jpg", role: "backdrop" },
    ],
  });
});

test("several episodes in one file", () => {
  const entries =
    read(`<episodedetails><title>One</title><season>1</season><episode>1</episode></episodedetails>
<episodedetails><title>Two</title><showtitle>Otters</showtitle><season>1</season><episode>2</episode><aired>2021-03-04</aired></episodedetails>`);
  expect(entries).toMatchObject([
    { kind: "episode", title: "One", showTitle: null, season: 1, episode: 1, airDate: null },
    {
      kind: "episode",
      title: "Two",
      showTitle: "Otters",
      season: 1,
      episode: 2,
      airDate: "2021-03-04",
      year: 2021,
    },
  ]);
});

test.each<[string, string]>([
  ["tvshow", "show"],
  ["season", "season"],
  ["episodedetails", "episode"],
  ["movie", "film"],
  ["MOVIE", "film"],
  ["musicvideo", "clip"],
])("<%s> speaks of a %s", (root, kind) => {
  expect(read(`<${root}><title>X</title></${root}>`)).toMatchObject([{ kind, title: "X" }]);
});

describe("of what stands there more than once", () => {
  test("the last wins", () => {
    expect(movie("<title>A</title><title>B</title><year>2001</year><year>2002</year>")).toMatchObject({
      title: "B",
      year: 2002,
    });
  });
  test("what is empty does not count", () => expect(movie("<title>A</title><title/>").title).toBe("A"));
  test("tags and genres are all kept, tags first, each once", () =>
    expect(movie("<genre>B</genre><tag>a</tag><genre>A</genre><tag>c|d</tag>").tags).toEqual([
      "a",
      "c",
      "d",
      "B",
    ]));
});

describe("a field is read", () => {
  test.each<[string, string, Partial<NfoEntry>]>([
    [
      "a year from the first showing",
      "<premiered>1999-12-31</premiered>",
      { year: 1999, airDate: "1999-12-31" },
    ],
    ["no year that cannot be", "<year>19</year><premiered>soon</premiered>", { year: null, airDate: null }],
    ["no day that there is not", "<aired>2021-02-30</aired>", { airDate: null }],
    ["a day with a time", "<aired>2021-02-03T20:15:00Z</aired>", { airDate: "2021-02-03" }],
    ["minutes with words", "<runtime>95 min</runtime>", { runtimeMinutes: 95 }],
    ["no minutes from a time of day", "<runtime>01:35:00</runtime>", { runtimeMinutes: null }],
    ["the outline where there is no plot", "<outline>Short</outline>", { plot: "Short" }],
    ["a set as a text", "<set>Igel</set>", { set: "Igel" }],
    [
      "an older certification",
      "<certification>DE:FSK 6</certification>",
      { certificate: "DE:FSK 6", ageRating: 6 },
    ],
    ["the family's own rating first", "<customrating>FSK 12</customrating><mpaa>G</mpaa>", { ageRating: 12 }],
    ["an unrated film", "<mpaa>Not Rated</mpaa>", { certificate: "Not Rated", ageRating: null }],
    ["an older id of IMDb", "<id>tt0133093</id>", { providerIds: { imdb: "tt0133093" } }],
    ["an older id of TMDb", "<id>603</id><tmdbid>604</tmdbid>", { providerIds: { tmdb: "604" } }],
    ["ids by name", "<imdb_id>tt1</imdb_id><tvdbid>5</tvdbid>", { providerIds: { imdb: "tt1", tvdb: "5" } }],
    [
      "no id that is none",
      '<uniqueid type="x y">1</uniqueid><uniqueid type="imdb"> </uniqueid>',
      { providerIds: {} },
    ],
    ["a title in one line", "<title>A\n  \tB\u0007</title>", { title: "A B" }],
    [
      "a number only where it is one",
      "<season>one</season><episode>-3</episode>",
      { season: null, episode: null },
    ],
  ])("%s", (_, content, expected) => expect(movie(content)).toMatchObject(expected));

  test("and a title goes on for 300 characters at most", () => {
    expect(movie(`<title>${"x".repeat(400)}</title>`).title).toHaveLength(300);
    expect(movie(`<title>x${"🦊".repeat(200)}</title>`).title?.isWellFormed()).toBe(true);
  });

  test("and a tag as long as tags may be", () =>
    expect(movie(`<tag>${"x".repeat(41)}</tag><tag>ok</tag>`).tags).toEqual(["ok"]));
});

describe("an address", () => {
  test.each<[string, Record<string, string>]>([
    ["https://www.imdb.com/title/tt0133093/", { imdb: "tt0133093" }],
    ["http://imdb.com/title/tt10838180?ref=1\r\n", { imdb: "tt10838180" }],
    ["https://www.themoviedb.org/movie/603-the-matrix", { tmdb: "603" }],
    ["https://www.themoviedb.org/tv/1396", { tmdb: "1396" }],
    ["http://thetvdb.com/?tab=series&id=81189", { tvdb: "81189" }],
    ["https://thetvdb.com/index.php?tab=series&id=81189&lid=14", { tvdb: "81189" }],
  ])("alone is kept as an id: %s", (text, providerIds) =>
    expect(read(text)).toMatchObject([{ kind: "link", title: null, providerIds }]),
  );

  test("after XML adds to it, and what the XML says comes first", () => {
    const text =
      "<tvshow><title>X</title><tmdbid>1</tmdbid></tvshow>\nhttps://www.themoviedb.org/tv/2 https://www.imdb.com/title/tt0133093";
    expect(read(text)).toMatchObject([{ title: "X", providerIds: { tmdb: "1", imdb: "tt0133093" } }]);
  });

  test("in the text of a scene release is found", () => {
    const text = "▄▄▄ ░▒▓ GROUP ▓▒░ <-- READ ME\n iMDB : http://www.imdb.com/title/tt0133093/\n 700MB";
    expect(read(text)).toMatchObject([{ kind: "link", providerIds: { imdb: "tt0133093" } }]);
  });
});

describe("nothing is said by", () => {
  test.each<[string, string]>([
    ["an empty file", ""],
    ["a scene text", "▄▄▄ ░▒▓ <GROUP> ▓▒░\n resolution : 1080p <-> audio : AC3"],
    ["HTML", "<!doctype html><html><head><title>404</title></head></html>"],
    ["XML of other things", "<album><title>Songs</title></album><artist><name>X</name></artist>"],
    ["a file over 256 KiB", `<movie><title>X</title><plot>${"x".repeat(300_000)}</plot></movie>`],
    ["a root without an end", "<movie"],
    ["deep nesting", `<movie>${"<x>".repeat(10_000)}`],
  ])("%s", (_, text) => expect(read(text)).toEqual([]));
});

describe("damage", () => {
  test("costs only what follows it", () => {
    expect(read("<movie><title>X</title><plot>abc")).toMatchObject([{ title: "X" }]);
    expect(read("<movie><title>X</title><mpaa>PG</mpaa><actor><name>N</actor></movie")).toMatchObject([
      { title: "X", ageRating: 8 },
    ]);
  });

  test("in the DTD costs nothing, and its entities stay as they are", () => {
    const bomb = '<!DOCTYPE movie [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(read(`${bomb}<movie><title>&b;</title><mpaa>G</mpaa></movie>`)).toMatchObject([
      { title: "&b;", ageRating: 0 },
    ]);
  });

  test("before the XML costs nothing", () =>
    expect(read("\uFEFF some words < \n<movie><title>X</title></movie>")).toMatchObject([{ title: "X" }]));
});
