import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { waitFor } from "../support/wait-for";
import { startShell } from "./support/stand-in";

/** A new household is asked for its PIN, which the page only knows over its port. */
const appeared = (page: Page) => page.getByRole("heading", { name: /PIN/ }).waitFor();

/** Asks for a port the way the page does, and sends one call of the contract through it. */
const call = (page: Page, procedure: string) =>
  page.evaluate(async (path) => {
    const bridge = (window as unknown as { matinee: { connect(): void } }).matinee;
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener("message", (event) => {
        if (event.data === "matinee:port" && event.ports[0]) resolve(event.ports[0]);
      });
      bridge.connect();
    });
    return new Promise<{ status: number; body: unknown }>((resolve) => {
      port.onmessage = ({ data }) => {
        const { p } = JSON.parse(data as string) as { p: { s?: number; b?: { json?: unknown } } };
        resolve({ status: p.s ?? 200, body: p.b?.json });
      };
      port.postMessage(JSON.stringify({ i: "1", p: { u: `orpc://localhost/${path}`, b: {} } }));
    });
  }, procedure);

describe("shell test on a stand-in", () => {
  test("the window is a kiosk, sandboxed, isolated, and shows the page", async () => {
    const shell = startShell();
    await appeared(await shell.page());
    expect(shell.journal("privileged")).toEqual([
      [
        [
          {
            scheme: "app",
            privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
          },
        ],
      ],
    ]);
    const [[options]] = shell.journal("BrowserWindow") as [[Record<string, unknown>]];
    expect(options).toMatchObject({
      kiosk: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    });
    await waitFor(() => shell.journal("show")[0]);
    expect(shell.journal("powerSaveBlocker.start")).toEqual([["prevent-display-sleep"]]);
    expect(shell.journal("setApplicationMenu")).toEqual([[null]]);
  });

  test("the page holds one function and nothing of Node or Electron", async () => {
    const shell = startShell();
    const page = await shell.page();
    await appeared(page);
    const found = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { matinee: object }).matinee),
      frozen: Object.isFrozen((window as unknown as { matinee: object }).matinee),
      node: ["require", "process", "Buffer", "global", "module"].filter((name) => name in window),
      secure: isSecureContext,
    }));
    expect(found).toEqual({ bridge: ["connect"], frozen: true, node: [], secure: true });
  });

  test("its port speaks the contract, and a parent's procedure is locked, also after a reload", async () => {
    const shell = startShell();
    const page = await shell.page();
    await appeared(page);
    expect(await call(page, "household/status")).toMatchObject({
      status: 200,
      body: { needsFirstRun: true, hasNativeFolderDialog: true },
    });
    expect((await call(page, "library/folders")).status).toBe(401);
    await page.reload();
    await appeared(page);
    expect((await call(page, "household/status")).status).toBe(200);
    expect((await call(page, "library/folders")).status).toBe(401);
  });

  test("windows are denied, ways out are closed, permissions but fullscreen refused, requests kept inside", async () => {
    const shell = startShell();
    const page = await shell.page();
    await appeared(page);
    const home = page.url();
    await page.evaluate(() => void window.open("https://example.org/"));
    await waitFor(() => shell.journal("window-open")[0]);
    expect(shell.journal("window-open")).toEqual([["https://example.org/", "deny"]]);
    await page.evaluate(() => {
      location.href = "https://example.org/";
    });
    await waitFor(() => shell.journal("will-navigate")[0]);
    expect(shell.journal("will-navigate")).toEqual([["https://example.org/", true]]);
    expect(page.url()).toBe(home);
    expect(shell.journal("permission").every(([, allowed]) => allowed === false)).toBe(true);
    expect(shell.journal("permission checks")).toEqual([[true, false, false]]);
    expect(shell.journal("session.on")).toEqual([["will-download"]]);
    expect(shell.journal("cancelled requests")).toEqual([
      [["https://example.org/", "http://127.0.0.1:1/", "file:///etc/passwd", "app://other/"]],
    ]);
  });

  test("a page whose process dies is loaded again, and starts locked", async () => {
    const shell = startShell();
    const page = await shell.page();
    await appeared(page);
    const devtools = await page.context().newCDPSession(page);
    await Promise.all([page.waitForEvent("crash"), devtools.send("Page.crash").catch(() => undefined)]);
    const again = await shell.page(); // the first one stays crashed in the eyes of who watched it
    await appeared(again);
    expect((await call(again, "library/folders")).status).toBe(401);
  });

  test("a second start brings the first one to the front, and writes nothing", async () => {
    const first = startShell();
    await appeared(await first.page());
    const shown = first.journal("show").length;
    const second = startShell({ dataFolder: first.dataFolder, environment: { STAND_IN_SECOND: "1" } });
    expect(await second.ended()).toBe(0);
    expect(second.output()).toMatch(/Matinee is already running here \(process \d+\)\./);
    first.tell("second-instance"); // Electron's own message between the two
    await waitFor(() => (first.journal("show").length > shown ? true : undefined));
  });

  test("asked to end, it closes the household and gives the data folder back", async () => {
    const shell = startShell();
    await appeared(await shell.page());
    expect(existsSync(join(shell.dataFolder, "kiosk.lock"))).toBe(true);
    shell.tell("quit");
    expect(await shell.ended()).toBe(0);
    expect(existsSync(join(shell.dataFolder, "kiosk.lock"))).toBe(false);
  });

  test("a package is not closed by a child's chord, but by the system", async () => {
    const shell = startShell({ environment: { STAND_IN_PACKAGED: "1" } });
    await appeared(await shell.page());
    shell.tell("close");
    await waitFor(() => shell.journal("close")[0]);
    expect(shell.journal("close")).toEqual([[true]]);
    shell.tell("quit");
    expect(await shell.ended()).toBe(0);
    expect(shell.journal("close")).toEqual([[true], [false]]);
  });

  test.each([
    "--remote-debugging-port=0",
    "--inspect",
    "--no-sandbox",
    "--disable-web-security",
    "--load-extension=/x",
  ])("a package refuses %s", async (refused) => {
    const shell = startShell({ args: [refused], environment: { STAND_IN_PACKAGED: "1" } });
    expect(await shell.ended()).toBe(64);
    expect(shell.output()).toContain(`Matinee does not open with ${refused}.`);
    expect(shell.journal("BrowserWindow")).toEqual([]);
  });

  test("what keeps it from starting is one screen, and the exit code", async () => {
    const shell = startShell({ environment: { MATINEE_FFMPEG: "/no/such/folder" } });
    expect(await shell.ended()).toBe(69);
    const [[title, sentence]] = shell.journal("showErrorBox") as [[string, string]];
    expect(title).toBe("Matinee cannot start");
    expect(sentence).toContain("Matinee needs ffmpeg");
    expect(shell.output()).not.toContain("    at ");
  });
});
