import type { ScanProgress } from "@shared/model/library";
import type { TFunction } from "i18next";
import { spanWords } from "../words/span-words";

const running: ReadonlySet<ScanProgress["phase"]> = new Set(["walking", "reading", "pictures"]);

export function scanRuns(progress: ScanProgress): boolean {
  return running.has(progress.phase);
}

/** The share that is done, from 0 to 1; null while the files are still being counted. */
export function scanShare({ phase, found, read, pictures }: ScanProgress): number | null {
  if (found === null || phase === "walking") {
    return null;
  }
  const done = phase === "pictures" ? pictures : read;
  return found === 0 ? 1 : Math.min(1, done / found);
}

/** What the scan has done so far, in short facts. */
export function scanFacts(t: TFunction<"parent">, progress: ScanProgress): string[] {
  const { found, read, failed, pictures, filesPerSecond, remainingSeconds } = progress;
  const facts: string[] = [
    found === null ? t("library.scan.foundSoFar", { read }) : t("library.scan.found", { read, found }),
  ];
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
