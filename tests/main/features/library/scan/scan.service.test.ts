import { rmSync, symlinkSync, utimesSync } from "node:fs";
import type { Scanner, ScanReport } from "@main/features/library/scan/scanner";
import { createInProcessScanner } from "@main/scanner/in-process";
import { describe, expect, test } from "vitest";
import { makeTemporaryFolder } from "../../../../support/temporary-folder";
import { waitFor } from "../../../../support/wait-for";
import { type LibraryInAFolder, openLibrary } from "../library-in-a-folder";
import { withClips } from "./clips-in-a-library";

const household = withClips(4);
const { at, put, clip, videoAt } = household;
const scan = () => household.library.scan();

/** Another library in place of the one that the test began with, over a scanner that lets the test look in. */
async function openWith(scanner: Scanner, settleMs = 0): Promise<LibraryInAFolder> {
  await household.library.close();
  household.library = await openLibrary({ scanner, settleMs });
  return household.library;
}

/** Real work; `hear` is called before each report is handed on. */
function overheard(hear: (report: ScanReport, count: number) => void): Scanner {
  const scanner = createInProcessScanner();
  return {
    ...scanner,
    async *scan(folders, options) {
      let count = 0;
      for await (const report of scanner.scan(folders, options)) {
        hear(report, ++count);
        yield report;
      }
    },
  };
}

const phases = () => {
  const told = household.library.events.flatMap((event) =>
    event.kind === "library.scanProgressed" ? [event.progress.phase] : [],
  );
  return [...new Set(told)];
};

describe("one scan at a time", () => {
  test("a scan asked for during another runs after it", async () => {
    put(1, "a.mp4");
    household.library.service.startScan();
    put(2, "b.mp4");
    household.library.service.startScan();
    await household.library.service.whenIdle();
    expect(household.library.byPath("state")).toEqual({ "a.mp4": "ready", "b.mp4": "ready" });
    expect(household.library.service.scanProgress()).toMatchObject({ phase: "completed", found: 2, read: 2 });
  });

  test("one that could not begin is told, and the next one begins", async () => {
    let watched = 0;
    const { service, logged } = await openWith({
      ...createInProcessScanner(),
      watch() {
        if (++watched === 1) throw new Error("no more watches");
      },
    });
    await scan();
    expect(service.scanProgress().phase).toBe("failed");
    expect(logged).toContainEqual(expect.objectContaining({ err: new Error("no more watches") }));
    await scan();
    expect([service.scanProgress().phase, watched]).toEqual(["completed", 2]);
  });

  test("the household hears of the phases, of the numbers and of the change", async () => {
    put(1, "a.mp4");
    household.library.events.length = 0;
    await scan();
    expect(phases()).toEqual(["walking", "reading", "checking", "pictures", "completed"]);
    expect(household.library.events).toContainEqual({ kind: "library.changed" });
    expect(household.library.service.scanProgress()).toMatchObject({
      found: 1,
      read: 1,
      failed: 0,
      toCheck: 1,
    });
  });

  test("an unchanged library changes nothing and tells of no change", async () => {
    put(1, "Trips/a.mp4");
    put(1, "copy.mp4");
    await scan();
    const { sqlite } = household.library.database;
    const before = sqlite.prepare("select total_changes()").pluck().get();
    household.library.events.length = 0;
    await scan();
    expect(household.library.events).not.toContainEqual({ kind: "library.changed" });
    // The time of the scan is written down, and the search index tidied up: one row each.
    expect(Number(sqlite.prepare("select total_changes()").pluck().get()) - Number(before)).toBeLessThan(3);
  });

  test("numbers are told at most five times a second", async () => {
    for (const number of [1, 2, 3, 4]) put(number, `${number}.mp4`);
    household.library.events.length = 0;
    const begun = performance.now();
    await scan();
    const seconds = (performance.now() - begun) / 1000;
    const told = household.library.events.filter(({ kind }) => kind === "library.scanProgressed").length;
    expect(told).toBeLessThanOrEqual(5 * Math.ceil(seconds) + 2 * phases().length);
  });
});

describe("a scan that does not come to its end", () => {
  test("is cancelled at once, and the next one goes on where it stopped", async () => {
    const library = await openWith(
      overheard((report) => {
        if (report.kind === "found") household.library.service.cancelScan();
      }),
    );
    for (const number of [1, 2, 3, 4]) put(number, `${number}/${number}.mp4`);
    await scan();
    expect(library.service.scanProgress().phase).toBe("cancelled");
    expect(library.rows().every(({ pictureUrl }) => pictureUrl === null)).toBe(true);
    household.library = await library.reopen();
    await household.library.service.close();
    household.library = await openOver(household.library);
    await scan();
    expect(household.library.service.scanProgress().phase).toBe("completed");
    expect(household.library.rows().map(({ state }) => state)).toEqual(["ready", "ready", "ready", "ready"]);
  });

  test("fails, says so, and the next one makes up for it", async () => {
    let broken = true;
    const library = await openWith(
      overheard((report) => {
        if (broken && report.kind === "closed") throw new Error("the scanner's thread has ended");
      }),
    );
    for (const number of [1, 2, 3]) put(number, `${number}.mp4`);
    await scan();
    expect(library.service.scanProgress().phase).toBe("failed");
    expect(library.logged).toContainEqual(expect.objectContaining({ err: expect.any(Error) }));
    broken = false;
    await scan();
    expect(library.service.scanProgress()).toMatchObject({ phase: "completed", found: 3, read: 3 });
    expect(library.rows()).toHaveLength(3);
  });

  test("tells of what it had stored before it failed", async () => {
    let broken = false;
    const library = await openWith(
      overheard((report) => {
        if (broken && report.kind === "finished") throw new Error("the scanner's thread has ended");
      }),
    );
    put(1, "a.mp4");
    await scan();
    broken = true;
    rmSync(at("a.mp4"));
    put(2, "b.mp4");
    library.events.length = 0;
    await scan();
    expect(library.service.scanProgress().phase).toBe("failed");
    // Of the first at once, of the second not before a second has passed, or at the end.
    expect(library.events.filter(({ kind }) => kind === "library.changed")).toHaveLength(2);
  });

  test("keeps what it had stored when the database gave up between two transactions", async () => {
    for (const number of [1, 2, 3, 4]) put(number, `${number}/${number}.mp4`);
    const { sqlite } = household.library.database;
    sqlite.exec(`create trigger full before insert on files when new.path like '3/%'
      begin select raise(abort, 'database or disk is full'); end`);
    await scan();
    expect(household.library.service.scanProgress().phase).toBe("failed");
    sqlite.exec("drop trigger full");
    await scan();
    expect(household.library.service.scanProgress()).toMatchObject({ phase: "completed", failed: 0 });
    expect(Object.values(household.library.byPath("state"))).toEqual(["ready", "ready", "ready", "ready"]);
  });
});

/** The kiosk starts again, with a scanner that nobody listens to. */
async function openOver(library: LibraryInAFolder): Promise<LibraryInAFolder> {
  library.ports.scanner = createInProcessScanner();
  return library.reopen();
}

describe("files that may still be growing", () => {
  test("are looked at by another scan, which whoever waits waits for", async () => {
    const library = await openWith(createInProcessScanner(), 300);
    put(1, "a.mp4");
    await scan();
    expect(library.byPath("state")).toEqual({ "a.mp4": "ready" });
  });

  test("are not waited for when a scan is asked for", async () => {
    const library = await openWith(createInProcessScanner(), 600_000);
    put(1, "a.mp4");
    library.service.startScan();
    await waitFor(() => (library.service.scanProgress().phase === "completed" ? true : undefined));
    utimesSync(at("a.mp4"), 1, 1);
    await scan();
    expect(library.byPath("state")).toEqual({ "a.mp4": "ready" });
  });

  test("are not waited for when the kiosk ends", async () => {
    const library = await openWith(createInProcessScanner(), 600_000);
    put(1, "a.mp4");
    library.service.startScan();
    await waitFor(() => (library.service.scanProgress().phase === "completed" ? true : undefined));
    await library.service.close();
    await library.service.whenIdle();
    expect(library.rows()).toEqual([]);
  });
});

describe("watching", () => {
  /** Tells of changes when the test says so. */
  function listening() {
    const heard = { folders: [] as readonly { path: string }[], changed: (_folderId: number) => {} };
    const scanner = createInProcessScanner();
    const watch: Scanner["watch"] = (folders, changed) => Object.assign(heard, { folders, changed });
    return { heard, scanner: { ...scanner, watch } };
  }

  test("begins with the first scan, and a change starts another one", async () => {
    const { heard, scanner } = listening();
    const library = await openWith(scanner);
    await scan();
    expect(heard.folders.map(({ path }) => path)).toEqual([library.folder]);
    put(1, "a.mp4");
    heard.changed(1);
    await library.service.whenIdle();
    expect(library.byPath("state")).toEqual({ "a.mp4": "ready" });
  });

  test("is of the folders that are library folders now", async () => {
    const { heard, scanner } = listening();
    const library = await openWith(scanner);
    const other = makeTemporaryFolder();
    await scan();
    const { id } = await library.service.addFolder(other);
    await scan();
    expect(heard.folders.map(({ path }) => path).sort()).toEqual([library.folder, other].sort());
    library.service.removeFolder(id);
    expect(heard.folders.map(({ path }) => path)).toEqual([library.folder]);
  });
});

test("a moved file is not looked into again", async () => {
  put(1, "Zoo.mp4");
  await scan();
  const videoId = videoAt("Zoo.mp4");
  household.move("Zoo.mp4", "Sea.mp4");
  await scan();
  expect(household.library.service.scanProgress()).toMatchObject({ read: 1, toCheck: 0 });
  expect(household.library.rows()).toMatchObject([{ videoId, path: "Sea.mp4", state: "ready" }]);
});

test("a link that was pointed out of the folder no longer plays", async () => {
  put(1, "a.mp4");
  await scan();
  const videoId = videoAt("a.mp4") ?? 0;
  rmSync(at("a.mp4"));
  symlinkSync(clip(1), at("a.mp4"));
  expect(household.library.service.findPlayable(videoId)).toBeUndefined();
  await scan();
  expect(household.library.byPath("reason")).toEqual({ "a.mp4": "link-outside" });
});
