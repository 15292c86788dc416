import type { ScanProgress } from "@shared/model/library";
import type { TFunction } from "i18next";
import { spanWords } from "../words/span-words";

const running: ReadonlySet<ScanProgress["phase"]> = new Set(["walking", "reading", "checking", "pictures"]);

export function scanRuns(progress: ScanProgress): boolean {
  return running.has(progress.phase);
}

/** The share that is done, from 0 to 1; null while nobody knows how much there is: of files, or of pictures to be made. */
export function scanShare(progress: ScanProgress): number | null {
  const { phase, found, read } = progress;
  if (found === null || phase === "walking" || phase === "pictures") {
    return null;
  }
  if (phase === "checking") {
    return share(progress.checked, progress.toCheck);
  }
  return share(read, found);
}

const share = (done: number, of: number) => (of === 0 ? 1 : Math.min(1, done / of));

/** What the scan has done so far, in short facts. */
export function scanFacts(t: TFunction<"parent">, progress: ScanProgress): string[] {
  const { found, read, failed, pictures, filesPerSecond, remainingSeconds } = progress;
  const facts: string[] = [
    found === null ? t("library.scan.foundSoFar", { read }) : t("library.scan.found", { read, found }),
  ];
  if (progress.phase === "checking") {
    facts.push(t("library.scan.checked", { checked: progress.checked, toCheck: progress.toCheck }));
  }
  if (failed > 0) {
    facts.push(t("library.scan.failed", { count: failed }));
  }
  if (pictures > 0) {
    facts.push(t("library.scan.pictures", { count: pictures }));
  }
  if (scanRuns(progress) && filesPerSecond > 0) {
    facts.push(t("library.scan.speed", { count: Math.round(filesPerSecond) }));
  }
  if (scanRuns(progress) && remainingSeconds !== null) {
    facts.push(t("library.scan.left", { time: spanWords(t, remainingSeconds) }));
  }
  return facts;
}
