import { parseByteRange } from "@main/http/byte-range";
import { describe, expect, test } from "vitest";

describe("a Range header for a file of 100 bytes", () => {
  test.each([
    ["none means the whole file", null, undefined],
    ["from the start", "bytes=0-", { first: 0, last: 99 }],
    ["a part", "bytes=10-19", { first: 10, last: 19 }],
    ["past the end is cut", "bytes=90-500", { first: 90, last: 99 }],
    ["the last ten", "bytes=-10", { first: 90, last: 99 }],
    ["more than there is from the end", "bytes=-500", { first: 0, last: 99 }],
    ["the last zero", "bytes=-0", "unsatisfiable"],
    ["beyond the end", "bytes=100-", "unsatisfiable"],
    ["backwards is ignored", "bytes=20-10", undefined],
    ["several are ignored", "bytes=0-1,5-6", undefined],
    ["another unit is ignored", "pages=1-2", undefined],
    ["nonsense is ignored", "bytes=-", undefined],
  ])("%s", (_, header, range) => {
    expect(parseByteRange(header, 100)).toEqual(range);
  });
  test("anything of an empty file is unsatisfiable", () => {
    expect([parseByteRange("bytes=0-", 0), parseByteRange("bytes=-1", 0)]).toEqual([
      "unsatisfiable",
      "unsatisfiable",
    ]);
  });
});
