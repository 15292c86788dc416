import { copyFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openRules } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { withClips } from "./clips-in-a-library";

const household = withClips(2);
const { at, put, videoAt } = household;
const scan = () => household.library.scan();
const folderId = () => household.library.service.listFolders()[0]?.id ?? 0;

describe("a folder that is away", () => {
  test("marks nothing as missing, hides its videos, and all is back with it", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const { library } = household;
    const videoId = videoAt("Zoo.mp4") ?? 0;
    renameSync(library.folder, `${library.folder}-away`);
    await scan();
    expect(library.service.listFolders()).toMatchObject([{ online: false, videoCount: 1 }]);
    expect(library.byPath("state")).toEqual({ "Zoo.mp4": "ready" });
    expect(library.tiles()).toEqual([]);
    expect(library.service.findPlayable(videoId)).toBeUndefined();
    expect(library.service.isShown(videoId, openRules)).toBe(false);
    renameSync(`${library.folder}-away`, library.folder);
    await scan();
    expect(library.service.listFolders()).toMatchObject([{ online: true }]);
    expect(library.tiles()).toMatchObject([{ videoId, title: "Zoo" }]);
  });

  test("may be the empty place of a disk that is not mounted", async () => {
    put(1, "Zoo.mp4");
    await scan();
    rmSync(at("Zoo.mp4"));
    await scan();
    expect(household.library.service.listFolders()).toMatchObject([{ online: false }]);
    expect(household.library.byPath("state")).toEqual({ "Zoo.mp4": "ready" });
  });

  test("leaves its videos to the copies that are here", async () => {
    put(1, "Zoo.mp4");
    const other = makeTemporaryFolder();
    copyFileSync(household.clip(1), join(other, "Copy.mp4"));
    await household.library.service.addFolder(other);
    await scan();
    renameSync(household.library.folder, `${household.library.folder}-away`);
    await scan();
    expect(household.library.tiles()).toMatchObject([{ videoId: videoAt("Zoo.mp4"), title: "Zoo" }]);
    renameSync(`${household.library.folder}-away`, household.library.folder);
  });
});

describe("a folder that was removed", () => {
  test("takes its videos out of every list, and brings them back with all that was said of them", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const { service } = household.library;
    const videoId = videoAt("Zoo.mp4") ?? 0;
    service.editVideo(videoId, { title: "At the zoo" });
    const removed = folderId();
    expect(service.removeFolder(removed)).toBe(true);
    expect(service.removeFolder(removed)).toBe(false);
    expect(household.library.rows()).toEqual([]);
    expect(household.library.tiles()).toEqual([]);
    expect(service.findPlayable(videoId)).toBeUndefined();
    await scan();
    await service.restoreFolder(removed);
    expect(household.library.rows()).toMatchObject([{ videoId, title: "At the zoo", state: "ready" }]);
    expect(household.library.tiles()).toMatchObject([{ videoId, title: "At the zoo" }]);
  });

  test("leaves its content to a folder that has it now", async () => {
    put(1, "Zoo.mp4");
    await scan();
    const videoId = videoAt("Zoo.mp4");
    household.library.service.removeFolder(folderId());
    const other = makeTemporaryFolder();
    copyFileSync(household.clip(1), join(other, "Sea.mp4"));
    await household.library.service.addFolder(other);
    await scan();
    expect(household.library.rows()).toMatchObject([{ videoId, title: "Sea", state: "ready", fileCount: 1 }]);
  });

  test("keeps no file elsewhere from being missing, and names no video", async () => {
    put(1, "Zoo.mp4");
    put(2, "Sea.mp4");
    const other = makeTemporaryFolder();
    copyFileSync(household.clip(1), join(other, "Copy.mp4"));
    const { id } = await household.library.service.addFolder(other);
    await scan();
    household.library.service.removeFolder(id);
    expect(household.library.byPath("title")).toEqual({ "Sea.mp4": "Sea", "Zoo.mp4": "Zoo" });
    rmSync(at("Zoo.mp4"));
    await scan();
    expect(household.library.byPath("state")).toEqual({ "Sea.mp4": "ready", "Zoo.mp4": "missing" });
  });
});
