import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenDatabase } from "@main/database/open";
import { createFolderActs, type FolderActs } from "@main/features/library/folders/folders.service";
import { createKept } from "@main/features/library/kept";
import { createFileTree } from "@main/platform/file-tree";
import { beforeEach, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { openTestDatabase } from "../../../../support/test-database";
import { ask, fillList } from "../listed-library";

let database: OpenDatabase;
let acts: FolderActs;
let folder: string;
let told: string[];

/** A folder that is added, and nothing in it. */
beforeEach(async () => {
  database = openTestDatabase();
  told = [];
  acts = openActs();
  folder = join(makeTemporaryFolder(), "videos");
  mkdirSync(folder);
  await acts.addFolder(folder);
});

function openActs(chooseFolder?: () => Promise<string | undefined>): FolderActs {
  const kept = createKept();
  return createFolderActs(
    {
      db: database.db,
      now: () => 50,
      fileTree: createFileTree(),
      publish({ kind }) {
        kept.forget();
        told.push(kind);
      },
      ...(chooseFolder && { chooseFolder }),
    },
    kept,
  );
}

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error) => error.reason,
  );
const offered = () => database.sqlite.prepare("select id from videos where offered = 1").pluck().all();
const ids = (place: "shown" | "archived") => ask(database, { place }).videos.map(({ videoId }) => videoId);

describe("a folder is refused with a reason", () => {
  test("where it is none, or is in the library already", async () => {
    mkdirSync(join(folder, "inner"));
    writeFileSync(join(folder, "file"), "");
    symlinkSync(folder, join(dirname(folder), "link"));
    const refusals: Record<string, string> = {
      [join(folder, "nowhere")]: "not-found",
      [join(folder, "file")]: "not-a-folder",
      [join(folder, "file/below")]: "not-a-folder",
      [`${folder}/`]: "already-added",
      [join(dirname(folder), "link")]: "already-added",
      [join(folder, "inner")]: "overlaps",
      [dirname(folder)]: "overlaps",
    };
    for (const [path, reason] of Object.entries(refusals))
      expect({ [path]: await refusal(acts.addFolder(path)) }).toEqual({ [path]: reason });
    expect(acts.listFolders()).toHaveLength(1);
    expect(told).toEqual(["library.changed"]);
  });

  test("where it may not be read", async (context) => {
    if (process.getuid?.() === 0) {
      console.log("skipped: root may look into every folder");
      return context.skip();
    }
    const closed = makeTemporaryFolder();
    chmodSync(closed, 0o000);
    expect(await refusal(acts.addFolder(closed))).toBe("no-permission");
    chmodSync(closed, 0o700);
  });
});

describe("a folder that is removed", () => {
  beforeEach(() => {
    fillList(database, [{ title: "Zoo" }, { title: "Sea" }]);
    writeFileSync(join(folder, "Zoo.mp4"), ""); // an empty folder is the place of a disk that is away
    acts = openActs();
  });

  test("takes its videos along, and brings them back as they were when it is restored", async () => {
    expect(acts.listFolders()).toMatchObject([{ id: 1, online: true, videoCount: 2 }]);
    expect(acts.removeFolder(1)).toBe(true);
    expect([acts.listFolders(), ids("shown"), ids("archived"), offered()]).toEqual([[], [], [2, 1], []]);
    expect(acts.removedFolders()).toEqual([{ id: 1, path: folder, videoCount: 2, removedAtMs: 50 }]);
    expect(await acts.restoreFolder(1)).toMatchObject({ id: 1, online: true, videoCount: 2 });
    expect([acts.removedFolders(), ids("shown"), offered()]).toEqual([[], [2, 1], [1, 2]]);
    expect(told).toEqual(["library.changed", "library.changed", "library.changed"]);
  });

  test("is back with all that is known of it when it is added again", async () => {
    acts.removeFolder(1);
    expect(await acts.addFolder(folder)).toMatchObject({ id: 1, online: true, videoCount: 2 });
    expect([ids("shown"), offered()]).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  test("is restored also while it is away, and offers nothing until it is here", async () => {
    acts.removeFolder(1);
    renameSync(folder, `${folder}-away`);
    expect(await acts.restoreFolder(1)).toMatchObject({ id: 1, online: false });
    expect([ids("shown"), offered()]).toEqual([[2, 1], []]);
  });

  test("cannot be restored where one around it or inside it was added since", async () => {
    acts.removeFolder(1);
    await acts.addFolder(dirname(folder));
    expect(await refusal(acts.restoreFolder(1))).toBe("overlaps");
    expect(acts.removedFolders()).toHaveLength(1);
    expect(ids("shown")).toEqual([]);
  });

  test("is no folder any more, and one that never was cannot be removed or restored", async () => {
    expect([acts.removeFolder(1), acts.removeFolder(1), acts.removeFolder(4711)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(acts.hasFolders()).toBe(false);
    expect([await acts.restoreFolder(4711), acts.hasFolders()]).toEqual([undefined, false]);
  });

  test("leaves alone what a parent archived or hid before", async () => {
    database.sqlite.exec(
      "update videos set archived_at_ms = 1 where id = 1; update videos set hidden = 1 where id = 2",
    );
    acts.removeFolder(1);
    await acts.restoreFolder(1);
    expect([ids("shown"), ids("archived"), offered()]).toEqual([[], [1], []]);
    expect(ask(database, { place: "hidden" }).total).toBe(1);
  });
});

test("videos are counted once for each folder that has a file of them", async () => {
  const other = makeTemporaryFolder();
  await acts.addFolder(other);
  fillList(database, [
    { title: "Zoo", paths: ["1:Zoo.mp4", "1:Zoo again.mp4", "2:Zoo.mp4"] },
    { title: "Lost", state: "missing" },
  ]);
  acts = openActs();
  expect(new Map(acts.listFolders().map(({ id, videoCount }) => [id, videoCount]))).toEqual(
    new Map([
      [1, 1],
      [2, 1],
    ]),
  );
});

describe("the machine's own disks", () => {
  test("are browsed in natural order and without what is hidden", async () => {
    for (const name of ["10", "2", ".hidden", "@eaDir"]) mkdirSync(join(folder, name));
    for (const name of ["Zoo.mp4", "2/Sea.mp4", "notes.txt"]) writeFileSync(join(folder, name), "");
    expect(await acts.browse(folder)).toEqual({
      path: folder,
      parent: dirname(folder),
      folders: ["2", "10"].map((name) => ({ name, path: join(folder, name) })),
      videoCount: 1,
    });
    expect((await acts.browse("/")).parent).toBeNull();
    const places = await acts.browse(null);
    expect(places).toMatchObject({ path: null, parent: null, videoCount: 0 });
    expect(places.folders.map(({ path }) => path)).toContain("/");
    expect(await refusal(acts.browse(join(folder, "nowhere")))).toBe("not-found");
  });

  test("may be chosen from in the shell's dialog, where there is one", async () => {
    expect(await acts.chooseFolder()).toBeNull();
    expect(await openActs(async () => "/films").chooseFolder()).toBe("/films");
    expect(await openActs(async () => undefined).chooseFolder()).toBeNull();
  });
});
