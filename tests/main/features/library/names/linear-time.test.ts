import { readCaptionWords, splitCaptionWords } from "@main/features/library/names/caption-name.policy";
import { readSeasonFolder } from "@main/features/library/names/season-folder.policy";
import { describe, expect, test } from "vitest";
import { arrangePaths } from "./arranged-paths";

const pieces = [
  ...[
    " ",
    ".",
    "_",
    "-",
    " - ",
    "[",
    "]",
    "[]",
    "(",
    "()",
    "{",
    "}{",
    "((",
    "a",
    "a.",
    "a ",
    "0",
    "00 ",
    "1x",
    "x1",
  ],
  ...[
    "s1",
    "S1E",
    "e1",
    "e1-",
    "-1",
    "1-1",
    "E01",
    "E01-E02",
    " x04",
    "2009",
    "(2009)",
    " 2009",
    "2009-01-01",
    "-01-01",
  ],
  ...[
    "cd1",
    "cd",
    "part",
    " part a",
    "pt.",
    "1080p",
    "1080",
    "HDR.",
    "x264-",
    "[1080p]",
    "h 264 ",
    "aac 5.",
    "dd 5. ",
  ],
  ...[
    "season",
    "Season 1",
    "1.",
    "staffel ",
    "第1",
    "trailer",
    "-trailer",
    " sample",
    "www.",
    "www.a.com - ",
    " - a.com",
  ],
  ...[
    "en.",
    ".hi",
    "forced.",
    "{tmdb-1}",
    "[imdbid-",
    "\u202e",
    "\u00a0",
    "e\u0301",
    "日本",
    "👨‍👩‍👧",
    "S.H.",
    "A.B.",
  ],
];

/** The shortest of several runs: what else the machine does can only make one longer. */
function milliseconds(work: () => unknown): number {
  let shortest = Infinity;
  for (let run = 0; run < 3; run++) {
    const begin = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - begin);
  }
  return shortest;
}

function read(name: string): void {
  arrangePaths(
    `${name}.mkv`,
    `${name}/${name}.mkv`,
    `${name}/a.mkv`,
    `Show/Season 1/${name}.mkv`,
    `${name}.en.srt`,
  );
  readSeasonFolder(name);
  readCaptionWords(splitCaptionWords(name).words);
}

/** Names of 250 characters are as long as file systems know them; four times that must not take much longer than 16 times. */
const [short, long] = [250, 1000];

describe("no name makes the rules go back and forth", () => {
  test.each(pieces)("%j again and again", (piece) => {
    for (const [before, behind] of [
      ["a", "!"],
      ["S01E01 [", " 1"],
    ] as const) {
      const make = (length: number) => before + piece.repeat(length).slice(0, length) + behind;
      read(make(short));
      const [one, four] = [milliseconds(() => read(make(short))), milliseconds(() => read(make(long)))];
      expect(four / Math.max(one, 0.5)).toBeLessThan(40);
    }
  });

  test("nor do many files of one folder", () => {
    const make = (count: number) =>
      Array.from({ length: count }, (_, at) => `Up/Up (2009) - cut ${at} trailer.mkv`);
    arrangePaths(...make(100));
    const [few, many] = [
      milliseconds(() => arrangePaths(...make(500))),
      milliseconds(() => arrangePaths(...make(4000))),
    ];
    expect(many / few).toBeLessThan(40);
  });
});
