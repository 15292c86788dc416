import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createScanner } from "@main/scanner/client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeClip } from "../../support/make-clip";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { bundleWorker } from "./bundle-worker";
import { openFolder, type ScannedFolder, scan } from "./scanned-folder";

let built: string;
let workerFile: string;
let folder: ScannedFolder;
let scanner: ReturnType<typeof createScanner>;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), "matinee-worker-"));
  workerFile = await bundleWorker(built);
}, 120_000);
afterAll(() => rmSync(built, { recursive: true }));
beforeEach(() => {
  folder = openFolder();
  scanner = createScanner({ workerFile });
});
afterEach(() => scanner.close());

describe("the scanner's thread", () => {
  test("tells the same as a scan in process, of what is new and of what is known", async () => {
    makeClip(folder.at("Cloud Whale (2019).mp4"));
    for (let episode = 1; episode < 100; episode++)
      folder.put(`Moss Bus/Season 1/Moss Bus S01E${episode}.mp4`);
    folder.put("Moss Bus/tvshow.nfo", "<tvshow><title>The Moss Bus</title></tvshow>");
    const [inThread, inProcess] = [folder, openFolder(1, folder.path)];
    expect(await summary(inThread, true)).toEqual(await summary(inProcess, false));
    folder.put("Moss Bus/Season 1/Moss Bus S01E1.mp4", "changed");
    folder.remove("Moss Bus/Season 1/Moss Bus S01E2.mp4");
    const changed = await summary(inThread, true);
    expect(changed).toEqual(await summary(inProcess, false));
    expect(changed.files.filter(({ content }) => content.kind === "read")).toHaveLength(1);
  });

  async function summary(of: ScannedFolder, inThread: boolean) {
    const told = await scan(of, inThread ? { scanner } : {});
    const { files, collections } = told;
    return {
      kinds: told.reports.filter(({ kind }) => kind !== "found"),
      collections,
      files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }

  test("asks for what is known page by page", async () => {
    for (let index = 0; index < 5; index++) folder.put(`${index}.mp4`);
    await scan(folder, { scanner });
    let asked = 0;
    const known = function* () {
      for (const file of folder.known.values()) {
        asked += 1;
        yield { files: [file], sidecars: [] };
      }
    };
    const toScan = [{ folderId: 1, path: folder.path, known }];
    const signal = new AbortController().signal;
    const kinds = [];
    for await (const { kind } of scanner.scan(toScan, { signal, settleMs: 0 })) kinds.push(kind);
    expect(asked).toBe(5);
    expect(kinds).toEqual(["presence", "counted", "closed", "finished"]);
  });

  test("ends at once when it is cancelled, and takes another scan", async () => {
    for (let index = 0; index < 500; index++) folder.put(`Clips/${index}.mp4`);
    const cancel = new AbortController();
    const told = await scan(folder, {
      scanner,
      signal: cancel.signal,
      after: ({ kind }) => kind === "found" && cancel.abort(),
    });
    expect(told.all("found")).toHaveLength(1);
    expect(told.all("closed")).toEqual([]);
    expect((await scan(folder, { scanner })).all("finished")).toHaveLength(1);
  });

  test("lets go of a scan that nobody listens to any more", async () => {
    for (let index = 0; index < 500; index++) folder.put(`Clips/${index}.mp4`);
    const known = () => [];
    const signal = new AbortController().signal;
    const options = { signal, settleMs: 0 };
    for await (const { kind } of scanner.scan([{ folderId: 1, path: folder.path, known }], options))
      if (kind === "found") break;
    expect((await scan(folder, { scanner })).files).toHaveLength(500);
  });

  test("may scan twice at a time", async () => {
    const other = openFolder(2);
    folder.put("a.mp4");
    other.put("b.mp4");
    const both = await Promise.all([scan(folder, { scanner }), scan(other, { scanner })]);
    expect(both.map(({ contents }) => contents)).toEqual([{ "a.mp4": "read" }, { "b.mp4": "read" }]);
  });

  test("tells of a bug, and lives on", async () => {
    folder.put("a.mp4");
    const known = () => [{ files: [{ path: null as unknown as string }], sidecars: [] }] as never;
    const toScan = [{ folderId: 1, path: folder.path, known }];
    const listen = async () => {
      const kinds = [];
      const signal = new AbortController().signal;
      for await (const { kind } of scanner.scan(toScan, { signal, settleMs: 0 })) kinds.push(kind);
      return kinds;
    };
    await expect(listen()).rejects.toThrow(TypeError);
    expect((await scan(folder, { scanner })).contents).toEqual({ "a.mp4": "read" });
  });
});

describe("a thread that watches", () => {
  test("tells when something changed, also after a scan", async () => {
    folder.put("a.mp4");
    const changed = Promise.withResolvers<number>();
    scanner.watch([{ folderId: 1, path: folder.path }], changed.resolve);
    await scan(folder, { scanner });
    const writing = setInterval(() => folder.put("b.mp4", String(Math.random())), 20);
    expect(await changed.promise).toBe(1);
    clearInterval(writing);
  });
});

describe("a thread that dies", () => {
  test("fails the scan that runs, and the next scan has a new one", async () => {
    const mortal = writeMortalWorker();
    folder.put("a.mp4");
    const dying = createScanner({ workerFile: mortal });
    const failure = await scan(folder, { scanner: dying }).catch((error: Error) => error);
    expect(failure).toMatchObject({
      message: "the scanner's thread has ended",
      cause: { message: "a wild pointer" },
    });
    expect((await scan(folder, { scanner: dying })).contents).toEqual({ "a.mp4": "read" });
    await dying.close();
  });

  test("is followed by one that watches the same folders", async () => {
    folder.put("a.mp4");
    const dying = createScanner({ workerFile: writeMortalWorker() });
    const changed = Promise.withResolvers<number>();
    dying.watch([{ folderId: 1, path: folder.path }], changed.resolve);
    await expect(scan(folder, { scanner: dying })).rejects.toThrow("the scanner's thread has ended");
    await scan(folder, { scanner: dying });
    const writing = setInterval(() => folder.put("b.mp4", String(Math.random())), 20);
    expect(await changed.promise).toBe(1);
    clearInterval(writing);
    await dying.close();
  });

  /** The first one dies of the first thing that it is told. */
  function writeMortalWorker(): string {
    const folderOfFlag = makeTemporaryFolder();
    const flag = JSON.stringify(join(folderOfFlag, "died"));
    const mortal = join(built, `mortal-${basename(folderOfFlag)}.mjs`);
    writeFileSync(
      mortal,
      `import { existsSync, writeFileSync } from "node:fs";
       import { parentPort } from "node:worker_threads";
       if (existsSync(${flag})) await import("./scanner.mjs");
       else {
         writeFileSync(${flag}, "");
         parentPort.on("message", () => { throw new Error("a wild pointer"); });
       }`,
    );
    return mortal;
  }

  test("says so where its file is not there", async () => {
    const lost = createScanner({ workerFile: join(built, "nowhere.mjs") });
    await expect(scan(folder, { scanner: lost })).rejects.toMatchObject({
      cause: { code: "MODULE_NOT_FOUND" },
    });
  });

  test("by being closed fails the scan that runs", async () => {
    for (let index = 0; index < 500; index++) folder.put(`Clips/${index}.mp4`);
    const closing = scan(folder, {
      scanner,
      after: ({ kind }) => kind === "counted" && void scanner.close(),
    });
    await expect(closing).rejects.toThrow("the scanner's thread has ended");
  });
});
