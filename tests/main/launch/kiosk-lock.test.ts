import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isHeld, type KioskLock, type LockHolder, takeLock } from "@main/launch/kiosk-lock";
import { isAlive, processBirth } from "@main/launch/process-birth";
import { StartupError } from "@main/startup-error";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

let folder: string;
let file: string;

beforeEach(() => {
  folder = join(makeTemporaryFolder(), "household");
  file = join(folder, "kiosk.lock");
});

async function take(birthOf?: () => string): Promise<KioskLock> {
  const outcome = await takeLock(folder, birthOf);
  if ("holder" in outcome) throw new Error(`held by ${outcome.holder.pid}`);
  return outcome.lock;
}
const unknown = () => "";
const read = () => JSON.parse(readFileSync(file, "utf8")) as LockHolder;
const leave = (holder: Partial<LockHolder>) =>
  writeFileSync(file, JSON.stringify({ ...read(), secret: "theirs", ...holder }));

test("the first takes it, for its own user's eyes only; the second meets the holder", async () => {
  const lock = await take();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const birth = processBirth(process.pid);
  expect(await takeLock(folder)).toEqual({
    holder: { pid: process.pid, birth, doorbell: null, origin: null, secret: lock.secret },
  });
});

test("the address is written down once it is known", async () => {
  (await take()).publish("http://127.0.0.1:1");
  expect(read()).toMatchObject({ pid: process.pid, origin: "http://127.0.0.1:1" });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("given back, it is free", async () => {
  (await take()).release();
  expect(existsSync(file)).toBe(false);
  await take();
});

test("nobody gives back what is another's by now", async () => {
  const lock = await take();
  leave({ pid: 1 });
  lock.release();
  expect(existsSync(file)).toBe(true);
});

describe("what a dead kiosk left behind is taken over", () => {
  test("its process is gone", async () => {
    await take();
    const { pid } = spawnSync("true");
    leave({ pid });
    await take();
    expect(read().pid).toBe(process.pid);
  });

  test.skipIf(process.platform !== "linux")("its number belongs to another process by now", async () => {
    await take();
    const other = spawn("sleep", ["60"]);
    onTestFinished(() => void other.kill());
    await once(other, "spawn");
    leave({ pid: other.pid ?? 0, birth: processBirth(process.pid) });
    await take();
    expect(read().pid).toBe(process.pid);
  });

  test("the file is damaged", async () => {
    await take();
    writeFileSync(file, '{"pid": 1');
    await take();
    expect(read().pid).toBe(process.pid);
  });
});

describe("where the system does not tell two processes of one number apart", () => {
  const sockets = () => readdirSync(folder).filter((name) => name.endsWith(".sock"));

  test("the holder answers, and once it gave the folder back it does not", async () => {
    const lock = await take(unknown);
    expect(await takeLock(folder, unknown)).toEqual({ holder: read() });
    expect(sockets()).toEqual([basename(read().doorbell ?? "")]);
    lock.release();
    expect(existsSync(file)).toBe(false);
    await waitFor(() => (sockets().length === 0 ? true : undefined));
    await take(unknown);
  });

  test("one that was cut off is taken over although its number lives, and its doorbell goes", async () => {
    await take(unknown);
    const bell = join(folder, "kiosk-dead.sock");
    const ring = `require("node:net").createServer().listen(${JSON.stringify(bell)}, () => process.kill(process.pid, 9))`;
    spawnSync(process.execPath, ["-e", ring]);
    expect(existsSync(bell)).toBe(true);
    leave({ pid: process.ppid, birth: "", doorbell: bell });
    await take(unknown);
    expect(read().pid).toBe(process.pid);
    expect(existsSync(bell)).toBe(false);
  });

  test("one whose folder cannot hold a doorbell counts as alive while its number does", async () => {
    folder = join(folder, "long".repeat(40));
    file = join(folder, "kiosk.lock");
    await take(unknown);
    expect(read()).toMatchObject({ birth: "", doorbell: null });
    expect(await takeLock(folder, unknown)).toEqual({ holder: read() });
  });
});

test("of eight starts that meet a dead kiosk's lock, one gets it", async () => {
  await take();
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

test("a folder that cannot be made is a start-up error that says what to do", async () => {
  const path = join(makeTemporaryFolder(), "file");
  writeFileSync(path, "");
  const refused = () => takeLock(join(path, "household"));
  await expect(refused()).rejects.toThrow(StartupError);
  await expect(refused()).rejects.toThrow("make it writable, or name another with --data");
});

test.skipIf(process.platform !== "linux")(
  "a process is told from a later one of the same number",
  async () => {
    expect(processBirth(process.pid)).toMatch(/^[0-9a-f-]{36}:\d+$/);
    expect(processBirth(process.pid)).not.toBe(processBirth(1));
    const holder = { pid: 1, birth: processBirth(process.pid), doorbell: null, origin: null, secret: "" };
    expect(await isHeld(holder)).toBe(false);
    expect(isAlive(2 ** 22 + 1)).toBe(false);
  },
);
