import { version } from "../../package.json";
import { type CommandLine, parseCommandLine, requireFolders, usage } from "../../scripts/command-line.mjs";
import { type ChromiumWindow, openChromiumWindow } from "./chromium/chromium-window";
import { openDemo } from "./demo/open-demo";
import { type KioskServer, startServer } from "./http/server";
import { sameSecret } from "./http/socket";
import { createKiosk, type Kiosk } from "./kiosk";
import { addFolders } from "./launch/add-folders";
import { whenAskedToEnd } from "./launch/ending";
import { exitCodeOf } from "./launch/exit-code";
import { askToFocus } from "./launch/focus-request";
import { foldersOfSource } from "./launch/folders";
import { type KioskLock, takeLock } from "./launch/kiosk-lock";

const print = (line: string) => void process.stdout.write(`${line}\n`);
const ending = whenAskedToEnd();

async function live(): Promise<number> {
  const line = parseCommandLine(process.argv.slice(2));
  if (line.help) {
    print(usage);
    return 0;
  }
  requireFolders(line);
  const outcome = await takeLock(line.data);
  if ("holder" in outcome) {
    print(await askToFocus(outcome.holder));
    return 0;
  }
  try {
    await open(line, outcome.lock);
    return 0;
  } finally {
    outcome.lock.release();
  }
}

/** What this process has opened, while it is there. */
interface Shell {
  server?: KioskServer;
  window?: ChromiumWindow | undefined;
}

async function open(line: CommandLine, lock: KioskLock): Promise<void> {
  const shell: Shell = {};
  const kiosk = await createKiosk({
    ...foldersOfSource(),
    dataFolder: line.data,
    version,
    // A foreign browser's page is out of reach.
    reloadPage(connectionId) {
      if (shell.server?.isWindows(connectionId)) shell.window?.reload();
    },
  });
  try {
    if (line.demo) await openDemo(kiosk, line.data, print);
    await serve(kiosk, line, lock, shell);
  } finally {
    await kiosk.close();
  }
}

async function serve(kiosk: Kiosk, line: CommandLine, lock: KioskLock, shell: Shell): Promise<void> {
  const onFocus = (secret: string) => {
    if (!shell.window || !sameSecret(secret, lock.secret)) return false;
    shell.window.focus().catch(() => undefined);
    return true;
  };
  const server = await startServer(kiosk, { port: line.port, onFocus });
  shell.server = server;
  try {
    lock.publish(server.origin);
    print(`Matinee is open at ${server.origin}/`);
    shell.window = line.window ? await openWindow(line.window, server, line.data) : undefined;
    await Promise.race([
      ending,
      kiosk.quitAsked,
      shell.window?.closed ?? ending,
      addFolders(kiosk, line.library),
    ]);
  } finally {
    await shell.window?.close();
    await server.close();
  }
}

/** A browser that does not open is no reason to stop serving: people can open another. */
async function openWindow(program: string, { origin, windowAddress }: KioskServer, dataFolder: string) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) print("Warning: as root, Chromium's pages run without their sandbox.");
  try {
    return await openChromiumWindow({ program, address: windowAddress, dataFolder, isRoot });
  } catch (error) {
    print(`${program} did not open (${(error as Error).message}): open ${origin}/ in a browser.`);
    return undefined;
  }
}

process.exit(await exitCodeOf(live));
