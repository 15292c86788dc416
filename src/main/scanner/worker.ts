import { type MessagePort, parentPort } from "node:worker_threads";
import type { KnownPage } from "../features/library/scan/scanner";
import { createFolderWatch } from "../platform/folder-watch";
import { createInbox } from "./inbox";
import { scanFolders } from "./scan-folders";
import { createSettling } from "./settling";
import type { ScanAnswer, ScanWord, ThreadNews, ThreadOrder, WatchedFolder } from "./thread-messages";
import { watchRules } from "./walk-rules";

type ScanOrder = ThreadOrder & { kind: "scan" };

if (!parentPort) throw new Error("the scanner runs in a thread of its own");
const main: MessagePort = parentPort;

const settling = createSettling();
const watch = createFolderWatch(watchRules, (changedFolderId) =>
  main.postMessage({ changedFolderId } satisfies ThreadNews),
);

let scans = 0;
let toWatch: { folders: readonly WatchedFolder[]; sinceMs: number } | undefined;

main.on("message", (order: ThreadOrder) => {
  if (order.kind === "scan") void scan(order);
  else {
    toWatch = { folders: order.folders, sinceMs: performance.now() };
    setTimeout(watchWhenFree, patienceMs);
  }
});

/** A scan is asked for in the same breath. */
const patienceMs = 50;

/** Beginning to watch means to list everything once more: people wait for the scan. */
function watchWhenFree(): void {
  if (scans > 0 || !toWatch) return;
  watch.watch(toWatch.folders, toWatch.sinceMs);
  toWatch = undefined;
}

async function scan({ folders, settleMs, stop, port }: ScanOrder): Promise<void> {
  const say = (word: ScanWord) => port.postMessage(word);
  const { pages, taken } = openInboxes(port);
  const context = { settleMs, settling, stop: () => Atomics.load(stop, 0) !== 0 };
  async function* readKnown(folder: number): AsyncGenerator<KnownPage> {
    say({ kind: "known", folder });
    for (let page = await pages.next(); page; page = await pages.next()) yield page;
  }
  const toScan = folders.map((folder, index) => ({ ...folder, known: () => readKnown(index) }));
  scans += 1;
  try {
    let waiting = false;
    for await (const report of scanFolders(toScan, context)) {
      if (waiting) await taken.next();
      waiting = true;
      say({ kind: "report", report });
    }
    say({ kind: "ended" });
  } catch (error) {
    say({ kind: "ended", error: error as Error });
  } finally {
    scans -= 1;
    watchWhenFree();
  }
}

function openInboxes(port: MessagePort) {
  const pages = createInbox<KnownPage | null>();
  const taken = createInbox<true>();
  port.on("message", (answer: ScanAnswer) => {
    if (answer.kind === "page") pages.put(answer.page);
    else taken.put(true);
  });
  port.on("close", () => {
    for (const inbox of [pages, taken]) inbox.fail(new Error("nobody wants the scan any more"));
  });
  return { pages, taken };
}
