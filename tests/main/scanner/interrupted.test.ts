import { chmodSync, mkdirSync, renameSync, rmSync } from "node:fs";
import type { ScanReport } from "@main/features/library/scan/scanner";
import { type FolderWithKnown, scanFolders } from "@main/scanner/scan-folders";
import { createSettling } from "@main/scanner/settling";
import { describe, expect, test } from "vitest";
import { openFolder, type ScannedFolder, scan } from "./scanned-folder";

describe("a disk that goes in mid-scan", () => {
  test("is away: nothing in it is missing, and other folders are scanned", async () => {
    const [going, staying] = [openFolder(1), openFolder(2)];
    going.put("known.mp4");
    staying.put("b.mp4");
    await scan([going, staying]);
    for (const name of ["x", "y"]) going.put(`${name}.mp4`);
    staying.put("c.mp4");
    const told = await scan([going, staying], {
      after: ({ kind }) => kind === "counted" && rmSync(going.path, { recursive: true }),
    });
    expect(told.all("presence").at(-1)).toEqual({ kind: "presence", folderId: 1, presence: "away" });
    expect(told.all("closed").map(({ folderId }) => folderId)).toEqual([2]);
    expect(told.contents).toEqual({ "b.mp4": "unchanged", "c.mp4": "read" });
    expect(told.all("finished")).toHaveLength(1);
    expect(going.known.get("known.mp4")?.state).toBe("ready");
  });

  test("is away, too, when another one is there in its place", async () => {
    const folder = openFolder();
    folder.put("known.mp4");
    await scan(folder);
    folder.put("new.mp4");
    const told = await scan(folder, {
      after({ kind }) {
        if (kind !== "counted") return;
        renameSync(folder.path, `${folder.path}-unmounted`);
        mkdirSync(folder.path);
      },
    });
    rmSync(`${folder.path}-unmounted`, { recursive: true });
    expect(told.all("presence").at(-1)).toMatchObject({ presence: "away" });
    expect(told.all("closed")).toEqual([]);
  });
});

describe("a disk that goes while it is looked at", () => {
  const context = { settleMs: 0, settling: createSettling(), stop: () => false };

  async function tell(folders: readonly FolderWithKnown[], wishes = context): Promise<ScanReport[]> {
    const reports: ScanReport[] = [];
    for await (const report of scanFolders(folders, wishes)) reports.push(report);
    return reports;
  }
  async function openKnown(): Promise<ScannedFolder> {
    const folder = openFolder();
    folder.put("Moss Bus/tvshow.nfo", "<tvshow><mpaa>TV-MA</mpaa></tvshow>");
    folder.put("Moss Bus/Moss Bus S01E01.mp4");
    await scan(folder);
    return folder;
  }
  const knownOf = ({ known: files, sidecars }: ScannedFolder) => ({
    files: [...files.values()],
    sidecars: [...sidecars.values()],
  });

  test("once it was walked is away, and other folders are scanned", async () => {
    const [going, staying] = [await openKnown(), openFolder(2)];
    staying.put("b.mp4");
    const reports = await tell([
      {
        ...going,
        async *known() {
          yield knownOf(going);
          rmSync(going.path, { recursive: true });
        },
      },
      { ...staying, known: () => [] },
    ]);
    expect(reports.filter(({ kind }) => kind === "presence")).toEqual([
      { kind: "presence", folderId: 1, presence: "away" },
      { kind: "presence", folderId: 2, presence: "present" },
    ]);
    expect(reports.filter(({ kind }) => kind === "closed")).toMatchObject([{ folderId: 2 }]);
  });

  test("before its NFO files were is away, and these are not gone", async () => {
    const folder = await openKnown();
    folder.put("Moss Bus/Moss Bus S01E02.mp4");
    const settling = {
      ...context.settling,
      isSettled() {
        rmSync(folder.path, { recursive: true, force: true });
        return true;
      },
    };
    const reports = await tell([{ ...folder, known: () => [knownOf(folder)] }], { ...context, settling });
    expect(reports).toEqual([
      { kind: "presence", folderId: 1, presence: "away" },
      { kind: "counted", found: 0, toRead: 0, failed: 0 },
      { kind: "finished", unsettled: 0 },
    ]);
  });

  test("before a changed tvshow.nfo is read is away, and nothing is told without its words", async () => {
    const folder = await openKnown();
    folder.put("Moss Bus/tvshow.nfo", "<tvshow><title>The Moss Bus</title><mpaa>TV-MA</mpaa></tvshow>");
    const told = await scan(folder, {
      after: ({ kind }) => kind === "counted" && rmSync(folder.path, { recursive: true }),
    });
    expect(told.all("presence").at(-1)).toMatchObject({ presence: "away" });
    expect(told.all("found")).toEqual([]);
    expect(told.all("closed")).toEqual([]);
  });
});

describe("a scan that is cancelled", () => {
  test("ends without a word on what was not met, and the next one goes on", async () => {
    const folder = openFolder();
    for (let index = 0; index < 200; index++) folder.put(`Clips/${index}.mp4`);
    const cancel = new AbortController();
    const told = await scan(folder, {
      signal: cancel.signal,
      after: ({ kind }) => kind === "found" && cancel.abort(),
    });
    expect(told.all("closed")).toEqual([]);
    expect(told.all("finished")).toEqual([]);
    const met = told.files.length;
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(200);
    const words = Object.values((await scan(folder)).contents);
    expect(words.filter((word) => word === "read")).toHaveLength(200 - met);
    expect(words).toHaveLength(200);
  });

  test("before it begins tells nothing", async () => {
    const folder = openFolder();
    folder.put("a.mp4");
    expect((await scan(folder, { signal: AbortSignal.abort() })).reports).toEqual([]);
  });
});

describe.runIf(process.getuid?.() === 0)("without permission, as somebody else than root,", () => {
  async function asNobody<T>(act: () => Promise<T>): Promise<T> {
    process.seteuid?.(65534);
    try {
      return await act();
    } finally {
      process.seteuid?.(0);
    }
  }

  test("what was known below a folder is unreadable until it may be looked into again", async () => {
    const folder = openFolder();
    folder.put("Show/closed/x.mp4");
    folder.put("Show/open.mp4");
    folder.put("Show/closed/x.nfo", "<movie/>");
    chmodSync(folder.path, 0o755);
    await scan(folder);
    chmodSync(folder.at("Show/closed"), 0o700);
    const told = await asNobody(() => scan(folder));
    expect(told.gone).toEqual({ "Show/closed/x.mp4": "no-permission" });
    expect(told.all("closed")[0]?.sidecars).toEqual({ changed: [], gone: [] });
    expect((await asNobody(() => scan(folder))).gone).toEqual({});
    expect((await scan(folder)).contents).toMatchObject({ "Show/closed/x.mp4": "read" });
  });

  test("a file that may not be opened is marked, and read when it may be", async () => {
    const folder = openFolder();
    folder.put("secret.mp4");
    folder.put("open.mp4");
    chmodSync(folder.path, 0o755);
    chmodSync(folder.at("secret.mp4"), 0o600);
    expect((await asNobody(() => scan(folder))).contents).toEqual({
      "secret.mp4": "no-permission",
      "open.mp4": "read",
    });
    expect((await scan(folder)).contents).toMatchObject({ "secret.mp4": "read" });
  });

  test("a folder that may not be looked into itself is there, with everything in it unreadable", async () => {
    const folder = openFolder();
    folder.put("a.mp4");
    await scan(folder);
    chmodSync(folder.path, 0o700);
    const told = await asNobody(() => scan(folder));
    expect(told.all("presence")).toMatchObject([{ presence: "present" }]);
    expect(told.gone).toEqual({ "a.mp4": "no-permission" });
  });
});
