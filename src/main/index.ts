import { app, type BrowserWindow, session } from "electron";
import { version } from "../../package.json";
import { parseCommandLine, requireFolders, UsageError, usage } from "../../scripts/command-line.mjs";
import { openDemo } from "./demo/open-demo";
import { findForbiddenSwitch, ownArguments } from "./electron/command-switches";
import { chooseFolder } from "./electron/folder-dialog";
import { guardSession, guardWebContents } from "./electron/guards";
import { bringToFront, createKioskWindow, loadAnew, loadHome } from "./electron/kiosk-window";
import { connectPage, type PageConnection } from "./electron/ports";
import { followPower } from "./electron/power";
import { registerScheme, servePages } from "./electron/protocol";
import { takeDataFolder } from "./electron/single-instance";
import { showStartupFailure } from "./electron/startup-failure";
import { createKiosk, type Kiosk } from "./kiosk";
import { addFolders } from "./launch/add-folders";
import { whenAskedToEnd } from "./launch/ending";
import { foldersOfPackage, foldersOfSource } from "./launch/folders";

type CommandLine = ReturnType<typeof parseCommandLine>;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const ending = Promise.race([whenAskedToEnd(), whenSystemQuits()]);

async function live(): Promise<number> {
  const line = readCommandLine();
  if (line.help) {
    print(usage);
    return 0;
  }
  const lock = await takeDataFolder(line.data);
  if (!lock) return 0;
  try {
    await app.whenReady();
    await open(line);
    return 0;
  } finally {
    lock.release();
  }
}

function readCommandLine(): CommandLine {
  const given = process.argv.slice(process.defaultApp ? 2 : 1);
  const refused = app.isPackaged ? findForbiddenSwitch(given) : undefined;
  if (refused) throw new UsageError(`Matinee does not open with ${refused}.`);
  const line = parseCommandLine(ownArguments(given, app.isPackaged));
  requireFolders(line);
  return line;
}

async function open(line: CommandLine): Promise<void> {
  let window: BrowserWindow | undefined;
  let page: PageConnection | undefined;
  const kiosk = await createKiosk({
    ...(app.isPackaged ? foldersOfPackage(process.resourcesPath) : foldersOfSource()),
    dataFolder: line.data,
    version,
    chooseFolder: () => chooseFolder(window),
    reloadPage: (connectionId) => {
      if (window && page?.holds(connectionId)) loadAnew(window);
    },
  });
  try {
    if (line.demo) await openDemo(kiosk, line.data, print);
    guardSession(session.defaultSession);
    servePages(kiosk);
    followPower(kiosk);
    window = createKioskWindow();
    page = connectPage(kiosk, window);
    await stayOpen(kiosk, window, page, line);
  } finally {
    await kiosk.close();
  }
}

async function stayOpen(
  kiosk: Kiosk,
  window: BrowserWindow,
  page: PageConnection,
  line: CommandLine,
): Promise<void> {
  const closed = new Promise<void>((resolve) => window.once("closed", () => resolve()));
  app.on("second-instance", () => bringToFront(window));
  // A child's chord must not close a packaged kiosk; a parent who has unlocked the panel may, and so may the system.
  let quits = false;
  app.once("before-quit", () => {
    quits = true;
  });
  window.on("close", (event) => {
    if (app.isPackaged && !quits && !page.isUnlocked()) event.preventDefault();
  });
  await loadHome(window);
  print("Matinee is open.");
  await Promise.race([ending, closed, kiosk.quitAsked, addFolders(kiosk, line.library)]);
}

/** Logging out, shutting down. */
function whenSystemQuits(): Promise<void> {
  return new Promise((resolve) => app.once("before-quit", () => resolve()));
}

app.enableSandbox();
registerScheme();
guardWebContents();
// The kiosk is closed first, then this process ends with `app.exit`.
app.on("window-all-closed", () => {});
app.on("will-quit", (event) => event.preventDefault());
void live()
  .catch(showStartupFailure)
  .then((code) => app.exit(code));
