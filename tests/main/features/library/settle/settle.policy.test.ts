import type { Description } from "@main/features/library/description";
import { noDetails } from "@main/features/library/description";
import { decideCopyNames, type NamedFile } from "@main/features/library/settle/copy-names.policy";
import {
  decideVideo,
  nothingSaid,
  type ParentsWord,
  type SettledFile,
  type VideoToSettle,
} from "@main/features/library/settle/settle.policy";
import type { FileState } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const described: Description = {
  ...noDetails,
  ...{ kind: "episode", title: "Otters", collectionKey: "show/zoo/", season: 1, episode: 2, episodeEnd: 3 },
  ...{ year: 2001, airDate: null, extra: null, placeholder: false },
};
const film: SettledFile = {
  ...{
    folderId: 1,
    groupPath: "a.mp4",
    path: "a.mp4",
    part: null,
    version: null,
    state: "ready",
    reason: null,
  },
  ...{ durationSeconds: 60, height: 720, mediaHash: "a", online: true },
};
const collection = { id: 7, sortKey: "zoo\u0001", ageRating: null };

function settle({
  said = {},
  scan = {},
  files = [film],
  tags = [],
  ofShow = collection,
}: {
  said?: Partial<ParentsWord>;
  scan?: Partial<Description>;
  files?: readonly SettledFile[];
  tags?: readonly string[];
  ofShow?: VideoToSettle["collection"];
} = {}) {
  const word = { ...nothingSaid, ...said };
  return decideVideo({ described: { ...described, ...scan }, said: word, files, tags, collection: ofShow });
}

describe("the age of its show", () => {
  const ofShow = { ...collection, ageRating: 12 };

  test("counts where the scan knows no certificate", () => {
    expect(settle({ ofShow })).toMatchObject({ ageRating: 12 });
  });

  test("gives way to a certificate, also one of unknown age, and to a parent", () => {
    expect(settle({ ofShow, scan: { certificate: "FSK 6", ageRating: 6 } })).toMatchObject({ ageRating: 6 });
    expect(settle({ ofShow, scan: { certificate: "Unheard of" } })).toMatchObject({ ageRating: null });
    expect(settle({ ofShow, said: { ageRating: 0 } })).toMatchObject({ ageRating: 0 });
  });
});

describe("what a parent says", () => {
  test("wins over the scan in each of its words", () => {
    const said = { title: "Seals", kind: "film", season: 4, episode: 5, year: 1999, ageRating: 12 } as const;
    expect(settle({ said: { ...said, categoryId: 3 } })).toMatchObject({ ...said, categoryId: 3 });
  });

  test("leaves to the scan what it does not speak of", () => {
    expect(settle({ said: { title: "Seals" }, scan: { ageRating: 6 } })).toMatchObject({
      ...{ title: "Seals", kind: "episode", season: 1, episode: 2, episodeEnd: 3, year: 2001, ageRating: 6 },
    });
  });

  test("of another episode makes the last of several meaningless", () => {
    expect(settle({ said: { episode: 9 } })).toMatchObject({ episode: 9, episodeEnd: null });
  });

  test("of a title orders by it, whatever an NFO file says of the order", () => {
    const sortTitle = "Aardvarks";
    expect(settle({ scan: { sortTitle } }).sortKey).toContain("aardvarks");
    expect(settle({ scan: { sortTitle }, said: { title: "Seals" } }).sortKey).toContain("seals");
  });
});

describe("the state", () => {
  const file = (state: FileState, changes: Partial<SettledFile> = {}): SettledFile => ({
    ...film,
    ...{ state, path: `${state}.mp4`, groupPath: "group.mp4", reason: state === "ready" ? null : "damaged" },
    ...changes,
  });
  const order = ["ready", "needs-remux", "needs-transcode", "unreadable", "ignored"] as const;

  test.each(order.map((state, index) => [state, order.slice(index)] as const))(
    "is %s where that is the best of several files",
    (state, states) => {
      expect(settle({ files: states.toReversed().map((one) => file(one)) }).state).toBe(state);
    },
  );

  test("is that of the worst part, and of the best version of which all parts are", () => {
    const part = (state: FileState, number: number, version: string | null = null) =>
      file(state, { part: number, version, path: `${version} ${number}.mp4` });
    expect(settle({ files: [part("ready", 1), part("needs-transcode", 2)] })).toMatchObject({
      ...{ state: "needs-transcode", reason: "damaged", offered: true, durationSeconds: 60 },
    });
    const files = [
      part("ready", 1),
      part("unreadable", 2),
      part("ready", 1, "long"),
      part("ready", 2, "long"),
    ];
    expect(settle({ files })).toMatchObject({ state: "ready", reason: null, offered: true });
  });

  test("is missing where nothing is there, and what is missing beside it does not matter", () => {
    expect(settle({ files: [file("missing")] })).toMatchObject({
      state: "missing",
      inLibrary: true,
      offered: false,
    });
    expect(settle({ files: [file("missing"), file("ready")] }).state).toBe("ready");
    expect(settle({ files: [] })).toMatchObject({ state: "missing", inLibrary: false });
  });

  test("comes with the seconds of all parts of what would play", () => {
    const part = (number: number, durationSeconds: number | null) =>
      file("ready", { part: number, path: `${number}.mp4`, durationSeconds });
    expect(settle({ files: [part(1, 60), part(2, 30)] }).durationSeconds).toBe(90);
    expect(settle({ files: [part(1, 60), part(2, null)] }).durationSeconds).toBeNull();
    const versions = [file("ready", { version: "short", durationSeconds: 5 }), file("needs-remux")];
    expect(settle({ files: versions }).durationSeconds).toBe(5);
    const away = file("ready", { folderId: 2, path: "away.mp4", online: false, height: 1080 });
    expect(settle({ files: [away, ...versions] }).durationSeconds).toBe(5);
  });
});

describe("a child is offered", () => {
  test("what plays, and neither extras nor what is hidden, archived or away", () => {
    expect(settle().offered).toBe(true);
    expect(settle({ scan: { kind: "extra" } }).offered).toBe(false);
    expect(settle({ scan: { kind: "extra" }, said: { kind: "clip" } }).offered).toBe(true);
    expect(settle({ said: { hidden: true } }).offered).toBe(false);
    expect(settle({ said: { archivedAtMs: 1 } }).offered).toBe(false);
    expect(settle({ files: [{ ...film, online: false }] })).toMatchObject({ offered: false, state: "ready" });
  });
});

test("a placeholder is known by its place or by a tag of that name", () => {
  expect(settle().namedPlaceholder).toBe(false);
  expect(settle({ scan: { placeholder: true } }).namedPlaceholder).toBe(true);
  expect(settle({ tags: ["Sea", "Placeholder"] }).namedPlaceholder).toBe(true);
});

describe("a video with several copies", () => {
  const file = (fileId: number, changes: Partial<NamedFile> = {}): NamedFile => ({
    ...{ fileId, folderId: 1, groupPath: `${fileId}`, state: "ready", described: null },
    ...changes,
  });

  test("is called as its oldest file is", () => {
    const files = [file(1), file(2, { described: "two" })];
    expect(decideCopyNames("one", files)).toEqual({ described: "one", changes: [] });
  });

  test("is called as the next one is when that is gone", () => {
    const files = [file(1, { state: "missing" }), file(2, { described: "two" })];
    expect(decideCopyNames("one", files)).toEqual({
      described: "two",
      changes: [{ fileId: 2, described: null }],
    });
  });

  test("is called as the oldest again when that is back, and remembers the other", () => {
    const files = [file(1, { described: "one" }), file(2)];
    expect(decideCopyNames("two", files)).toEqual({
      described: "one",
      changes: [
        { fileId: 2, described: "two" },
        { fileId: 1, described: null },
      ],
    });
  });

  test("keeps its name where all of it is gone", () => {
    const files = [file(1, { state: "missing" }), file(2, { state: "missing", described: "two" })];
    expect(decideCopyNames("one", files)).toEqual({ described: "one", changes: [] });
  });
});
