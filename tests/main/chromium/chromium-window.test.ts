import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openChromiumWindow } from "@main/chromium/chromium-window";
import { describe, expect, onTestFinished, test } from "vitest";
import { findChromium } from "../../../scripts/setup/programs.mjs";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

const program = findChromium({ platform: process.platform, env: process.env });
if (!program) console.log("skipped: the window in a plain Chromium, because there is none here");

/** A page that says what it is asked to try, and a log of what was asked of the server. */
async function startPage(script = "") {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/file") response.setHeader("content-disposition", "attachment; filename=film.mp4");
    response.setHeader("content-type", "text/html").end(`<title>kiosk</title><script>${script}</script>`);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const times = (path: string) => asked.filter((url) => url === path).length;
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, times };
}

async function openWindow(origin: string) {
  const dataFolder = makeTemporaryFolder();
  const window = await openChromiumWindow({
    program: program ?? "",
    address: `${origin}/`,
    dataFolder,
    isRoot: process.getuid?.() === 0,
    flags: ["--headless=new", "--disable-popup-blocking"],
  });
  onTestFinished(window.close);
  return { window, dataFolder };
}

/** Chromium's processes of this profile, by what they are for; it joins their arguments with blanks. */
function processesOf(dataFolder: string): { pid: number; type: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const command = readCommand(name);
      const isOurs = command.includes(`--user-data-dir=${join(dataFolder, "chromium")}`);
      const type = /--type=([\w-]+)/.exec(command)?.[1] ?? "browser";
      return isOurs ? [{ pid: Number(name), type }] : [];
    });
}
function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** The page's process and those that Chromium keeps in reserve. */
function killRenderers(dataFolder: string): number[] {
  const pids = processesOf(dataFolder).flatMap(({ pid, type }) => (type === "renderer" ? [pid] : []));
  for (const pid of pids) process.kill(pid, "SIGKILL");
  return pids;
}

describe.skipIf(!program || process.platform !== "linux")("the window in a plain Chromium", () => {
  test("a page whose scripts hang is loaded anew", async () => {
    const { origin, times } = await startPage("setTimeout(() => { fetch('/hangs'); for (;;); }, 300)");
    const { window } = await openWindow(origin);
    await waitFor(() => times("/hangs") === 1 || undefined);
    window.reload();
    expect(await waitFor(() => times("/hangs") === 2 || undefined)).toBe(true);
  });

  test("opens the page, comes to the front, loads again, and is gone when it is closed", async () => {
    const { origin, times } = await startPage();
    const { window, dataFolder } = await openWindow(origin);
    await waitFor(() => times("/") === 1 || undefined);
    await window.focus();
    window.reload();
    await waitFor(() => times("/") === 2 || undefined);
    await window.close();
    await window.closed;
    expect(await waitFor(() => processesOf(dataFolder).length === 0 || undefined)).toBe(true);
  });

  test("a page that closes itself ends the window", async () => {
    const { origin } = await startPage("setTimeout(() => close(), 500)");
    const { window, dataFolder } = await openWindow(origin);
    await window.closed;
    expect(await waitFor(() => processesOf(dataFolder).length === 0 || undefined)).toBe(true);
  });

  test("a page whose process dies is loaded again, three times in a minute", async () => {
    const { origin, times } = await startPage('addEventListener("load", () => fetch("/loaded"))');
    const { dataFolder } = await openWindow(origin);
    for (const loads of [1, 2, 3, 4]) {
      await waitFor(() => times("/loaded") === loads || undefined);
      const killed = killRenderers(dataFolder);
      await waitFor(() => !processesOf(dataFolder).some(({ pid }) => killed.includes(pid)) || undefined);
    }
    // The safe screen has a process of its own, and asks nothing of the server.
    await waitFor(() => processesOf(dataFolder).find(({ type }) => type === "renderer"));
    expect(times("/")).toBe(4);
  });

  test("it stays at home: a way out leads back, other windows close, nothing is saved", async () => {
    const { origin, times } = await startPage(`
      if (location.pathname === "/popup") setTimeout(() => fetch("/popup-lives"), 1000);
      else if (!sessionStorage.tried) {
        sessionStorage.tried = "yes";
        open("/popup");
        const link = document.createElement("a");
        link.href = "/file";
        document.documentElement.append(link);
        link.click();
        setTimeout(() => { location.href = "http://127.0.0.2:1/"; }, 1500);
      }`);
    const { dataFolder } = await openWindow(origin);
    await waitFor(() => times("/") >= 2 || undefined);
    expect(times("/file")).toBe(1);
    expect(times("/popup-lives")).toBe(0);
    const files = readdirSync(dataFolder, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /film|crdownload/.test(name))).toEqual([]);
  });

  test("a program that is no browser is an error, not a wait", async () => {
    const { origin } = await startPage();
    const options = {
      program: "/bin/false",
      address: `${origin}/`,
      dataFolder: makeTemporaryFolder(),
      isRoot: false,
    };
    await expect(openChromiumWindow(options)).rejects.toThrow(/ended at once|has closed/);
    await expect(openChromiumWindow({ ...options, program: "/no/such/program" })).rejects.toThrow(
      /ended at once|has closed/,
    );
  });
});
