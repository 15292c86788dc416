import type { ScannedCaption } from "../scan/scanner";
import { readCaptionWords } from "./caption-name.policy";
import { isCaptionName, stemOf } from "./file-kinds.policy";

/** For each video of a directory the captions beside it: `<video>.<words>.<extension>`, the longest video's name counts. */
export function findCaptions(
  directoryPath: string,
  files: readonly string[],
  videos: readonly string[],
): ReadonlyMap<string, readonly ScannedCaption[]> {
  const byStem = Map.groupBy(videos, (video) => sameName(stemOf(video)));
  const found = new Map<string, ScannedCaption[]>();
  for (const file of files.filter(isCaptionName).toSorted()) {
    const stem = findStem(sameName(stemOf(file)), byStem);
    if (stem === undefined) continue;
    const words = stemOf(file).split(".").slice(stem.split(".").length);
    const caption = { path: join(directoryPath, file), ...readCaptionWords(words) };
    for (const video of byStem.get(stem) ?? []) found.set(video, [...(found.get(video) ?? []), caption]);
  }
  return found;
}

/** The longest beginning that is a video's name and ends before a dot. */
function findStem(name: string, byStem: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    if (byStem.has(name.slice(0, end))) return name.slice(0, end);
  }
  return undefined;
}

const sameName = (stem: string): string => stem.normalize("NFC").toLowerCase();

const join = (directory: string, name: string): string => (directory === "" ? name : `${directory}/${name}`);
