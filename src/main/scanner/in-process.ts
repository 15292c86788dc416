import type { Scanner } from "../features/library/scan/scanner";
import { createFolderWatch } from "../platform/folder-watch";
import { scanFolders } from "./scan-folders";
import { createSettling } from "./settling";
import { watchRules } from "./walk-rules";

/** The same without a thread of its own, for tests: whoever asks for a report waits until it is made. */
export function createInProcessScanner(): Scanner {
  const settling = createSettling();
  let tellChanged: (folderId: number) => void = () => {};
  const watch = createFolderWatch(watchRules, (folderId) => tellChanged(folderId));
  return {
    scan: (folders, { signal, settleMs }) =>
      scanFolders(folders, { settleMs, settling, stop: () => signal.aborted }),
    watch(folders, changed) {
      tellChanged = changed;
      watch.watch(folders);
    },
    close: watch.close,
  };
}
