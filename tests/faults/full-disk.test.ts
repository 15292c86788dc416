import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listBackups } from "@main/database/backup-files";
import { createLogger } from "@main/platform/logger";
import { expect, onTestFinished, test } from "vitest";
import { migrationsFolder } from "../support/paths";
import { buildProcess } from "./build-process";
import { addPlay, countPlays } from "./household-rows";
import { makeFastFolder, makeLivedIn, open } from "./lived-in";

function toldOf(database: ReturnType<typeof open>): string[] {
  const told: string[] = [];
  database.care.onEvent((event) => {
    if (event.kind === "disk") told.push(event.fullSinceMs === null ? "room" : "full");
    else told.push(event.backup.outcome === "made" ? "backup" : `no backup: ${event.backup.why}`);
  });
  return told;
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test("SQLITE_FULL: reading goes on, a parent is told once, and it is used again when there is room", () => {
  const folder = makeLivedIn();
  const database = open(folder);
  const told = toldOf(database);
  const { sqlite, care } = database;
  const most = sqlite.pragma("max_page_count", { simple: true }) as number;
  sqlite.pragma(`max_page_count = ${(sqlite.pragma("page_count", { simple: true }) as number) + 1}`);
  const write = () => care.disk.watch(() => addPlay(database, 20_000));
  expect([codeOf(write), codeOf(write)]).toEqual(["SQLITE_FULL", "SQLITE_FULL"]);
  care.tick(false);
  expect(countPlays(sqlite)).toBe(61);
  expect(care.disk.fullSinceMs()).not.toBeNull();
  sqlite.pragma(`max_page_count = ${most}`);
  care.tick(false);
  expect(care.disk.fullSinceMs()).toBeNull();
  expect(codeOf(write)).toBe("none");
  expect(told).toEqual(["full", "room"]);
  database.close();
  const again = open(folder);
  expect([countPlays(again.sqlite), again.care.notice()]).toEqual([62, null]);
  again.close();
});

test("SQLITE_IOERR_WRITE: the same where the system refuses to let a file grow", async (context) => {
  if (spawnSync("prlimit", ["--version"]).status !== 0) {
    console.log("skipped: there is no prlimit here to bound the size of files");
    return context.skip();
  }
  const folder = makeLivedIn();
  const script = await buildProcess("starved.ts");
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder, migrationsFolder], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const met = JSON.parse(stdout) as { acknowledged: number };
  expect(met).toEqual({
    code: "SQLITE_IOERR_WRITE",
    acknowledged: met.acknowledged,
    readable: met.acknowledged,
    fullBefore: true,
    backup: "failed",
    fullAfter: false,
    next: met.acknowledged + 1,
    toldOf: ["full", "room"],
  });
  const database = open(folder);
  expect([countPlays(database.sqlite), database.care.notice()]).toEqual([met.acknowledged + 1, null]);
  database.close();
});

/** A disk of its own, of so many MiB; undefined where this machine does not let us mount one. */
function mountDisk(mebibytes: number): string | undefined {
  const folder = join(makeFastFolder(), "disk");
  mkdirSync(folder);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "matinee-test", folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

function fillUp(disk: string): void {
  for (let bytes = 1 << 20; bytes >= 1; bytes = Math.floor(bytes / 2))
    while (codeOf(() => writeFileSync(join(disk, "others"), Buffer.alloc(bytes), { flag: "a" })) === "none");
}

test("a disk that is really full: nothing acknowledged is lost, and log, backups and database go on when there is room", (context) => {
  const disk = mountDisk(4);
  if (disk === undefined) {
    console.log("skipped: this machine does not let the test mount a small disk");
    return context.skip();
  }
  const folder = join(disk, "data");
  cpSync(makeLivedIn(), folder, { recursive: true });
  const database = open(folder);
  const told = toldOf(database);
  const log = createLogger(folder);
  fillUp(disk);
  let acknowledged = 61;
  const write = () => {
    acknowledged = database.care.disk.watch(() => addPlay(database, 5000));
  };
  let code = "none";
  while (code === "none") code = codeOf(write);
  for (let line = 0; line < 100; line++) log.warn({ line }, "the disk is full");
  expect(code).toBe("SQLITE_FULL");
  expect(countPlays(database.sqlite)).toBe(acknowledged);
  database.care.tick(true);
  expect(database.care.backUpNow()).toMatchObject({ outcome: "failed", why: "disk-full" });
  expect(readdirSync(join(folder, "backups")).filter((name) => name.includes(".part"))).toEqual([]);

  rmSync(join(disk, "others"));
  database.care.tick(true);
  log.warn("there is room again");
  expect(codeOf(write)).toBe("none");
  expect(database.care.backUpNow().outcome).toBe("made");
  expect(told.filter((each) => each === "full" || each === "room")).toEqual(["full", "room"]);
  expect(readFileSync(join(folder, "logs/matinee.log"), "utf8")).toContain("there is room again");
  expect(listBackups(join(folder, "backups"))).toHaveLength(2);
  database.close();
  const again = open(folder);
  expect([countPlays(again.sqlite), again.care.notice()]).toEqual([acknowledged, null]);
  again.close();
});

test("a kiosk that is closed on a full disk finds everything at its next start", (context) => {
  const disk = mountDisk(4);
  if (disk === undefined) {
    console.log("skipped: this machine does not let the test mount a small disk");
    return context.skip();
  }
  const folder = join(disk, "data");
  cpSync(makeLivedIn(), folder, { recursive: true });
  const database = open(folder);
  for (let play = 0; play < 20; play++) addPlay(database, 5000);
  fillUp(disk);
  database.close();
  expect(() => open(folder)).toThrow("is full: make some room and start again");
  rmSync(join(disk, "others"));
  const again = open(folder);
  expect([countPlays(again.sqlite), again.care.notice()]).toEqual([81, null]);
  again.close();
});
