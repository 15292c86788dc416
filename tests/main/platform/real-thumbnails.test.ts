import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createPictures } from "@main/platform/pictures";
import { describe, expect, test } from "vitest";
import { findPrograms } from "../../support/find-programs";
import { sharedMediaFolder } from "../../support/paths";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { lookAtPicture } from "../../support/test-picture";
import { realFiles } from "../features/library/real-files";

const missing = !existsSync(sharedMediaFolder);
if (missing) console.log(`Skipped, because there are no real files in ${sharedMediaFolder}`);

const { signal } = new AbortController();
const pictures = createPictures(findPrograms());
const readable = Object.keys(realFiles).filter(
  (name) => !/^(unreadable|ignored)/.test(realFiles[name] ?? ""),
);
/** Of one colour from beginning to end, as far as anybody can see. */
const bare = [
  "-video-with-dash-.mp4",
  "androidx_avi_sample-with-large-length.avi",
  "androidx_mkv_sample_av1.mkv",
  "androidx_mp4_h265_bframes.mp4",
  "androidx_mp4_long_1080p_lowbitrate.mp4",
  "androidx_mp4_long_180p_av1.mp4",
  "no_duration.webm",
];

function durationOf(name: string): number | null {
  const asked = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"];
  const seconds = Number(execFileSync("ffprobe", [...asked, `file:${join(sharedMediaFolder, name)}`]));
  return Number.isNaN(seconds) ? null : seconds;
}

describe.skipIf(missing)("a real file gives a picture that shows something", () => {
  test.each(readable)("%s", async (name) => {
    const target = join(makeTemporaryFolder(), "made.jpg");
    const request = { file: join(sharedMediaFolder, name), target, durationSeconds: durationOf(name) };
    expect(await pictures.makeThumbnail(request, signal)).toBe(true);
    const { size, luma, spread } = lookAtPicture(target);
    const [width = 0, height = 0] = size.split("x").map(Number);
    expect(width).toBeLessThanOrEqual(640);
    expect(height).toBeLessThanOrEqual(360);
    if (bare.includes(name)) return;
    expect(width / height).toBeCloseTo(16 / 9, 1);
    expect(luma).toBeGreaterThan(10);
    expect(spread).toBeGreaterThan(10);
  });
});
