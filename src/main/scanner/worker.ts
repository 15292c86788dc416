import { type MessagePort, parentPort } from "node:worker_threads";
import type { KnownPage } from "../features/library/scan/scanner";
import { createFolderWatch } from "../platform/folder-watch";
import { scanFolders } from "./scan-folders";
import { createSettling } from "./settling";
import type { ScanAnswer, ScanWord, ThreadNews, ThreadOrder } from "./thread-messages";
import { watchRules } from "./walk-rules";

type ScanOrder = ThreadOrder & { kind: "scan" };

if (!parentPort) throw new Error("the scanner runs in a thread of its own");
const main: MessagePort = parentPort;

const settling = createSettling();
const watch = createFolderWatch(watchRules, (changedFolderId) =>
  main.postMessage({ changedFolderId } satisfies ThreadNews),
);

main.on("message", (order: ThreadOrder) => {
  if (order.kind === "watch") watch.watch(order.folders);
  else void scan(order);
});

async function scan({ folders, settleMs, stop, port }: ScanOrder): Promise<void> {
  const ask = createAsk(port);
  const context = { settleMs, settling, stop: () => Atomics.load(stop, 0) !== 0 };
  const known = folders.map((folder, index) => ({ ...folder, known: () => readPages(ask, index) }));
  try {
    let taken: Promise<unknown> = Promise.resolve();
    for await (const report of scanFolders(known, context)) {
      await taken;
      taken = ask({ kind: "report", report });
    }
    await taken;
    port.postMessage({ kind: "ended" } satisfies ScanWord);
  } catch (error) {
    port.postMessage({ kind: "ended", error: error as Error } satisfies ScanWord);
  }
}

type Ask = (word: ScanWord) => Promise<ScanAnswer>;

/** One question at a time each for pages and reports; answers come in the order of the questions. */
function createAsk(port: MessagePort): Ask {
  const waiting: PromiseWithResolvers<ScanAnswer>[] = [];
  port.on("message", (answer: ScanAnswer) => waiting.shift()?.resolve(answer));
  port.on("close", () => {
    for (const { reject } of waiting) reject(new Error("nobody wants the scan any more"));
  });
  return (word) => {
    const answer = Promise.withResolvers<ScanAnswer>();
    answer.promise.catch(() => undefined); // whoever waits for it hears of it
    waiting.push(answer);
    port.postMessage(word);
    return answer.promise;
  };
}

async function* readPages(ask: Ask, folder: number): AsyncGenerator<KnownPage> {
  for (let page = await ask({ kind: "page", folder }); page; page = await ask({ kind: "page", folder }))
    yield page;
}
