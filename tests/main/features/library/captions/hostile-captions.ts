import fc from "fast-check";

const clock = fc
  .tuple(fc.nat(120), fc.nat(99), fc.nat(99), fc.nat(1200))
  .map(([hours, minutes, seconds, fraction]) => `${hours}:${minutes}:${seconds},${fraction}`);
const arrow = fc.constantFrom(" --> ", "-->", "->", " -> ", " --> -");
const timing = fc.tuple(clock, arrow, clock).map((pieces) => pieces.join(""));

/** What subtitles are made of, and what they are broken with. */
const shard = fc.oneof(
  { weight: 4, arbitrary: timing },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...["\n", "\n\n", "\r\n", "\r", "1", "2\n", " ", "\0", "\u2028", "\ufeff", "\ud800", "\u00a0"],
      ...[
        "<",
        ">",
        "&",
        "<i>",
        "</i>",
        "<b",
        "</",
        "<c.a>",
        "<v Fred>",
        "<00:00:01.000>",
        "<i><b><u>",
        "-->",
      ],
      ...[
        "{",
        "}",
        "{\\an8}",
        "{\\i1",
        "\\N",
        "{\\p1}",
        "{y:i}",
        "&amp;",
        "&lt;",
        "&#0;",
        "&#x1F98A;",
        "&nbsp",
      ],
      ...[
        "WEBVTT\n\n",
        "STYLE\n",
        "NOTE\n",
        "REGION\n",
        "[Script Info]\n",
        "[Events]\n",
        "Format: Text, Start\n",
      ],
      ...[
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,",
        "Hush",
        "line:0",
        "Style: a,b\n",
        "Format:\n",
      ],
    ),
  },
);

const opening = fc.constantFrom("", "WEBVTT\n\n", "[Script Info]\n[Events]\n", "1\n0:0:1 --> 0:0:2\n");

/** Texts that are nearly subtitles, of every format. */
export const hostileCaptions = fc
  .tuple(opening, fc.array(shard, { maxLength: 60 }))
  .map(([begin, shards]) => begin + shards.join(""));
