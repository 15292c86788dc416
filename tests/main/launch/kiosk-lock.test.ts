import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isHeld, type KioskLock, type LockHolder, takeLock } from "@main/launch/kiosk-lock";
import { isAlive, processBirth } from "@main/launch/process-birth";
import { StartupError } from "@main/startup-error";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

let folder: string;
let file: string;

beforeEach(() => {
  folder = join(makeTemporaryFolder(), "household");
  file = join(folder, "kiosk.lock");
});

function take(): KioskLock {
  const outcome = takeLock(folder);
  if ("holder" in outcome) throw new Error(`held by ${outcome.holder.pid}`);
  return outcome.lock;
}
const read = () => JSON.parse(readFileSync(file, "utf8")) as LockHolder;
const leave = (holder: Partial<LockHolder>) =>
  writeFileSync(file, JSON.stringify({ ...read(), secret: "theirs", ...holder }));

test("the first takes it, for its own user's eyes only; the second meets the holder", () => {
  const lock = take();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(takeLock(folder)).toEqual({
    holder: { pid: process.pid, birth: processBirth(process.pid), origin: null, secret: lock.secret },
  });
});

test("the address is written down once it is known", () => {
  take().publish("http://127.0.0.1:1");
  expect(read()).toMatchObject({ pid: process.pid, origin: "http://127.0.0.1:1" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("given back, it is free", () => {
  take().release();
  expect(existsSync(file)).toBe(false);
  take();
});

test("nobody gives back what is another's by now", () => {
  const lock = take();
  leave({ pid: 1 });
  lock.release();
  expect(existsSync(file)).toBe(true);
});

describe("what a dead kiosk left behind is taken over", () => {
  test("its process is gone", () => {
    take();
    const { pid } = spawnSync("true");
    leave({ pid });
    take();
    expect(read().pid).toBe(process.pid);
  });

  test.skipIf(process.platform !== "linux")("its number belongs to another process by now", async () => {
    take();
    const other = spawn("sleep", ["60"]);
    onTestFinished(() => void other.kill());
    await once(other, "spawn");
    leave({ pid: other.pid ?? 0, birth: processBirth(process.pid) });
    take();
    expect(read().pid).toBe(process.pid);
  });

  test("the file is damaged", () => {
    take();
    writeFileSync(file, '{"pid": 1');
    take();
    expect(read().pid).toBe(process.pid);
  });
});

test("of eight starts that meet a dead kiosk's lock, one gets it", async () => {
  take();
  const { pid } = spawnSync("true");
  leave({ pid });
  const script = join(import.meta.dirname, "../../support/take-lock.ts");
  const starts = Array.from({ length: 8 }, async () => {
    const start = spawn(process.execPath, ["--import", "tsx", script, folder], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    onTestFinished(() => void start.kill());
    const [answer] = (await once(start.stdout, "data")) as [Buffer];
    return String(answer).trim();
  });
  const answers = await Promise.all(starts);
  expect(answers.filter((answer) => answer === "lock")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "holder")).toHaveLength(7);
});

test("a folder that cannot be made is a start-up error that says what to do", () => {
  const path = join(makeTemporaryFolder(), "file");
  writeFileSync(path, "");
  const refused = () => takeLock(join(path, "household"));
  expect(refused).toThrow(StartupError);
  expect(refused).toThrow("make it writable, or name another with --data");
});

test.skipIf(process.platform !== "linux")("a process is told from a later one of the same number", () => {
  expect(processBirth(process.pid)).toMatch(/^[0-9a-f-]{36}:\d+$/);
  expect(processBirth(process.pid)).not.toBe(processBirth(1));
  expect(isHeld({ pid: 1, birth: processBirth(process.pid), origin: null, secret: "" })).toBe(false);
  expect(isAlive(2 ** 22 + 1)).toBe(false);
});
