import { chromiumFlags } from "./flags";
import { keepPage } from "./page-keeper";
import { profileFolder } from "./profile-folder";
import { type ChromiumProcess, spawnChromium } from "./spawn-chromium";

export interface ChromiumWindowOptions {
  readonly program: string;
  /** Of the one page that it shows; what does not begin with it is away from home. */
  readonly address: string;
  readonly dataFolder: string;
  readonly isRoot: boolean;
  /** More of Chromium's flags, for tests without a display. */
  readonly flags?: readonly string[];
}

/** The kiosk's window in a plain Chromium. */
export interface ChromiumWindow {
  readonly focus: () => Promise<void>;
  /** Loads the page anew, one that hangs, too. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
  /** Settles when the window is gone, by whomever. */
  readonly closed: Promise<void>;
}

const opensWithinMs = 30_000;
const closesWithinMs = 3000;

/** Opens the page in a kiosk window that stays at its origin, opens no others and saves nothing. Throws when it cannot. */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  const flags = chromiumFlags({
    ...options,
    profileFolder: profileFolder(options.program, options.dataFolder),
  });
  const chromium = spawnChromium(options.program, [...flags, ...(options.flags ?? [])]);
  try {
    const page = await within(opensWithinMs, chromium, async () => {
      const keeper = await keepPage(chromium.devtools, options.address);
      await keeper.found;
      return keeper;
    });
    const close = () => closeChromium(chromium);
    void page.gone.then(close);
    return { focus: page.focus, reload: page.reload, close, closed: chromium.ended };
  } catch (error) {
    chromium.kill();
    throw error;
  }
}

async function closeChromium({ devtools, ended, kill }: ChromiumProcess): Promise<void> {
  const timer = setTimeout(kill, closesWithinMs);
  devtools.send("Browser.close").catch(() => undefined);
  await ended;
  clearTimeout(timer);
}

async function within<Result>(
  ms: number,
  chromium: ChromiumProcess,
  work: () => Promise<Result>,
): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("it showed no page in time")), ms);
  const ended = chromium.ended.then(() => Promise.reject(new Error("it ended at once")));
  ended.catch(() => undefined);
  try {
    return await Promise.race([work(), ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
