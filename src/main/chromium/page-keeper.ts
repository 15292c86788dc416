import { createReloadAllowance } from "../launch/reload-allowance";
import { safeScreen } from "../launch/safe-screen";
import type { DevToolsPipe } from "./devtools-pipe";
import { fillScreen } from "./fill-screen";

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
interface OwnPage {
  readonly sessionId: string;
}

export interface PageKeeper {
  /** Settles once the kiosk's page is there. */
  readonly found: Promise<void>;
  /** Settles when it is closed. */
  readonly gone: Promise<void>;
  readonly focus: () => Promise<void>;
  /** Ends the page's process, whatever its scripts are doing, and loads it anew. */
  readonly reload: () => void;
}

/** Holds a Chromium to its one page: closes others, leads it home when it strays, loads it again when it crashes. */
export async function keepPage(devtools: DevToolsPipe, home: string): Promise<PageKeeper> {
  const found = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const mayReload = createReloadAllowance();
  let own: Promise<OwnPage> | undefined;
  let ownId: string | undefined;

  async function tell(method: string, params: object = {}): Promise<void> {
    const page = await own;
    await devtools.send(method, params, page?.sessionId);
  }
  function meet(target: Target): void {
    if (target.type !== "page") return;
    if (!ownId && target.url.startsWith(home)) adopt(target.targetId);
    else if (ownId && target.targetId !== ownId) quietly(devtools.send("Target.closeTarget", target));
    else if (ownId && strayed(target.url)) quietly(tell("Page.navigate", { url: home }));
  }
  function adopt(targetId: string): void {
    ownId = targetId;
    own = devtools.send<OwnPage>("Target.attachToTarget", { targetId, flatten: true });
    own
      .then(({ sessionId }) => fillScreen(devtools, targetId, sessionId).catch(() => undefined))
      .then(found.resolve, found.reject);
  }
  const strayed = (url: string) => url !== "" && !url.startsWith(home) && url !== safeScreen;

  devtools.on<{ targetInfo: Target }>("Target.targetCreated", ({ targetInfo }) => meet(targetInfo));
  devtools.on<{ targetInfo: Target }>("Target.targetInfoChanged", ({ targetInfo }) => meet(targetInfo));
  devtools.on<Target>("Target.targetDestroyed", ({ targetId }) => {
    if (targetId === ownId) gone.resolve();
  });
  devtools.on<Target>("Target.targetCrashed", ({ targetId }) => {
    if (targetId === ownId) quietly(tell("Page.navigate", { url: mayReload() ? home : safeScreen }));
  });
  await devtools.send("Browser.setDownloadBehavior", { behavior: "deny" });
  await devtools.send("Target.setDiscoverTargets", { discover: true });
  return {
    found: found.promise,
    gone: gone.promise,
    // A page that hangs never comes to a navigation, and one that was ended is loaded again above; no answer comes to this.
    reload: () => quietly(tell("Page.crash")),
    async focus() {
      await devtools.send("Target.activateTarget", { targetId: ownId });
      await tell("Page.bringToFront");
    },
  };
}

/** Of a page that closes in this very moment nothing more is to be asked. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
