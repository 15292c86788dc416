import { convertToWebVtt } from "@main/features/library/captions/web-vtt.policy";
import { describe, expect, test } from "vitest";

/** What is left of a cue without the header: one line a cue, `/` between its own lines. */
function cuesOf(text: string): string[] {
  const [header, ...cues] = (convertToWebVtt(text) ?? "WEBVTT\n").split("\n\n");
  expect(header).toBe("WEBVTT");
  return cues.map((cue) => cue.trimEnd().replaceAll("\n", " / "));
}
const srt = (words: string, times = "00:00:01,000 --> 00:00:02,000") => `1\n${times}\n${words}\n`;
const wordsOf = (text: string) => cuesOf(text).map((cue) => cue.replace(/^\S+ --> \S+( line:0)? \/ /, ""));

describe("SubRip", () => {
  test("becomes WebVTT, cue by cue", () => {
    const text =
      "1\r\n00:00:01,500 --> 00:00:04,000\r\nGood night,\r\nmoon\r\n\r\n2\r\n01:00:05,000 --> 01:00:06,250\r\nHush\r\n";
    expect(convertToWebVtt(text)).toBe(
      "WEBVTT\n\n00:00:01.500 --> 00:00:04.000\nGood night,\nmoon\n\n01:00:05.000 --> 01:00:06.250\nHush\n",
    );
  });

  test.each([
    ["dots", "00:00:01.000 --> 00:00:02.500", "00:00:01.000 --> 00:00:02.500"],
    ["no hours", "0:01,5 --> 00:02,25", "00:00:01.500 --> 00:00:02.250"],
    ["no fractions", "0:0:1 --> 0:0:2", "00:00:01.000 --> 00:00:02.000"],
    ["colons before the fractions", "00:00:01:000 --> 00:00:02:000", "00:00:01.000 --> 00:00:02.000"],
    ["a short arrow without spaces", "00:00:01,000->00:00:02,000", "00:00:01.000 --> 00:00:02.000"],
    [
      "places behind them",
      "00:00:01,000 --> 00:00:02,000 X1:100 X2:200 Y1:0 Y2:9",
      "00:00:01.000 --> 00:00:02.000",
    ],
    ["the number on their line", "17 00:00:01,000 --> 00:00:02,000", "00:00:01.000 --> 00:00:02.000"],
    ["a tenth of a thousandth", "00:00:01,0009 --> 00:00:02,0009", "00:00:01.000 --> 00:00:02.000"],
  ])("is read with times that have %s", (_, times, read) => {
    expect(cuesOf(srt("Hush", times))).toEqual([`${read} / Hush`]);
  });

  test.each([
    "-00:00:01,000 --> 00:00:02,000",
    "00:00:02,000 --> 00:00:02,000",
    "00:00:09,000 --> 00:00:02,000",
    "99:00:00,000 --> 99:00:01,000",
    "00:00:01,000 --> 00:00:99999,000",
  ])("loses the cue whose times make no sense, and no other: %s", (times) => {
    expect(wordsOf(`${srt("Gone", times)}\n${srt("Here")}`)).toEqual(["Here"]);
  });

  test("needs no numbers, and takes none of them for words", () => {
    const block = (second: number, words: string, number?: number) =>
      `${number === undefined ? "" : `${number}\n`}00:00:0${second},000 --> 00:00:0${second},500\n${words}\n\n`;
    expect(wordsOf(block(1, "One") + block(2, "Two"))).toEqual(["One", "Two"]);
    expect(wordsOf(block(1, "1984", 1) + block(2, "Two", 2))).toEqual(["1984", "Two"]);
    expect(wordsOf(block(1, "1984") + block(2, "Two"))).toEqual(["1984", "Two"]);
    expect(wordsOf(block(1, "", 1) + block(2, "Two", 2))).toEqual(["Two"]);
    expect(
      wordsOf(`${block(1, "One", 1).trimEnd()}\n${block(2, "7", 2).trimEnd()}\n${block(3, "Three", 3)}`),
    ).toEqual(["One", "7", "Three"]);
  });

  test("keeps words behind an empty line, without the line", () => {
    expect(wordsOf(srt("One\n\n  \nTwo"))).toEqual(["One / Two"]);
  });

  test("keeps bold, italic and underlined words, and no other mark", () => {
    expect(wordsOf(srt('<i>Hush</i>, <font color="#ff0000">little</font> <B>mouse</B>'))).toEqual([
      "<i>Hush</i>, little <b>mouse</b>",
    ]);
    expect(wordsOf(srt("{\\i1}Hush{\\i0} {y:i}now{\\fs20}"))).toEqual(["<i>Hush</i> now"]);
    expect(wordsOf(srt("<i>one<b>two</i>three"))).toEqual(["<i>one</i><i><b>two</b></i><b>three</b>"]);
    expect(wordsOf(srt("</i></b>Hush<u>"))).toEqual(["Hush"]);
    expect(wordsOf(srt("One<br/>Two"))).toEqual(["One / Two"]);
  });

  test("shows at the top what is marked so", () => {
    expect(cuesOf(srt("{\\an8}Hush"))).toEqual(["00:00:01.000 --> 00:00:02.000 line:0 / Hush"]);
    expect(cuesOf(srt("{\\an2}Hush"))).toEqual(["00:00:01.000 --> 00:00:02.000 / Hush"]);
    expect(cuesOf(srt("{\\a6}Hush"))).toEqual(["00:00:01.000 --> 00:00:02.000 line:0 / Hush"]);
  });

  test("shows brackets, braces and entities that mean nothing as they are", () => {
    expect(wordsOf(srt("I <3 you & {laughs} 1 --> 2"))).toEqual(["I &lt;3 you &amp; {laughs} 1 --&gt; 2"]);
    expect(wordsOf(srt("&lt;b&gt; &amp; &#233; &#x41; &nope; &#9999999;"))).toEqual([
      "&lt;b&gt; &amp; é A &amp;nope; &amp;#9999999;",
    ]);
    expect(wordsOf(srt("<script>alert(1)</script>"))).toEqual(["&lt;script&gt;alert(1)&lt;/script&gt;"]);
  });

  test("keeps cues that overlap or come late, in the order of their times", () => {
    const text = [
      srt("Late", "00:00:05,000 --> 00:00:09,000"),
      srt("Early", "00:00:01,000 --> 00:00:06,000"),
      srt("Between", "00:00:02,000 --> 00:00:03,000"),
    ].join("\n");
    expect(wordsOf(text)).toEqual(["Early", "Between", "Late"]);
  });

  test("is one cue where the same words go on without a gap", () => {
    const text = [
      srt("Hush", "00:00:01,000 --> 00:00:02,000"),
      srt("Hush", "00:00:02,000 --> 00:00:03,000"),
      srt("Hush", "00:00:05,000 --> 00:00:06,000"),
    ].join("\n");
    expect(cuesOf(text)).toEqual([
      "00:00:01.000 --> 00:00:03.000 / Hush",
      "00:00:05.000 --> 00:00:06.000 / Hush",
    ]);
  });
});

describe("WebVTT", () => {
  test("is read again, without styles, regions, notes, classes and settings", () => {
    const text = `WEBVTT - a film
X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

STYLE
::cue { background: url(http://evil.example/) }

REGION
id:fred width:40%

NOTE
not to be read

first
00:01.000 --> 00:02.000 region:fred align:start position:10%
<v Fred><c.loud>Hush</c> <00:00:01.500>now</v>

00:00:03.000 --> 00:00:04.000 line:0
<i>Above</i>

00:00:05.000 --> 00:00:06.000 line:-2
Below
`;
    expect(cuesOf(text)).toEqual([
      "00:00:01.000 --> 00:00:02.000 / Hush now",
      "00:00:03.000 --> 00:00:04.000 line:0 / <i>Above</i>",
      "00:00:05.000 --> 00:00:06.000 / Below",
    ]);
  });

  test("ends a cue at an empty line", () => {
    expect(wordsOf("WEBVTT\n\n00:01.000 --> 00:02.000\nHush\n\nnobody says this\n")).toEqual(["Hush"]);
  });
});

describe("SubStation Alpha", () => {
  const ass = (...dialogue: string[]) =>
    [
      "[Script Info]\nScriptType: v4.00+\n",
      "[V4+ Styles]\nFormat: Name, Fontname, Alignment\nStyle: Default,Arial,2\nStyle: Sign,Arial,8\n",
      "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
      ...dialogue,
    ].join("\n");
  const line = (text: string, style = "Default", effect = "") =>
    `Dialogue: 0,0:00:01.00,0:00:02.50,${style},,0,0,0,${effect},${text}`;

  test("becomes WebVTT: times in hundredths, commas, new lines, without looks", () => {
    expect(cuesOf(ass(line("{\\fs20\\c&H0000FF&}Hush,\\Nlittle\\h{\\i1}mouse{\\i0},\\nnow")))).toEqual([
      "00:00:01.000 --> 00:00:02.500 / Hush, / little <i>mouse</i>, now",
    ]);
  });

  test("puts at the top what its style or the line puts there", () => {
    expect(cuesOf(ass(line("A sign", "Sign"), line("{\\an8}Words"), line("{\\an2}Foot", "Sign")))).toEqual([
      "00:00:01.000 --> 00:00:02.500 line:0 / A sign",
      "00:00:01.000 --> 00:00:02.500 line:0 / Words",
      "00:00:01.000 --> 00:00:02.500 / Foot",
    ]);
  });

  test("is read by the order that its own Format says", () => {
    const text = "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,One, two\n";
    expect(wordsOf(`[Script Info]\n${text}`)).toEqual(["One, two"]);
  });

  test("of version 4 is read, too", () => {
    const text = `[Script Info]
[V4 Styles]
Format: Name, Alignment
Style: Top,6
[Events]
Format: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: Marked=0,0:00:01.00,0:00:02.00,Top,NTP,0000,0000,0000,,Hush`;
    expect(cuesOf(text)).toEqual(["00:00:01.000 --> 00:00:02.000 line:0 / Hush"]);
  });

  test("loses comments, drawings and what a program made of the syllables of a song", () => {
    const text = ass(
      line("{\\p1}m 0 0 l 100 0 100 100{\\p0}"),
      line("{\\an7\\p1}m 0 0{\\p0}Words"),
      line("syl", "Default", "fx"),
      line("Comment", "Default").replace("Dialogue:", "Comment:"),
      line("{\\k20}Twin{\\k30}kle"),
    );
    expect(wordsOf(text)).toEqual(["Words", "Twinkle"]);
  });

  test("shows the same words of several layers once", () => {
    expect(wordsOf(ass(line("{\\bord3}Title"), line("{\\blur2}Title")))).toEqual(["Title"]);
  });
});

test.each([
  "",
  "WEBVTT\n",
  "Once upon a time",
  "[Script Info]\n[Events]\n",
  "1\n00:00:01,000 --> 00:00:02,000\n\n",
])("there is nothing to read in %j", (text) => {
  expect(convertToWebVtt(text)).toBeUndefined();
});
