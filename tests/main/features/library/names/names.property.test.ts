import { explainPaths } from "@main/explain/explain-paths";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArrangedLibrary, arrangePaths } from "./arranged-paths";

/** Pieces that the rules look for, so that random names meet them. */
const piece = fc.constantFrom(
  ...[
    "S01E02",
    "1x02",
    "(2009)",
    "[1080p]",
    " - ",
    ".",
    "_",
    "-",
    " ",
    "cd1",
    "part2",
    "-trailer",
    "sample",
    "E03",
  ],
  ...[
    "2019-07-12",
    "Season 1",
    "[",
    "]",
    "(",
    "{tmdb-1}",
    "\n",
    "\u202e",
    "\u200d",
    "é",
    "日本",
    "👨‍👩‍👧",
    "İ",
    "ß",
    "0",
    "12",
  ],
);
const name = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
    fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join("")),
    fc.constantFrom("Bluey", "Season 1", "Extras", "Up (2009)", "__proto__", "constructor", "movie"),
  )
  .map((text) => text.replaceAll("/", "-").replaceAll("\0", "-"))
  .filter((text) => text !== "." && text !== "..");
const video = fc
  .tuple(name, fc.constantFrom("mkv", "mp4", "AVI"))
  .map(([stem, ending]) => `${stem}.${ending}`);
const other = fc
  .tuple(name, fc.constantFrom("srt", "nfo", "jpg", "en.vtt"))
  .map(([stem, ending]) => `${stem}.${ending}`);
const file = fc.oneof({ weight: 4, arbitrary: video }, other);
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), file)
  .map(([folders, last]) => [...folders, last].join("/"));
const library = fc.uniqueArray(path, { minLength: 1, maxLength: 25 });

const filesOf = ({ programmes }: ArrangedLibrary) => programmes.flatMap(({ files }) => files);

describe("whatever names a folder holds", () => {
  test("each video is in exactly one programme, and nothing else is", () => {
    fc.assert(
      fc.property(library, (paths) => {
        const met = filesOf(arrangePaths(...paths)).map((each) => each.path);
        const videos = paths.filter((each) => /\.(?:mkv|mp4|avi)$/i.test(each));
        expect(met.toSorted()).toEqual(videos.toSorted());
      }),
    );
  });

  test("titles are never empty, and numbers are what they claim to be", () => {
    fc.assert(
      fc.property(library, (paths) => {
        const { programmes, collections } = arrangePaths(...paths);
        for (const { described } of programmes) {
          expect(described.title.trim()).not.toBe("");
          for (const number of [described.season, described.episode, described.episodeEnd, described.year]) {
            expect(number === null || (Number.isInteger(number) && number >= 0 && number < 10_000)).toBe(
              true,
            );
          }
          expect((described.episodeEnd ?? Infinity) > (described.episode ?? -1)).toBe(true);
          expect(described.extra !== null).toBe(described.kind === "extra");
        }
        for (const { described } of collections) expect(described.title.trim()).not.toBe("");
      }),
    );
  });

  test("each programme's collection is told of, and parts and versions are told apart", () => {
    fc.assert(
      fc.property(library, (paths) => {
        const { programmes, collections } = arrangePaths(...paths);
        const keys = new Set(collections.map(({ described }) => described.key));
        for (const { described, files } of programmes) {
          expect(described.collectionKey === null || keys.has(described.collectionKey)).toBe(true);
          expect(files.every(({ part }) => part === null || part >= 0)).toBe(true);
        }
      }),
    );
  });

  test("the order in which a disk lists them does not matter", () => {
    fc.assert(
      fc.property(library, (paths) => {
        const summary = (each: ArrangedLibrary) =>
          each.programmes.map((programme) => JSON.stringify(programme)).toSorted();
        expect(summary(arrangePaths(...paths.toReversed()))).toEqual(summary(arrangePaths(...paths)));
      }),
    );
  });

  test("explain answers with a line of JSON for each of them", () => {
    fc.assert(
      fc.property(library, (paths) => {
        const explained = explainPaths(paths, { libraryFolders: ["/nowhere"], cwd: "/nowhere" });
        expect(explained.map((each) => each.path)).toEqual(paths);
        expect(explained.every((each) => !JSON.stringify(each).includes("\n"))).toBe(true);
      }),
    );
  });
});
