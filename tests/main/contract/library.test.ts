import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { safe } from "@orpc/client";
import { beforeEach, describe, expect, test } from "vitest";
import { listEvents } from "../../support/list-events";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { filmOf, openTestHousehold, type TestHousehold } from "../../support/test-household";

const profileId = "mia";
let house: TestHousehold;

beforeEach(async () => {
  house = await openTestHousehold({ films: 3, filmSeconds: 1 });
});

const codeOf = async (act: Promise<unknown>) => ((await safe(act)).error as { code?: string } | null)?.code;
const film = (number: number) => filmOf(house, `Film ${number}`);
const titles = async (query: object) =>
  (await house.parent.library.videos(query)).videos.map(({ title }) => title);
/** What the child's shelves show. */
async function shown(): Promise<string[]> {
  const { shelves } = await house.child.library.home({ profileId });
  return [...new Set(shelves.flatMap(({ tiles }) => tiles.map(({ title }) => title)))].sort();
}

describe("a parent's library", () => {
  test("is searched and filtered, and a child may not look into it", async () => {
    expect(await titles({ search: "film 2" })).toEqual(["Film 2"]);
    expect(await titles({ state: "missing" })).toEqual([]);
    expect(await house.parent.library.videos({})).toMatchObject({
      total: 3,
      counts: { ready: 3 },
      nextCursor: null,
    });
    expect(await codeOf(house.child.library.videos({}))).toBe("LOCKED");
    expect(await codeOf(house.child.library.video({ videoId: film(1) }))).toBe("LOCKED");
  });

  test("is edited, and a scan leaves the edit alone", async () => {
    const edited = await house.parent.library.editVideo({ videoId: film(1), edits: { title: "The pond" } });
    expect(edited).toMatchObject({
      title: "The pond",
      edits: { title: "The pond" },
      scanned: { title: "Film 1" },
    });
    await house.parent.library.scan();
    await house.kiosk.whenScanned();
    expect(await shown()).toEqual(["Film 2", "Film 3", "The pond"]);
    expect(await house.parent.library.video({ videoId: film(1) })).toEqual(edited);
    expect(await codeOf(house.parent.library.editVideo({ videoId: 4711, edits: {} }))).toBe("NOT_FOUND");
    expect(await codeOf(house.child.library.editVideo({ videoId: film(1), edits: {} }))).toBe("LOCKED");
  });

  test("has places that decide what a child finds, each with its event", async () => {
    const { library } = house.parent;
    await library.placeVideos({ videoIds: [film(1)], place: "hidden" });
    await library.placeVideos({ videoIds: [film(2)], place: "archived" });
    expect(await shown()).toEqual(["Film 3"]);
    await library.placeVideos({ videoIds: [film(1), film(2)], place: "shown" });
    expect(await shown()).toEqual(["Film 1", "Film 2", "Film 3"]);
    expect(await codeOf(library.placeVideos({ videoIds: [film(1), 4711], place: "hidden" }))).toBe(
      "NOT_FOUND",
    );
    expect(await shown()).toHaveLength(3);
    expect(listEvents(house, "library.videosPlaced").map(({ data }) => data)).toEqual([
      { videoIds: [film(1)], place: "hidden" },
      { videoIds: [film(2)], place: "archived" },
      { videoIds: [film(1), film(2)], place: "shown" },
    ]);
    expect(await codeOf(house.child.library.placeVideos({ videoIds: [film(1)], place: "hidden" }))).toBe(
      "LOCKED",
    );
  });

  test("marks placeholders, which are no programmes", async () => {
    await house.parent.library.markPlaceholders({ videoIds: [film(1), film(2)], placeholder: true });
    expect(await shown()).toEqual(["Film 3"]);
    await house.parent.library.markPlaceholders({ videoIds: [film(2)], placeholder: false });
    expect(await shown()).toEqual(["Film 2", "Film 3"]);
    const unknown = house.parent.library.markPlaceholders({ videoIds: [4711], placeholder: true });
    expect(await codeOf(unknown)).toBe("NOT_FOUND");
  });

  test("says how marks of age are read", async () => {
    const systems = await house.parent.library.ratingSystems();
    expect(systems.find(({ name }) => name === "FSK")?.marks.length).toBeGreaterThan(3);
  });
});

describe("labels", () => {
  test("are made, renamed, removed and had back", async () => {
    const { library } = house.parent;
    const category = await library.createCategory({ name: "Nature", colour: "leaf", counts: true });
    const tag = await library.createTag({ name: "Ice" });
    await library.labelVideos({ videoIds: [film(1), film(2)], categoryId: category.id, addTagIds: [tag.id] });
    const draft = { name: "Outside", colour: "sky", counts: false } as const;
    expect(await library.replaceCategory({ categoryId: category.id, ...draft })).toMatchObject(draft);
    expect(await library.replaceTag({ tagId: tag.id, name: "Snow" })).toMatchObject({ name: "Snow" });
    await library.removeCategory({ categoryId: category.id });
    await library.removeTag({ tagId: tag.id });
    expect(
      (await library.videos({})).videos.every(({ categoryId, tagIds }) => !categoryId && !tagIds.length),
    ).toBe(true);
    expect(await library.labels()).toMatchObject({
      ...{ categories: [], tags: [] },
      removed: { categories: [{ name: "Outside" }], tags: [{ name: "Snow" }] },
    });
    await library.restoreCategory({ categoryId: category.id });
    await library.restoreTag({ tagId: tag.id });
    expect(await library.labels()).toMatchObject({
      categories: [{ videoCount: 2 }],
      tags: [{ videoCount: 2 }],
    });
    expect(await titles({ tagId: tag.id, categoryId: category.id })).toEqual(["Film 1", "Film 2"]);
    for (const kind of ["categoryRemoved", "tagRemoved", "categoryRestored", "tagRestored"])
      expect(listEvents(house, `library.${kind}`)).toHaveLength(1);
  });

  test("are refused where there is none such, or their name is taken", async () => {
    const { library } = house.parent;
    const draft = { name: "Nature", colour: "leaf", counts: true } as const;
    await library.createCategory(draft);
    await library.createTag({ name: "Ice" });
    const codes = await Promise.all(
      [
        library.createCategory(draft),
        library.createTag({ name: "ICE" }),
        library.replaceCategory({ categoryId: 4711, ...draft }),
        library.removeTag({ tagId: 4711 }),
        library.removeCategory({ categoryId: 4711 }),
        library.restoreTag({ tagId: 1 }),
        library.labelVideos({ videoIds: [film(1)], addTagIds: [4711] }),
        house.child.library.removeTag({ tagId: 1 }),
      ].map(codeOf),
    );
    expect(codes).toEqual([
      ...["LABEL_TAKEN", "LABEL_TAKEN", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND"],
      "LOCKED",
    ]);
  });
});

describe("library folders", () => {
  test("are removed with their films, and had back with what was said of them", async () => {
    const { library } = house.parent;
    await library.editVideo({ videoId: film(1), edits: { title: "The pond" } });
    const [folder] = await library.folders();
    const folderId = folder?.id ?? 0;
    await library.removeFolder({ folderId });
    expect([await shown(), await library.folders()]).toEqual([[], []]);
    expect(await library.removedFolders()).toMatchObject([{ id: folderId, videoCount: 3 }]);
    expect(await library.restoreFolder({ folderId })).toMatchObject({
      id: folderId,
      online: true,
      videoCount: 3,
    });
    expect(await shown()).toEqual(["Film 2", "Film 3", "The pond"]);
    await house.kiosk.whenScanned();
    expect(await shown()).toEqual(["Film 2", "Film 3", "The pond"]);
    for (const kind of ["folderAdded", "folderRemoved", "folderRestored"])
      expect(listEvents(house, `library.${kind}`)).toMatchObject([{ data: { folderId } }]);
  });

  test("are refused by a reason that the contract knows", async () => {
    const { library } = house.parent;
    const [folder] = await library.folders();
    const refused = await safe(library.addFolder({ path: join(house.libraryFolder, "nowhere") }));
    expect(refused.error).toMatchObject({ code: "FOLDER_REFUSED", data: { reason: "not-found" } });
    await library.removeFolder({ folderId: folder?.id ?? 0 });
    const inner = join(house.libraryFolder, "inner");
    mkdirSync(inner);
    await library.addFolder({ path: inner });
    const restored = await safe(library.restoreFolder({ folderId: folder?.id ?? 0 }));
    expect(restored.error).toMatchObject({ code: "FOLDER_REFUSED", data: { reason: "overlaps" } });
    expect(await codeOf(library.restoreFolder({ folderId: 4711 }))).toBe("NOT_FOUND");
    expect(await codeOf(library.removeFolder({ folderId: 4711 }))).toBe("NOT_FOUND");
    expect(await codeOf(house.child.library.removeFolder({ folderId: 1 }))).toBe("LOCKED");
  });

  test("that are away are restored, and their films are back when they are", async () => {
    const { library } = house.parent;
    const [folder] = await library.folders();
    const folderId = folder?.id ?? 0;
    const away = join(makeTemporaryFolder(), "away");
    await library.removeFolder({ folderId });
    renameSync(house.libraryFolder, away);
    expect(await library.restoreFolder({ folderId })).toMatchObject({ online: false });
    await house.kiosk.whenScanned();
    expect(await shown()).toEqual([]);
    renameSync(away, house.libraryFolder);
    await library.scan();
    await house.kiosk.whenScanned();
    expect(await shown()).toEqual(["Film 1", "Film 2", "Film 3"]);
  });
});
