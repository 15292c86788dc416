import { assignVideos, decideIdentity, type Group } from "@main/features/library/scan/identity.policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("which video a programme is", () => {
  test.each([
    ["that of its content", { byContent: [2], byPath: [] }, 2],
    ["that of its content before that of its path", { byContent: [2], byPath: [1] }, 2],
    ["that of its path where nobody knows its content", { byContent: [], byPath: [1] }, 1],
    ["the oldest of several", { byContent: [7, 3, 5], byPath: [1] }, 3],
    ["a new one where nothing speaks for another", { byContent: [], byPath: [] }, undefined],
  ])("is %s", (_, claims, expected) => {
    expect(decideIdentity(claims)).toBe(expected);
  });
});

const group = (key: string, videoId: number, fileId: number, ...mediaHashes: string[]): Group => ({
  ...{ key, videoId, fileId, mediaHashes },
});
/** The keys of the groups of each video; `new` for one that is yet to be made. */
function assign(groups: readonly Group[], videos: Record<number, string | null>) {
  const known = Object.entries(videos).map(([id, mediaHash]) => ({ videoId: Number(id), mediaHash }));
  const given = assignVideos(groups, known).map(
    ({ groups: members, videoId }) =>
      [
        videoId ?? "new",
        members
          .map(({ key }) => key)
          .sort()
          .join(),
      ] as const,
  );
  return Object.fromEntries(given);
}

describe("when all files have been met", () => {
  test("copies stay one video", () => {
    expect(assign([group("a", 1, 1, "A"), group("b", 1, 2, "A")], { 1: "A" })).toEqual({ 1: "a,b" });
  });

  test("what shares no content any more is parted, and the video goes with its own content", () => {
    expect(assign([group("a", 1, 1, "B"), group("b", 1, 2, "A")], { 1: "A" })).toEqual({ 1: "b", new: "a" });
  });

  test("where its content is nowhere, the video goes with its oldest file", () => {
    expect(assign([group("b", 1, 2, "C"), group("a", 1, 1, "B")], { 1: "A" })).toEqual({ 1: "a", new: "b" });
  });

  test("of two videos with the same content the older one stays", () => {
    expect(assign([group("a", 5, 1, "A"), group("b", 2, 2, "A", "B")], { 5: "A", 2: "B" })).toEqual({
      2: "a,b",
    });
  });

  test("a video whose content stands alone again has it back", () => {
    expect(assign([group("a", 1, 1, "A"), group("b", 1, 2, "B")], { 1: "A", 2: "B" })).toEqual({
      1: "a",
      2: "b",
    });
  });

  test("files that nobody could read are nobody's copies", () => {
    expect(assign([group("a", 1, 1), group("b", 1, 2)], { 1: null })).toEqual({ 1: "a", new: "b" });
  });

  test("every group is of one programme, no video of two, and no content is in two programmes", () => {
    const groups = fc
      .array(
        fc.record({
          videoId: fc.integer({ min: 1, max: 4 }),
          mediaHashes: fc.subarray(["A", "B", "C", "D"]),
        }),
        { maxLength: 6 },
      )
      .map((drawn) => drawn.map((one, index) => ({ ...one, key: String(index), fileId: index + 1 })));
    const hash = fc.option(fc.constantFrom("A", "B", "C", "D"));
    fc.assert(
      fc.property(groups, fc.tuple(hash, hash, hash, hash), (drawn, hashes) => {
        const videos = hashes.map((mediaHash, index) => ({ videoId: index + 1, mediaHash }));
        const programmes = assignVideos(drawn, videos);
        expect(programmes.flatMap((one) => one.groups.map(({ key }) => key)).sort()).toEqual(
          drawn.map(({ key }) => key).sort(),
        );
        const ids = programmes.flatMap(({ videoId }) => videoId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const contents = programmes.flatMap((one) => [
          ...new Set(one.groups.flatMap(({ mediaHashes }) => mediaHashes)),
        ]);
        expect(new Set(contents).size).toBe(contents.length);
      }),
    );
  });
});
