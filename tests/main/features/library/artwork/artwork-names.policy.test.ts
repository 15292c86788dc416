import { arrangeArtwork } from "@main/features/library/artwork/artwork-names.policy";
import { noDetails } from "@main/features/library/description";
import type { ArrangedDirectory, ArrangedProgramme, Place } from "@main/features/library/names/arranged";
import type { VideoKind } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const show = { ...noDetails, key: "show/otters/", kind: "show", title: "Otters", year: null } as const;
const clips = {
  ...noDetails,
  key: "folder/1/Clips",
  kind: "collection",
  title: "Clips",
  year: null,
} as const;

const placeOf = (path: string, kind: Place["kind"], season: number | null = null): Place => ({
  ...{ path, kind, season, above: null, extra: null, showNfo: null, libraryFolderId: 1 },
  show: kind === "show" || kind === "season" ? show : null,
  showPath: kind === "show" || kind === "season" ? "Otters" : null,
});

function programme(kind: VideoKind, ...paths: string[]): ArrangedProgramme {
  const described = { ...noDetails, kind, title: "x", collectionKey: null, season: null, episode: null };
  return {
    described: { ...described, episodeEnd: null, year: null, airDate: null, extra: null, placeholder: false },
    files: paths.map((path) => ({ path, part: null, version: null, captions: [] })),
    nfoPaths: [],
  };
}

/** Each picture as "owner: role path", in order. */
function arrange(place: Place, pictures: string[], arranged: Partial<ArrangedDirectory>): string[] {
  const all = { programmes: [], collections: [], ...arranged };
  const inside = all.programmes.flatMap(({ files }) => files.map(({ path }) => path));
  const files = [...inside.map((path) => path.slice(path.lastIndexOf("/") + 1)), ...pictures];
  const { programmes, collections } = arrangeArtwork(place, { path: place.path, files, folders: [] }, all);
  expect(programmes).toHaveLength(all.programmes.length);
  const owners = [
    ...programmes.map((artwork, owner) => ({ owner: String(owner), artwork })),
    ...[...collections].map(([owner, artwork]) => ({ owner, artwork })),
  ];
  return owners.flatMap(({ owner, artwork }) =>
    artwork.map(
      ({ path, role, season }) => `${owner}: ${role}${season === null ? "" : ` ${season}`} ${path}`,
    ),
  );
}

describe("a picture with the name of a video is of it", () => {
  const place = placeOf("Otters/Season 1", "season", 1);
  const episode = programme("episode", "Otters/Season 1/Otters S01E01.mkv");

  test.each<[string, string]>([
    ["Otters S01E01-thumb.jpg", "wide"],
    ["Otters S01E01.jpg", "wide"],
    ["otters s01e01-THUMB.JPG", "wide"],
    ["Otters S01E01-poster.png", "poster"],
    ["Otters S01E01-landscape.webp", "wide"],
    ["Otters S01E01.tbn", "wide"],
    ["Otters S01E01-fanart2.jpeg", "backdrop"],
    ["Otters S01E01-clearlogo.png", "logo"],
  ])("%s is its %s", (picture, role) => {
    const expected = [`0: ${role} Otters/Season 1/${picture}`];
    expect(arrange(place, [picture], { programmes: [episode] })).toEqual(expected);
  });

  test.each([
    "Otters S01E01-banner.jpg",
    "Otters S01E01x.jpg",
    "Otters S01E01.txt",
    "Otters S01E02.jpg",
    "x.jpg",
  ])("%s is nobody's", (picture) => expect(arrange(place, [picture], { programmes: [episode] })).toEqual([]));

  test("and its own thumb comes before a picture that is only called so", () => {
    const pictures = ["Otters S01E01.jpg", "Otters S01E01-thumb.jpg", "Otters S01E01-landscape.jpg"];
    expect(arrange(place, pictures, { programmes: [episode] })).toEqual([
      "0: wide Otters/Season 1/Otters S01E01-landscape.jpg",
      "0: wide Otters/Season 1/Otters S01E01-thumb.jpg",
      "0: wide Otters/Season 1/Otters S01E01.jpg",
    ]);
  });

  test("and of several the one with the longest name has it", () => {
    const films = ["Film.mkv", "Film-2.mkv"].map((path) => programme("film", path));
    expect(
      arrange(placeOf("", "library"), ["Film-2.jpg", "Film.jpg", "Film-2-poster.jpg"], { programmes: films }),
    ).toEqual(["0: poster Film.jpg", "1: poster Film-2-poster.jpg", "1: poster Film-2.jpg"]);
  });

  test("also where it is in parts or versions", () => {
    const parts = programme("film", "Films/Bear cd1.avi", "Films/Bear cd2.avi");
    const versions = programme("film", "Films/Fox (2001) - 1080p.mkv", "Films/Fox (2001) - 720p.mkv");
    const pictures = ["Bear-poster.jpg", "Bear cd2-fanart.jpg", "Fox (2001).jpg"];
    expect(arrange(placeOf("Films", "folder"), pictures, { programmes: [parts, versions] })).toEqual([
      "0: poster Films/Bear-poster.jpg",
      "0: backdrop Films/Bear cd2-fanart.jpg",
      "1: poster Films/Fox (2001).jpg",
    ]);
  });

  test("in letters of any kind", () => {
    const film = programme("film", "Čertík.mkv".normalize("NFD"));
    expect(
      arrange(placeOf("", "library"), ["čertík-poster.jpg".normalize("NFC")], { programmes: [film] }),
    ).toHaveLength(1);
  });
});

describe("a film with a folder of its own has the pictures in it", () => {
  const place = placeOf("Films/Fox (2001)", "film");
  const film = programme("film", "Films/Fox (2001)/fox.2001.1080p.mkv");
  const trailer = programme("extra", "Films/Fox (2001)/fox-trailer.mkv");

  test("the best of each kind first", () => {
    const pictures = [
      ...[
        "movie.jpg",
        "default.jpg",
        "cover.jpg",
        "Folder.jpg",
        "poster2.jpg",
        "poster.png",
        "Fox (2001)-poster.jpg",
      ],
      ...["art.jpg", "background.jpg", "fanart2.jpg", "fanart10.jpg", "fanart.jpg", "backdrop.jpg"],
      ...["thumb.jpg", "landscape.jpg", "logo.png", "banner.jpg", "disc.png"],
    ];
    const expected = [
      ...["poster Fox (2001)-poster.jpg", "poster poster.png", "poster poster2.jpg", "poster Folder.jpg"],
      ...[
        "poster cover.jpg",
        "poster default.jpg",
        "poster movie.jpg",
        "wide landscape.jpg",
        "wide thumb.jpg",
      ],
      ...["backdrop backdrop.jpg", "backdrop fanart.jpg", "backdrop fanart2.jpg", "backdrop fanart10.jpg"],
      ...["backdrop background.jpg", "backdrop art.jpg", "logo logo.png"],
    ];
    expect(arrange(place, pictures, { programmes: [trailer, film] })).toEqual(
      expected.map((line) => `1: ${line.replace(" ", ` ${place.path}/`)}`),
    );
  });

  test("but not where two films share it", () => {
    const two = [film, programme("film", "Films/Fox (2001)/other.mkv")];
    expect(arrange(placeOf("Films", "folder"), ["poster.jpg"], { programmes: two })).toEqual([]);
  });

  test("and an extra has only what bears its name", () => {
    const extras = placeOf("Films/Fox (2001)/trailers", "extras");
    const one = programme("extra", "Films/Fox (2001)/trailers/a.mkv");
    expect(arrange(extras, ["poster.jpg", "a.jpg"], { programmes: [one] })).toEqual([
      "0: wide Films/Fox (2001)/trailers/a.jpg",
    ]);
  });
});

describe("a show", () => {
  test("has the pictures of its folder, and there those of its seasons", () => {
    const pictures = [
      ...[
        "poster.jpg",
        "fanart.jpg",
        "show.jpg",
        "season01-poster.jpg",
        "season2-poster.jpg",
        "Season 03.jpg",
      ],
      ...[
        "season-specials-poster.jpg",
        "season-all-poster.jpg",
        "season01-fanart.jpg",
        "season01-banner.jpg",
      ],
    ];
    expect(arrange(placeOf("Otters", "show"), pictures, {})).toEqual(
      [
        ...["poster 3 Season 03.jpg", "poster poster.jpg", "poster 0 season-specials-poster.jpg"],
        ...["poster 1 season01-poster.jpg", "poster 2 season2-poster.jpg", "poster show.jpg"],
        ...["backdrop fanart.jpg", "backdrop 1 season01-fanart.jpg", "poster season-all-poster.jpg"],
      ].map((line) => `show/otters/: ${line.replace(/ (?=[^ ]+$|Season)/, " Otters/")}`),
    );
  });

  test("has its episodes' pictures apart", () => {
    const episode = programme("episode", "Otters/Otters 1x01.mkv");
    expect(
      arrange(placeOf("Otters", "show"), ["folder.jpg", "Otters 1x01-thumb.jpg"], { programmes: [episode] }),
    ).toEqual(["0: wide Otters/Otters 1x01-thumb.jpg", "show/otters/: poster Otters/folder.jpg"]);
  });

  test.each<[number, string]>([
    [1, "Otters/Season 1"],
    [0, "Otters/Specials"],
  ])("has what lies in the folder of season %i", (season, path) => {
    const episode = programme("episode", `${path}/a.mkv`);
    const place = placeOf(path, "season", season);
    expect(arrange(place, ["poster.jpg", "folder.jpg"], { programmes: [episode] })).toEqual([
      `show/otters/: poster ${season} ${path}/poster.jpg`,
      `show/otters/: poster ${season} ${path}/folder.jpg`,
    ]);
  });
});

describe("a folder of clips", () => {
  const two = ["Clips/a.mp4", "Clips/b.mp4"].map((path) => programme("clip", path));

  test("has the pictures in it, and each clip its own", () => {
    const arranged = { programmes: two, collections: [{ described: clips, nfoPaths: [] }] };
    expect(arrange(placeOf("Clips", "folder"), ["folder.jpg", "b.jpg", "holiday.jpg"], arranged)).toEqual([
      "1: wide Clips/b.jpg",
      "folder/1/Clips: poster Clips/folder.jpg",
    ]);
  });

  test("has none for the whole library at its top", () => {
    expect(arrange(placeOf("", "library"), ["folder.jpg", "poster.jpg"], { programmes: two })).toEqual([]);
  });
});
