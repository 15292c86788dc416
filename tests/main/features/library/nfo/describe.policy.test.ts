import { type CollectionDescription, type Description, noDetails } from "@main/features/library/description";
import {
  describeAsPartOf,
  describeCollectionWithNfo,
  describeWithNfo,
} from "@main/features/library/nfo/describe.policy";
import { readNfo } from "@main/features/library/nfo/read-nfo.policy";
import { parseXml } from "@main/platform/xml";
import { describe, expect, test } from "vitest";

const read = (text: string) => readNfo(text, parseXml);

const named: Description = {
  ...noDetails,
  kind: "episode",
  title: "Otters 1x02",
  collectionKey: "show/otters/",
  season: 1,
  episode: 2,
  episodeEnd: null,
  year: null,
  airDate: null,
  extra: null,
  placeholder: false,
};
const show: CollectionDescription = {
  ...noDetails,
  key: "show/otters/",
  kind: "show",
  title: "Otters",
  year: null,
};
const episode = (number: number, more = "") =>
  `<episodedetails><title>Part ${number}</title><season>1</season><episode>${number}</episode>${more}</episodedetails>`;

describe("an NFO file beats the name", () => {
  test("in all that it says, and in nothing else", () => {
    const text =
      "<episodedetails><title>River</title><plot>Wet.</plot><episode>5</episode><mpaa>TV-Y7</mpaa></episodedetails>";
    expect(describeWithNfo(named, read(text))).toEqual({
      ...named,
      title: "River",
      plot: "Wet.",
      episode: 5,
      certificate: "TV-Y7",
      ageRating: 7,
    });
  });

  test("but not where it says nothing", () => {
    expect(describeWithNfo(named, [])).toBe(named);
    expect(describeWithNfo(named, read("<tvshow><title>Otters</title></tvshow>"))).toBe(named);
  });

  test("in the kind: a film that is named like an episode stands alone", () => {
    expect(describeWithNfo(named, read("<movie><title>Apollo 1x02</title></movie>"))).toMatchObject({
      kind: "film",
      collectionKey: null,
      season: null,
      episode: null,
    });
  });

  test("except that an extra stays one, and that what is in no show is no episode", () => {
    const extra: Description = { ...named, kind: "extra", extra: "trailer", season: null, episode: null };
    expect(describeWithNfo(extra, read("<movie><title>X</title></movie>"))).toMatchObject({ kind: "extra" });
    const alone: Description = { ...named, kind: "clip", collectionKey: null, season: null, episode: null };
    expect(describeWithNfo(alone, read(episode(3)))).toMatchObject({
      kind: "clip",
      episode: null,
      title: "Part 3",
    });
  });

  test("and its provider ids join those of the name", () => {
    const described = { ...named, providerIds: { imdb: "tt1", tvdb: "2" } };
    expect(describeWithNfo(described, read("https://www.imdb.com/title/tt0133093")).providerIds).toEqual({
      imdb: "tt0133093",
      tvdb: "2",
    });
  });

  test("and a tag makes a placeholder", () => {
    expect(describeWithNfo(named, read("<movie><tag>Placeholder</tag></movie>")).placeholder).toBe(true);
    expect(describeWithNfo(named, read("<movie><tag>placeholders of old</tag></movie>")).placeholder).toBe(
      false,
    );
  });
});

describe("a file with several episodes", () => {
  test("is all of them where its name says the first", () => {
    const described = { ...named, episode: 1 };
    const text =
      episode(1, "<mpaa>TV-Y</mpaa><plot>a</plot>") + episode(2, "<mpaa>TV-PG</mpaa><plot>b</plot>");
    expect(describeWithNfo(described, read(text))).toMatchObject({
      ...{ title: "Part 1 / Part 2", episode: 1, episodeEnd: 2, plot: "a\n\nb" },
      ...{ certificate: "TV-PG", ageRating: 8 },
    });
  });

  test("is as many as its name says", () => {
    const described = { ...named, episode: 2, episodeEnd: 3 };
    expect(
      describeWithNfo(described, read([1, 2, 3, 4].map((number) => episode(number)).join(""))),
    ).toMatchObject({
      title: "Part 2 / Part 3",
      episode: 2,
      episodeEnd: 3,
    });
  });

  test("is the one of its number where the list begins before it", () => {
    expect(describeWithNfo(named, read(episode(1) + episode(2) + episode(3)))).toMatchObject({
      title: "Part 2",
      episode: 2,
      episodeEnd: null,
    });
  });

  test("is what the file says where its name says no number", () => {
    const described = { ...named, season: null, episode: null };
    expect(describeWithNfo(described, read(episode(7) + episode(8)))).toMatchObject({
      title: "Part 7 / Part 8",
      season: 1,
      episode: 7,
      episodeEnd: 8,
    });
  });

  test("keeps the end that its name says beside an entry for the first alone", () => {
    const described = { ...named, episodeEnd: 3 };
    expect(
      describeWithNfo(described, read("<episodedetails><title>X</title></episodedetails>")).episodeEnd,
    ).toBe(3);
    expect(describeWithNfo(described, read(episode(2))).episodeEnd).toBe(3);
  });
});

describe("a show", () => {
  const text =
    "<tvshow><title>Otters!</title><year>2020</year><mpaa>TV-Y</mpaa><genre>Nature</genre></tvshow>";

  test("is described by its file and keeps its key", () => {
    expect(describeCollectionWithNfo(show, read(text))).toEqual({
      ...show,
      ...{ title: "Otters!", year: 2020, certificate: "TV-Y", ageRating: 0, tags: ["Nature"] },
    });
    expect(describeCollectionWithNfo(show, read(episode(1)))).toBe(show);
  });

  test("gives its certificate to episodes without one, and its tags to all", () => {
    const described = describeCollectionWithNfo(show, read(text));
    expect(describeAsPartOf({ ...named, tags: ["River", "nature"] }, described)).toMatchObject({
      certificate: "TV-Y",
      ageRating: 0,
      tags: ["River", "nature"],
    });
    expect(describeAsPartOf({ ...named, certificate: "TV-14", ageRating: 14 }, described)).toMatchObject({
      certificate: "TV-14",
      ageRating: 14,
      tags: ["Nature"],
    });
  });

  test("gives nothing to what is not its own", () => {
    const film = { ...named, collectionKey: null };
    expect(describeAsPartOf(film, describeCollectionWithNfo(show, read(text)))).toBe(film);
  });
});
