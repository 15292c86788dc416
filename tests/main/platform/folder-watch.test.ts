import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findDiskKind } from "@main/platform/disk-kind";
import { createFolderWatch, type FolderWatch } from "@main/platform/folder-watch";
import { watchTree } from "@main/platform/watch";
import { usualMeans, type WatchMeans } from "@main/platform/watch-folder";
import { watchRules } from "@main/scanner/walk-rules";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

let folder: string;
let watch: FolderWatch;
let told: number[];
let hear: () => void;
const timing = { quietMs: 20, longestMs: 200, lookEveryMs: 40, rescanEveryMs: 1_000_000 };
const quickly: WatchMeans = { ...usualMeans, timing };

beforeEach(() => {
  folder = makeTemporaryFolder();
  told = [];
  hear = () => {};
  watch = open(quickly);
});
afterEach(() => watch.close());

function open(means: WatchMeans): FolderWatch {
  return createFolderWatch(
    watchRules,
    (folderId) => {
      told.push(folderId);
      hear();
    },
    means,
  );
}

/** The next time that a change is told. */
const change = () =>
  new Promise<number | undefined>((resolve) => {
    hear = () => resolve(told.at(-1));
  });

/** Watches, and waits until it does: a file that is touched until somebody hears of it. */
async function begin(): Promise<void> {
  watch.watch([{ folderId: 7, path: folder }]);
  const heard = change();
  const touching = setInterval(() => writeFileSync(join(folder, "first.mp4"), String(Math.random())), 5);
  await heard;
  clearInterval(touching);
  await silence();
}

/** Until the last touch was told, too. */
async function silence(): Promise<void> {
  const marker = join(folder, "marker.mp4");
  const heard = change();
  writeFileSync(marker, String(Math.random()));
  await heard;
}

describe("a watched folder tells of", () => {
  test("a new file, one that grows, one with a new name and one that goes", async () => {
    await begin();
    for (const act of [
      () => writeFileSync(join(folder, "new.mp4"), "x"),
      () => appendFileSync(join(folder, "new.mp4"), "more"),
      () => renameSync(join(folder, "new.mp4"), join(folder, "named.mp4")),
      () => rmSync(join(folder, "named.mp4")),
    ]) {
      const heard = change();
      act();
      expect(await heard).toBe(7);
    }
  });

  test("a file in a new directory at any depth", async () => {
    await begin();
    mkdirSync(join(folder, "Show/Season 1"), { recursive: true });
    const heard = change();
    writeFileSync(join(folder, "Show/Season 1/a.nfo"), "x");
    expect(await heard).toBe(7);
    const again = change();
    appendFileSync(join(folder, "Show/Season 1/a.nfo"), "x");
    expect(await again).toBe(7);
  });

  test("many changes once", async () => {
    await begin();
    const before = told.length;
    const heard = change();
    for (let index = 0; index < 50; index++) writeFileSync(join(folder, `${index}.mp4`), "x");
    await heard;
    expect(told.length - before).toBe(1);
  });

  test("constant change now and then", async () => {
    await begin();
    const writing = setInterval(() => appendFileSync(join(folder, "growing.mp4"), "x"), 5);
    await change();
    expect(await change()).toBe(7);
    clearInterval(writing);
  });

  test("nothing that is hidden or of no interest", async () => {
    await begin();
    mkdirSync(join(folder, "@eaDir"));
    writeFileSync(join(folder, "@eaDir/a.mp4"), "x");
    writeFileSync(join(folder, "download.part"), "x");
    writeFileSync(join(folder, ".hidden.mp4"), "x");
    const before = told.length;
    await silence();
    expect(told.length - before).toBe(1);
  });
});

describe("a folder that comes and goes", () => {
  test("is told of when it goes and when it comes, and is watched from then on", async () => {
    await begin();
    const gone = change();
    rmSync(folder, { recursive: true });
    expect(await gone).toBe(7);
    const back = change();
    mkdirSync(folder);
    expect(await back).toBe(7);
    await begin();
    expect(told.at(-1)).toBe(7);
  });

  test("is looked for where it was not there at first", async () => {
    rmSync(folder, { recursive: true });
    watch.watch([{ folderId: 7, path: folder }]);
    const back = change();
    const coming = setInterval(() => mkdirSync(folder, { recursive: true }), 5);
    expect(await back).toBe(7);
    clearInterval(coming);
  });
});

test("what may have changed before anybody listened is told", async () => {
  watch.watch([{ folderId: 7, path: folder }], performance.now() - 1000);
  expect(await change()).toBe(7);
});

test("a folder that is no longer asked for is not told of", async () => {
  await begin();
  const other = makeTemporaryFolder();
  watch.watch([{ folderId: 8, path: other }]);
  writeFileSync(join(folder, "unheard.mp4"), "x");
  const heard = change();
  const touching = setInterval(() => writeFileSync(join(other, "first.mp4"), String(Math.random())), 5);
  expect(await heard).toBe(8);
  clearInterval(touching);
  expect(told.slice(told.lastIndexOf(7) + 1).every((folderId) => folderId === 8)).toBe(true);
});

describe("where the system does not tell of all changes", () => {
  const now = { ...timing, rescanEveryMs: 10 };
  const twoChanges = async (means: Partial<WatchMeans>) => {
    const other = open({ ...quickly, timing: now, ...means });
    other.watch([{ folderId: 7, path: folder }]);
    const heard = [await change(), await change()];
    await other.close();
    return heard;
  };

  test("a change on a network disk is assumed now and then", async () => {
    const heard = twoChanges({
      findDiskKind: async () => "remote",
      watchTree: () => {
        throw new Error("nobody watches a network disk");
      },
    });
    expect(await heard).toEqual([7, 7]);
  });

  test("a change is assumed now and then after a watcher failed, which is closed", async () => {
    const closed = Promise.withResolvers<string>();
    const heard = twoChanges({
      watchTree: (_path, _rules, { failed }) => {
        setImmediate(failed);
        return { close: async () => closed.resolve("closed") };
      },
    });
    expect(await heard).toEqual([7, 7]);
    expect(await closed.promise).toBe("closed");
  });

  test("a change is assumed now and then where there are too many directories to watch", async () => {
    for (const name of ["a/b", "c/d"]) mkdirSync(join(folder, name), { recursive: true });
    const heard = twoChanges({ watchTree: (path, rules, listener) => watchTree(path, rules, listener, 3) });
    expect(await heard).toEqual([7, 7]);
  });

  test("a change is assumed now and then beside those that are heard where nobody knows", async () => {
    expect(await twoChanges({ findDiskKind: async () => "unknown" })).toEqual([7, 7]);
  });
});

test("the kind of a disk is known where the system says it", async () => {
  expect(await findDiskKind(folder)).toBe(process.platform === "darwin" ? "unknown" : "local");
});

test.runIf(process.platform === "linux")("the kind of a disk that is not there is not known", async () => {
  expect(await findDiskKind(join(folder, "nowhere"))).toBe("unknown");
});
