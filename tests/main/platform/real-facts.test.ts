import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createFfmpeg } from "@main/platform/ffmpeg";
import type { FactsOutcome } from "@main/platform/read-facts";
import { beforeAll, describe, expect, test } from "vitest";
import { durationsDiffer, expectSameFacts } from "../../support/compare-facts";
import { findPrograms } from "../../support/find-programs";
import { sharedMediaFolder } from "../../support/paths";
import { probeFile } from "../../support/probe-file";
import { readHeaderOf } from "../../support/read-header-of";

const hasFiles = existsSync(sharedMediaFolder);
if (!hasFiles) console.log("skipped: the shared media folder is not beside this checkout");

const names = hasFiles ? readdirSync(sharedMediaFolder).filter((name) => !name.endsWith(".json")) : [];
const pathOf = (name: string) => join(sharedMediaFolder, name);
const { signal } = new AbortController();

const refused: Record<string, string> = {
  "androidx_drm_sample_fragmented_clearkey.mp4": "encrypted",
  "broken.mp4": "damaged",
  "not_a_video_typescript.ts": "not-a-video",
  "zero_bytes.webm": "damaged",
};
/** Where our duration is not ffprobe's: the reason. */
const otherDurations: Record<string, string> = {
  "androidx_mp4_sample_fragmented.mp4":
    "ffprobe says 39 hours of a second: nobody believes it, so it is measured",
  "no_duration.webm": "ffprobe says nothing either, so it is measured",
};
/** The header says no duration that holds for all of these; they are fragmented, or were recorded by a browser. */
const undated = [...Object.keys(otherDurations), "flower-fragmented.mp4", "sideways movie.mov"];
/** Other containers, and codecs that 2020's ffmpeg has no name for. */
const unread = /\.(ts|flv|wmv)$|_vvc\.mp4$|^broken|^zero_/;

describe.runIf(hasFiles)("the real files of other projects", () => {
  const ffmpeg = hasFiles ? createFfmpeg(findPrograms()) : undefined;
  let outcomes = new Map<string, FactsOutcome>();
  beforeAll(async () => {
    const read = (await ffmpeg?.readFacts(names.map(pathOf), signal)) ?? [];
    outcomes = new Map(read.map((outcome, index) => [names[index] ?? "", outcome]));
  }, 60_000);

  test("those that ffmpeg cannot open have a reason, and the others have facts", () => {
    const reasons = [...outcomes].flatMap(([name, outcome]) =>
      outcome.kind === "facts" ? [] : [[name, outcome.kind === "unreadable" ? outcome.reason : "unknown"]],
    );
    expect(Object.fromEntries(reasons)).toEqual(refused);
    expect(outcomes.size).toBe(40);
  });

  test.each(names.filter((name) => !(name in refused)))("%s: what ffprobe says", (name) => {
    const outcome = outcomes.get(name);
    const facts = outcome?.kind === "facts" ? outcome.facts : null;
    const probed = probeFile(pathOf(name));
    expectSameFacts(facts, probed);
    expect(durationsDiffer(facts, probed)).toBe(false);
    expect(facts?.durationSeconds === null).toBe(name in otherDurations);
  });

  test.each(names.filter((name) => !(name in refused || unread.test(name))))("%s: its header", (name) => {
    const facts = readHeaderOf(pathOf(name));
    const probed = probeFile(pathOf(name));
    expectSameFacts(facts, probed);
    expect(durationsDiffer(facts, probed)).toBe(false);
    expect(facts?.durationSeconds === null).toBe(undated.includes(name));
  });

  test("an encrypted file says so in its header", () => {
    expect(readHeaderOf(pathOf("androidx_drm_sample_fragmented_clearkey.mp4"))?.encrypted).toBe(true);
  });

  test("what the header does not say is left to ffmpeg", () => {
    const found = names.filter((name) => readHeaderOf(pathOf(name)) === null);
    expect(found.filter((name) => !unread.test(name))).toEqual([]);
  });

  test("what nobody says, or believes, is measured", async () => {
    const measured = (name: string) => ffmpeg?.measureDuration(pathOf(name), signal);
    expect(await measured("androidx_mp4_sample_fragmented.mp4")).toBeCloseTo(1, 0);
    expect(await measured("no_duration.webm")).toBeCloseTo(4.87, 1);
  });

  test("high dynamic range is told apart", () => {
    const hdr = [...outcomes].flatMap(([name, outcome]) =>
      outcome.kind === "facts" && outcome.facts.hdr ? [name] : [],
    );
    expect(hdr.sort()).toEqual([
      "androidx_mkv_sample_av1.mkv",
      "androidx_mp4_dolbyVision-hdr.MOV",
      "androidx_mp4_hdr10-av1.mp4",
    ]);
    expect(names.filter((name) => readHeaderOf(pathOf(name))?.hdr).sort()).toEqual(hdr);
  });
});
