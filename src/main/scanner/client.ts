import { setImmediate as aTurn, setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type {
  FolderToScan,
  KnownPage,
  Scanner,
  ScanOptions,
  ScanReport,
} from "../features/library/scan/scanner";
import { createInbox, type Inbox } from "./inbox";
import type { ScanAnswer, ScanWord, ThreadNews, ThreadOrder, WatchedFolder } from "./thread-messages";

export interface ScannerOptions {
  /** The built `worker.ts`; else it lies beside the bundle that this is in. */
  readonly workerFile?: string;
}

/**
 * A tree that nobody thought of ends a scan and not the kiosk; half a million files find room. A walk leaves so much waste
 * that a large young generation would cost a hundred megabytes and save no time.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };
/** A thread that waits for a network disk cannot be ended before the disk answers. */
const longestEndingMs = 2000;
/** Who watches is not to die at once of the same again. */
const reopenAfterMs = 60_000;

/** Works in a thread of its own. When that dies, the scan that runs fails, and the next one gets a new thread. */
export function createScanner({ workerFile = besideTheBundle() }: ScannerOptions = {}): Scanner {
  const running = new Set<Inbox<ScanWord>>();
  let worker: Worker | undefined;
  let watched: readonly WatchedFolder[] = [];
  let tellChanged: (folderId: number) => void = () => {};

  function open(): Worker {
    const opened = new Worker(workerFile, { name: "scanner", resourceLimits });
    let failure: Error | undefined;
    opened.on("message", ({ changedFolderId }: ThreadNews) => tellChanged(changedFolderId));
    opened.on("error", (error) => {
      failure = error as Error;
    });
    opened.on("exit", () => {
      if (worker === opened) worker = undefined;
      if (watched.length > 0) setTimeout(reopen, reopenAfterMs).unref();
      for (const inbox of running)
        inbox.fail(new Error("the scanner's thread has ended", { cause: failure }));
    });
    if (watched.length > 0) order(opened, { kind: "watch", folders: watched });
    return opened;
  }

  function reopen(): void {
    if (watched.length > 0) worker ??= open();
  }

  return {
    async *scan(folders, options) {
      worker ??= open();
      const inbox = createInbox<ScanWord>();
      running.add(inbox);
      try {
        yield* runScan(worker, inbox, folders, options);
      } finally {
        running.delete(inbox);
      }
    },
    watch(folders, changed) {
      watched = folders.map(({ folderId, path }) => ({ folderId, path }));
      tellChanged = changed;
      if (!worker && watched.length > 0) worker = open();
      else if (worker) order(worker, { kind: "watch", folders: watched });
    },
    async close() {
      watched = [];
      tellChanged = () => {};
      await Promise.race([worker?.terminate(), pause(longestEndingMs, undefined, { ref: false })]);
    },
  };
}

async function* runScan(
  worker: Worker,
  inbox: Inbox<ScanWord>,
  folders: readonly FolderToScan[],
  { signal, settleMs }: ScanOptions,
): AsyncGenerator<ScanReport> {
  const { port1: port, port2 } = new MessageChannel();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const isOver = () => Atomics.load(stop, 0) !== 0;
  const end = () => {
    Atomics.store(stop, 0, 1);
    inbox.put({ kind: "ended" });
  };
  port.on("message", (word: ScanWord) => {
    if (word.kind !== "known") inbox.put(word);
    else sendKnown(folders[word.folder], port, isOver).catch(inbox.fail);
  });
  signal.addEventListener("abort", end);
  try {
    const places = folders.map(({ folderId, path }) => ({ folderId, path }));
    order(worker, { kind: "scan", folders: places, settleMs, stop, port: port2 });
    for (;;) {
      const word = await inbox.next();
      if (word.kind === "ended" && word.error) throw word.error;
      if (word.kind !== "report" || signal.aborted) return;
      port.postMessage({ kind: "taken" } satisfies ScanAnswer);
      yield word.report;
    }
  } finally {
    signal.removeEventListener("abort", end);
    Atomics.store(stop, 0, 1);
    port.close();
  }
}

/** While the thread walks; between two pages everybody else has a turn. */
async function sendKnown(
  folder: FolderToScan | undefined,
  port: MessagePort,
  isOver: () => boolean,
): Promise<void> {
  const send = (page: KnownPage | null) => port.postMessage({ kind: "page", page } satisfies ScanAnswer);
  for (const page of folder?.known() ?? []) {
    if (isOver()) return;
    send(page);
    await aTurn();
  }
  send(null);
}

function order(worker: Worker, message: ThreadOrder): void {
  worker.postMessage(message, message.kind === "scan" ? [message.port] : []);
}

const besideTheBundle = () => fileURLToPath(new URL("scanner.js", import.meta.url));
