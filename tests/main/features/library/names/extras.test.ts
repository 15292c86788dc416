import { describe, expect, test } from "vitest";
import { arrangePaths, readPath } from "./arranged-paths";

describe("by the end of the name", () => {
  test.each([
    ["Up (2009)-trailer.mp4", "trailer"],
    ["Up (2009)-trailer2.mp4", "trailer"],
    ["Up (2009).trailer.mp4", "trailer"],
    ["Up (2009)_sample.mp4", "sample"],
    ["Up (2009) - sample.mp4", "sample"],
    ["Up (2009) sample.mp4", "sample"],
    ["trailer.mp4", "trailer"],
    ["Sample.mkv", "sample"],
    ["Up-scene.mp4", "scene"],
    ["Up-clip.mp4", "clip"],
    ["Up-interview.mp4", "interview"],
    ["Up-behindthescenes.mp4", "behind-the-scenes"],
    ["Up-deleted.mp4", "deleted-scene"],
    ["Up-deletedscene.mp4", "deleted-scene"],
    ["Up-featurette.mp4", "featurette"],
    ["Up-short.mp4", "short"],
    ["Up-other.mp4", "other"],
    ["Up-Extra.mp4", "other"],
  ])("%s", (path, extra) => {
    expect(readPath(path)).toMatchObject({ kind: "extra", extra });
  });

  test.each([
    ...["The DNA Sample.mp4", "I Live In A Trailer.mp4", "Sample of love.mp4", "sampler.mkv", "Up.scene.mp4"],
    ...[
      "stuff trailerthings.mkv",
      "The Big Short.mp4",
      "the sample/the sample.mkv",
      "Trailer Park (2009).mkv",
    ],
  ])("%s is none", (path) => {
    expect(readPath(path).extra).toBeNull();
  });

  test("behind a space it counts where the film is there", () => {
    expect(readPath("Big Fish Trailer.mp4", "Big Fish.mkv").extra).toBe("trailer");
    expect(
      readPath("Movies/Big Fish (2003)/Big Fish Trailer.mp4", "Movies/Big Fish (2003)/x.mkv").extra,
    ).toBe("trailer");
  });

  test("it is named like its film", () => {
    expect(readPath("Up (2009)/Up (2009)-trailer.mp4")).toMatchObject({ title: "Up", year: 2009 });
  });
});

describe("by its folder", () => {
  const film = "Movies/Up (2009)/Up (2009).mkv";
  test.each([
    ["behind the scenes", "behind-the-scenes"],
    ["Deleted Scenes", "deleted-scene"],
    ["interviews", "interview"],
    ["scenes", "scene"],
    ["samples", "sample"],
    ["Shorts", "short"],
    ["featurettes", "featurette"],
    ["clips", "clip"],
    ["other", "other"],
    ["Extras", "other"],
    ["bonus", "other"],
    ["trailers", "trailer"],
    ["theme-music", "theme"],
    ["backdrops", "theme"],
  ])("%s in a film's folder", (folder, extra) => {
    const read = readPath(`Movies/Up (2009)/${folder}/S01E01.mkv`, film);
    expect(read).toMatchObject({ kind: "extra", extra, season: null, collectionKey: null });
  });

  test("in a show's folder and in a season's they belong to the show", () => {
    const episode = "Bluey/Season 1/S01E01.mkv";
    for (const path of ["Bluey/Extras/Making of.mkv", "Bluey/Season 1/Extras/S01E01 - Cut.mkv"]) {
      expect(readPath(path, episode)).toMatchObject({ kind: "extra", collectionKey: "show/bluey/" });
    }
  });

  test("all that lies below is one, too", () => {
    expect(readPath("Movies/Up (2009)/Extras/Disc 1/Making of.mkv", film).kind).toBe("extra");
  });

  test("a family's own folders are none", () => {
    for (const path of ["Clips/Zoo.mp4", "Shorts/Paperman.mp4", "Family/Clips/Zoo.mp4", "clips/Zoo.mp4"]) {
      expect(readPath(path, "Family/Beach.mp4").extra).toBeNull();
    }
    expect(readPath("Extras/Extras S01E01.mkv")).toMatchObject({ kind: "episode", collection: "Extras" });
  });

  test("a folder that holds nothing but extras folders is a film's, unless families name theirs so", () => {
    expect(readPath("Movies/Up/trailers/One.mp4").extra).toBe("trailer");
    expect(readPath("Emma/Clips/One.mp4").extra).toBeNull();
  });

  test("other folders in a film's folder are none", () => {
    expect(readPath("Movies/Up (2009)/not a scene/x.mkv", film).extra).toBeNull();
  });
});

test("extras are programmes of their own", () => {
  const library = arrangePaths("Up (2009).mkv", "Up (2009)-trailer.mkv", "Up (2009)-trailer2.mkv");
  expect(library.programmes.map(({ files }) => files.length)).toEqual([1, 1, 1]);
});
