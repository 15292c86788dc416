import { convertToWebVtt } from "@main/features/library/captions/web-vtt.policy";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileCaptions } from "./hostile-captions";

const time = String.raw`(\d{2}):([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(`^${time} --> ${time}( line:0)?$`);

/** The little of WebVTT that is written, to the letter; throws at the first thing that is not of it. */
function readStrictly(text: string): { startMs: number; endMs: number }[] {
  const [header, ...blocks] = text.split("\n\n");
  if (header !== "WEBVTT" || !text.endsWith("\n")) throw new Error("no WebVTT");
  return blocks.map((block) => {
    const [times = "", ...lines] = block.replace(/\n$/, "").split("\n");
    const numbers = timing.exec(times)?.slice(1, 9).map(Number);
    if (!numbers || lines.length === 0) throw new Error(`no cue: ${JSON.stringify(block)}`);
    lines.forEach(checkLine);
    checkTags(lines.join("\n"));
    return { startMs: msOf(numbers.slice(0, 4)), endMs: msOf(numbers.slice(4)) };
  });
}

const msOf = ([hours = 0, minutes = 0, seconds = 0, ms = 0]: number[]) =>
  ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;

function checkLine(line: string): void {
  if (/\p{Cc}|\p{Cs}/u.test(line) || line.trim() === "") throw new Error(`no line: ${JSON.stringify(line)}`);
  const bare = line.replaceAll(/<\/?[biu]>|&(?:amp|lt|gt);/g, "");
  if (/[<>&]/.test(bare)) throw new Error(`a mark is left: ${JSON.stringify(line)}`);
}

function checkTags(text: string): void {
  const open: string[] = [];
  for (const [, slash, tag = ""] of text.matchAll(/<(\/?)([biu])>/g)) {
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) throw new Error(`unbalanced: ${text}`);
  }
  if (open.length > 0) throw new Error(`unbalanced: ${text}`);
}

describe("whatever is called a subtitle", () => {
  test("becomes strict WebVTT in the order of time, or nothing at all", () => {
    let written = 0;
    fc.assert(
      fc.property(hostileCaptions, (text) => {
        const converted = convertToWebVtt(text);
        if (converted === undefined) return;
        const cues = readStrictly(converted);
        expect(cues.length).toBeGreaterThan(0);
        for (const [at, cue] of cues.entries()) {
          expect(cue.endMs).toBeGreaterThan(cue.startMs);
          expect(cue.startMs).toBeGreaterThanOrEqual(cues[at - 1]?.startMs ?? 0);
        }
        written++;
      }),
      { numRuns: 3000 },
    );
    expect(written).toBeGreaterThan(500);
  });

  test("means the same when it is converted twice", () => {
    fc.assert(
      fc.property(hostileCaptions, (text) => {
        const once = convertToWebVtt(text);
        expect(convertToWebVtt(once ?? "")).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("megabytes of it take no longer than their length", () => {
  const srt = "1\n00:00:01,000 --> 00:00:02,000\n";
  const ass = "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,";
  const bytes = 4 * 1024 * 1024;
  test.each([
    ["tags that never close", srt, "<i"],
    ["long tags that never close", srt, `<font ${"a".repeat(400)}`],
    ["tags that open", srt, "<i>a<b>b<u>c"],
    ["braces", srt, "{\\an"],
    ["entities", srt, "&am"],
    ["arrows", "", "1-->"],
    ["arrows on lines", "", "0:0 --> 0:0\n"],
    ["spaces", srt, " "],
    ["empty lines", srt, "\n"],
    ["returns", srt, "\r"],
    ["digits", "", "1"],
    ["colons", "", "1:"],
    ["cues", "", `${srt}Hush\n\n`],
    ["braces of SubStation", ass, "{"],
    ["commas", ass, ","],
    ["sections", "[Script Info]\n", "[Events"],
    ["headings", "[Script Info]\n", "[a]\n"],
    ["formats", "[Script Info]\n", "Format: a,a,a,a,a,a,a,a\nDialogue: ,,,,,,\n"],
  ])("%s", (_, begin, shard) => {
    const text = begin + shard.repeat(bytes / shard.length);
    const begun = performance.now();
    convertToWebVtt(text);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
