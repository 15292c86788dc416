import { describe, expect, test } from "vitest";
import { arrangePaths, fileOf } from "./arranged-paths";

/** For each programme its files, with `#part` and `=version`. */
function programmes(...paths: string[]): string[][] {
  return arrangePaths(...paths).programmes.map(({ files }) =>
    files.map(({ path, part, version }) => {
      const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
      return name + (part === null ? "" : `#${part}`) + (version === null ? "" : `=${version}`);
    }),
  );
}

describe("parts are one programme", () => {
  test.each([
    ["cd", "Up (2009) cd1", "Up (2009) cd2"],
    ["dvd", "Up dvd 1", "Up dvd 2"],
    ["part", "Up-part1", "Up-part2"],
    ["pt", "Up.pt1", "Up.pt2"],
    ["disc", "Up (Disc 01)", "Up (Disc 02)"],
    ["disk", "Up disk_1", "Up disk_2"],
    ["letters", "Up parta", "Up partb"],
    ["words behind", "Up.part1.unrated.1080p.x264-rough", "Up.part2.unrated.1080p.x264-rough"],
    ["brackets before", "Up (2009)[PG]part1", "Up (2009)[PG]part2"],
  ])("%s", (_, one, two) => {
    expect(programmes(`${two}.mkv`, `${one}.mkv`)).toEqual([[`${one}#1`, `${two}#2`]]);
  });

  test("their title is the name without the part", () => {
    const { programmes: found } = arrangePaths("Up (2009) cd1.mkv", "Up (2009) cd2.mkv");
    expect(found.map(({ described }) => described)).toMatchObject([
      { kind: "film", title: "Up", year: 2009 },
    ]);
  });

  test("ten come after two", () => {
    const paths = [1, 2, 10].map((number) => `Up (2009) cd${number}.mkv`);
    expect(programmes(...paths.toReversed())).toEqual([
      ["Up (2009) cd1#1", "Up (2009) cd2#2", "Up (2009) cd10#10"],
    ]);
  });

  test("the first is 1, also where names count from 0", () => {
    expect(programmes("Up cd0.mkv", "Up cd1.mkv")).toEqual([["Up cd0#1", "Up cd1#2"]]);
    expect(fileOf(arrangePaths("Up (2009) cd0.mkv"), "Up (2009) cd0.mkv").part).toBe(1);
  });

  test("one disc alone is a part, a lone part may be the title's own", () => {
    expect(fileOf(arrangePaths("Up (2009) cd1.mkv"), "Up (2009) cd1.mkv").part).toBe(1);
    expect(fileOf(arrangePaths("Hallows Part 1 (2010).mkv"), "Hallows Part 1 (2010).mkv").part).toBeNull();
  });

  test.each([
    [["Bad Boys (2006).mkv", "Bad Boys (2007).mkv"]],
    [["Hallows Part 1 (2010).mkv", "Hallows Part 2 (2011).mkv"]],
    [["300a.mkv", "300b.mkv"]],
    [["Up parte.mkv", "Up partf.mkv"]],
    [["Up cd1.mkv", "Up parta.mkv"]],
    [["My movie #1.mp4", "My movie #2.mp4"]],
    [["S01E01 - Heist Part 1.mkv", "S01E02 - Heist Part 2.mkv"]],
  ])("%j are two", (paths) => {
    expect(programmes(...paths)).toHaveLength(2);
  });
});

describe("versions are one programme", () => {
  const film = "Movies/Up (2009)/Up (2009)";
  test.each([
    [" - 1080p", "1080p"],
    [" - [Director's Cut]", "Director's Cut"],
    [" [Final Cut] [1080p HEVC]", "Final Cut 1080p HEVC"],
    ["_4K", "4K"],
    [".UHD", "UHD"],
    ["-bluray", "bluray"],
    [" - Whatever they like", "Whatever they like"],
  ])("%s in the film's folder", (label, version) => {
    expect(programmes(`${film}.mkv`, `${film}${label}.mkv`)).toEqual([
      ["Up (2009)", `Up (2009)${label}=${version}`],
    ]);
  });

  test("the one without a label comes first, then the larger pictures", () => {
    const labels = ["", " - 2160p", " - 1080p", " - 720p", " - Director's Cut"];
    const [order] = programmes(...labels.toReversed().map((label) => `${film}${label}.mkv`));
    expect(order?.map((name) => name.replace(/=.*/, ""))).toEqual(labels.map((label) => `Up (2009)${label}`));
  });

  test("parts of a version stay together", () => {
    const paths = ["Up (2009) - 4k part1", "Up (2009) - 4k part2", "Up (2009)"].map(
      (name) => `Up (2009)/${name}.mkv`,
    );
    expect(programmes(...paths)).toEqual([
      ["Up (2009)", "Up (2009) - 4k part1#1=4k", "Up (2009) - 4k part2#2=4k"],
    ]);
  });

  test("outside of its folder labels have to be known as such", () => {
    expect(programmes("Up (2009) - 1080p.mkv", "Up (2009) - 720p.mkv")).toHaveLength(1);
    expect(programmes("Up (2009) - Deutsch.mkv", "Up (2009).mkv")).toHaveLength(1);
    expect(programmes("Four Sisters - A.avi", "Four Sisters - B.avi")).toHaveLength(2);
  });

  test.each([
    [
      "other years",
      ["Iron Man/Iron Man.mkv", "Iron Man/Iron Man (2008).mkv", "Iron Man/Iron Man (2010).mkv"],
    ],
    ["numbers", ["Movie/Movie 1.mkv", "Movie/Movie 2.mkv", "Movie/Movie 3.mkv"]],
    [
      "an open bracket",
      ["Wick (2019)/Wick (2019).mkv", "Wick (2019)/Wick (2019) [A].mkv", "Wick (2019)/Wick (2019) [B.mkv"],
    ],
    [
      "clips named like their folder",
      ["Peppa/Peppa - Zoo.mp4", "Peppa/Peppa - Sea.mp4", "Peppa/Peppa - Fun.mp4"],
    ],
  ])("%s keep three files apart", (_, paths) => {
    expect(programmes(...paths)).toHaveLength(3);
  });

  test("of an episode", () => {
    const names = ["S01E01 - Pilot - 1080p", "S01E01 - Pilot - 720p", "S01E02 - Sea"];
    expect(programmes(...names.map((name) => `Show/Season 1/${name}.mkv`))).toEqual([
      ["S01E01 - Pilot - 1080p=1080p", "S01E01 - Pilot - 720p=720p"],
      ["S01E02 - Sea"],
    ]);
  });

  test("other titles under one number are other programmes, and so are its stories", () => {
    expect(programmes("Show/S01E01 - Pilot.mkv", "Show/S01E01 - The Sea.mkv")).toHaveLength(2);
    expect(programmes("Show/S01E01a - Zoo.mkv", "Show/S01E01b - Zoo.mkv")).toHaveLength(2);
    expect(programmes("Show/S01E01.mkv", "Show/S01E01 - Pilot.mkv")).toHaveLength(1);
  });
});
