import { appendFileSync } from "node:fs";
import { createInProcessScanner } from "@main/scanner/in-process";
import { createSettling } from "@main/scanner/settling";
import { beforeEach, describe, expect, test } from "vitest";
import { openFolder, type ScannedFolder, scan } from "./scanned-folder";

const aMinute = 60_000;

describe("whether a file has settled", () => {
  const clock = { wall: 1_000_000, uptime: 0, wallMs: () => clock.wall, uptimeMs: () => clock.uptime };
  const file = (modifiedMs: number, sizeBytes = 1) => ({ sizeBytes, modifiedMs });
  beforeEach(() => Object.assign(clock, { wall: 1_000_000, uptime: 0 }));
  const pass = (ms: number) => Object.assign(clock, { wall: clock.wall + ms, uptime: clock.uptime + ms });

  test("shows at once where it was written to long ago", () => {
    expect(createSettling(clock).isSettled("a", file(1_000_000 - 5000), 5000)).toBe(true);
    expect(createSettling(clock).isSettled("a", file(1_000_000 - 4999), 5000)).toBe(false);
  });

  test("shows when it was watched for long enough, though a server's clock is years ahead", () => {
    const settling = createSettling(clock);
    expect(settling.isSettled("a", file(9e12), 5000)).toBe(false);
    pass(4999);
    expect(settling.isSettled("a", file(9e12), 5000)).toBe(false);
    pass(1);
    expect(settling.isSettled("a", file(9e12), 5000)).toBe(true);
  });

  test("is asked anew whenever size or time changes", () => {
    const settling = createSettling(clock);
    settling.isSettled("a", file(9e12), 5000);
    pass(5000);
    expect(settling.isSettled("a", file(9e12, 2), 5000)).toBe(false);
    pass(4999);
    expect(settling.isSettled("a", file(9e12 + 1, 2), 5000)).toBe(false);
    expect(settling.isSettled("another", file(9e12 + 1, 2), 5000)).toBe(false);
  });

  test("does not matter to who does not want to wait", () => {
    expect(createSettling(clock).isSettled("a", file(9e12), 0)).toBe(true);
  });
});

describe("a file that was written to just now", () => {
  let folder: ScannedFolder;
  beforeEach(() => {
    folder = openFolder();
    folder.put("old.mp4");
    folder.date("old.mp4", Date.now() - aMinute);
  });

  test("is left for a later scan, which is said at the end", async () => {
    folder.put("new.mp4");
    const told = await scan(folder, { settleMs: 30_000 });
    expect(told.contents).toEqual({ "old.mp4": "read" });
    expect(told.all("counted")).toEqual([{ kind: "counted", found: 1, toRead: 1, failed: 0 }]);
    expect(told.all("finished")).toEqual([{ kind: "finished", unsettled: 1 }]);
  });

  test("keeps what is known of it, and is read when it has settled", async () => {
    await scan(folder);
    folder.put("old.mp4", "growing");
    const told = await scan(folder, { settleMs: 30_000 });
    expect([told.contents, told.gone]).toEqual([{}, {}]);
    expect(told.all("finished")).toEqual([{ kind: "finished", unsettled: 1 }]);
    folder.date("old.mp4", Date.now() - aMinute);
    expect((await scan(folder, { settleMs: 30_000 })).contents).toEqual({ "old.mp4": "read" });
  });

  test("is unchanged to its neighbours, with the size that was known", async () => {
    await scan(folder);
    const { size } = { size: folder.known.get("old.mp4")?.sizeBytes };
    folder.put("old.mp4", "growing and growing");
    folder.put("beside.mp4");
    folder.date("beside.mp4", Date.now() - aMinute);
    const told = await scan(folder, { settleMs: 30_000 });
    expect(told.contents).toEqual({ "old.mp4": "unchanged", "beside.mp4": "read" });
    expect(told.files.find(({ path }) => path === "old.mp4")?.sizeBytes).toBe(size);
  });

  test("in the future is read in the end: the same scanner has seen that it does not grow", async () => {
    folder.put("future.mp4");
    folder.date("future.mp4", Date.now() + 60 * aMinute);
    const scanner = createInProcessScanner();
    const first = await scan(folder, { scanner, settleMs: 20 });
    expect(first.contents).toEqual({ "old.mp4": "read" });
    let told = first;
    while (told.all("finished")[0]?.unsettled !== 0) told = await scan(folder, { scanner, settleMs: 20 });
    expect(told.contents).toMatchObject({ "future.mp4": "read" });
    await scanner.close();
  });
});

describe("a file that changes while the scan goes on", () => {
  test("is left for a later scan", async () => {
    const folder = openFolder();
    folder.put("a.mp4");
    folder.put("b.mp4");
    const told = await scan(folder, {
      after: ({ kind }) => kind === "counted" && appendFileSync(folder.at("a.mp4"), "more"),
    });
    expect(told.contents).toEqual({ "b.mp4": "read" });
    expect(told.all("finished")).toEqual([{ kind: "finished", unsettled: 1 }]);
    expect((await scan(folder)).contents).toEqual({ "a.mp4": "read", "b.mp4": "unchanged" });
  });

  test("keeps what is known of it", async () => {
    const folder = openFolder();
    folder.put("a.mp4", "one");
    await scan(folder);
    folder.put("a.mp4", "another");
    const told = await scan(folder, {
      after: ({ kind }) => kind === "counted" && appendFileSync(folder.at("a.mp4"), "more"),
    });
    expect(told.contents).toEqual({ "a.mp4": "unchanged" });
    expect(told.files[0]?.sizeBytes).toBe(3);
  });

  test("is not told of when it vanishes, unless it was known", async () => {
    const folder = openFolder();
    folder.put("known.mp4", "one");
    await scan(folder);
    folder.put("known.mp4", "another");
    folder.put("new.mp4");
    const told = await scan(folder, {
      after({ kind }) {
        if (kind !== "counted") return;
        folder.remove("known.mp4");
        folder.remove("new.mp4");
        folder.put("other");
      },
    });
    expect(told.contents).toEqual({ "known.mp4": "vanished" });
  });
});
