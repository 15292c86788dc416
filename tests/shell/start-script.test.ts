import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findProgram } from "../../scripts/setup/programs.mjs";
import { projectFolder } from "../support/paths";
import { makeTemporaryFolder } from "../support/temporary-folder";
import { waitFor } from "../support/wait-for";
import { startScript } from "./support/started-script";

const machine = { platform: process.platform, env: process.env };
let data: string;

beforeEach(() => {
  data = join(makeTemporaryFolder(), "household");
});

const readLock = () =>
  JSON.parse(readFileSync(join(data, "kiosk.lock"), "utf8")) as { pid: number; origin: string };
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

describe("answers without starting anything", () => {
  test("--help", async () => {
    const script = startScript(["--help", "--data", data]);
    expect(await script.ended()).toBe(0);
    expect(script.output()).toContain("--library DIR    add this folder of videos");
    expect(existsSync(data)).toBe(false);
  });

  test("a wrong flag", async () => {
    const script = startScript(["--fullscreen", "--data", data]);
    expect(await script.ended()).toBe(64);
    expect(script.output()).toBe('There is no option --fullscreen: "npm start -- --help" shows them all.\n');
  });

  test("a library folder that is not there", async () => {
    const script = startScript(["--library", "/no/such/folder", "--data", data]);
    expect(await script.ended()).toBe(64);
    expect(script.output()).toBe("There is no folder at /no/such/folder (from --library).\n");
  });

  test("no ffmpeg where Matinee may not install one", async () => {
    const script = startScript(["--headless", "--data", data], {
      PATH: makeTemporaryFolder(),
      MATINEE_FFMPEG: "",
    });
    expect(await script.ended()).toBe(69);
    expect(script.output()).toMatch(/^Matinee needs ffmpeg: .*, then start again\.\n$/);
  });
});

describe("the built kiosk, called without the start script", () => {
  const callHeadless = (...args: string[]) =>
    spawnSync(process.execPath, [join(projectFolder, "out/main/headless.js"), ...args, "--data", data], {
      encoding: "utf8",
    });

  test("--help prints the usage and starts nothing", () => {
    const { status, stdout, stderr } = callHeadless("--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("--library DIR    add this folder of videos");
    expect(existsSync(data)).toBe(false);
  });

  test("a wrong flag is one sentence", () => {
    expect(callHeadless("--fullscreen")).toMatchObject({
      status: 64,
      stdout: "",
      stderr: 'There is no option --fullscreen: "npm start -- --help" shows them all.\n',
    });
    expect(existsSync(data)).toBe(false);
  });
});

const isDebianRoot =
  process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

test.skipIf(!isDebianRoot)("on Debian as root, ffmpeg is installed and the start goes on", async () => {
  const bin = makeTemporaryFolder();
  const ffmpeg = findProgram(["ffmpeg"], machine);
  // Stands in for apt-get: writes down what it is asked for, and "installs" what is here anyhow.
  writeFileSync(
    join(bin, "apt-get"),
    `#!/bin/sh\necho "$@" >> "${bin}/log"\n[ "$1" = install ] && /bin/ln -s "${ffmpeg}" "${bin}"\nexit 0\n`,
    { mode: 0o755 },
  );
  const script = startScript(["--headless", "--data", data], { PATH: bin, MATINEE_FFMPEG: "" });
  await script.address();
  expect(script.output()).toMatch(/^Installing ffmpeg \(apt-get install ffmpeg\) …\n/);
  expect(readFileSync(join(bin, "log"), "utf8")).toBe("update\ninstall -y --no-install-recommends ffmpeg\n");
});

describe("serving", () => {
  test("prints the address, serves the page, and ends cleanly when asked to", async () => {
    const script = startScript(["--headless", "--data", data]);
    const address = await script.address();
    expect(script.output()).toBe(
      `Serving without a window, as --headless asks.\nMatinee is open at ${address}/\n`,
    );
    expect((await fetch(`${address}/`)).status).toBe(200);
    script.child.kill("SIGTERM");
    expect(await script.ended()).toBe(0);
    expect(existsSync(join(data, "kiosk.lock"))).toBe(false);
  });

  test("without a display it says so", async () => {
    const script = startScript(["--data", data]);
    await script.address();
    expect(script.output()).toContain("Serving without a window, because there is no display here.\n");
  });

  test("a second start on the same household says where the first one is", async () => {
    const first = startScript(["--headless", "--data", data]);
    const address = await first.address();
    const second = startScript(["--headless", "--data", data]);
    expect(await second.ended()).toBe(0);
    expect(second.output()).toContain(
      `Matinee is already running at ${address}/ (process ${readLock().pid}).\n`,
    );
    expect((await fetch(`${address}/`)).status).toBe(200);
  });

  test("a household beside it is no obstacle", async () => {
    const [one, two] = [
      startScript(["--headless", "--data", data]),
      startScript(["--headless", "--data", `${data}2`]),
    ];
    expect(await one.address()).not.toBe(await two.address());
  });

  test("killed outright, the kiosk leaves a household that opens again", async () => {
    const first = startScript(["--headless", "--data", data]);
    await first.address();
    const { pid } = readLock();
    process.kill(pid, "SIGKILL");
    expect(await first.ended()).not.toBe(0);
    expect(existsSync(join(data, "kiosk.lock"))).toBe(true);
    await startScript(["--headless", "--data", data]).address();
    expect(readLock().pid).not.toBe(pid);
  });

  test.skipIf(process.platform !== "linux")(
    "when the start script is killed outright, its kiosk ends too",
    async () => {
      const script = startScript(["--headless", "--data", data]);
      await script.address();
      const { pid } = readLock();
      script.child.kill("SIGKILL");
      await waitFor(() => (isAlive(pid) ? undefined : true));
      expect(existsSync(join(data, "kiosk.lock"))).toBe(false);
    },
  );
});

describe("one clear sentence and an exit code", () => {
  test("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const script = startScript(["--headless", "--data", data, "--port", String(port)]);
    expect(await script.ended()).toBe(69);
    expect(lastLine(script.output())).toBe(
      `Port ${port} is taken by another program: name another one with --port.`,
    );
    expect(existsSync(join(data, "kiosk.lock"))).toBe(false);
  });

  test("a data folder that cannot be written", async () => {
    const file = join(makeTemporaryFolder(), "file");
    writeFileSync(file, "");
    const script = startScript(["--headless", "--data", join(file, "household")]);
    expect(await script.ended()).toBe(73);
    expect(lastLine(script.output())).toBe(
      `Matinee cannot write its data folder ${join(file, "household")}: make it writable, or name another with --data.`,
    );
  });

  test("a database that is not one of ours, in a folder where no household has lived", async () => {
    mkdirSync(data);
    writeFileSync(join(data, "matinee.db"), shoppingList);
    const script = startScript(["--headless", "--data", data]);
    expect(await script.ended()).toBe(65);
    expect(lastLine(script.output())).toContain(join(data, "matinee.db"));
    expect(script.output()).not.toContain("    at ");
    expect(readFileSync(join(data, "matinee.db"), "utf8")).toBe(shoppingList);
  });
});

test("where a household has lived, what was put in its database's place is laid aside, and it opens", async () => {
  const script = startScript(["--headless", "--data", data]);
  await script.address();
  script.child.kill("SIGTERM");
  await script.ended();
  writeFileSync(join(data, "matinee.db"), shoppingList);
  const again = startScript(["--headless", "--data", data]);
  expect((await fetch(`${await again.address()}/`)).status).toBe(200);
  const laidAside = globSync(join(data, "damaged/**/matinee.db*")).map((file) => readFileSync(file, "utf8"));
  expect(laidAside).toContain(shoppingList);
});

const shoppingList = "this is no database, but somebody's shopping list".repeat(200);
const lastLine = (output: string) => output.trimEnd().split("\n").at(-1) ?? "";
