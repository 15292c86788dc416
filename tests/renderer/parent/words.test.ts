import { english, startI18n } from "@renderer/i18n/i18n";
import { scanFacts, scanShare } from "@renderer/parent/library/scan-words";
import { stateWords } from "@renderer/parent/library/state-words";
import { codeGroups, typedLength, wholeCode } from "@renderer/parent/recovery/recovery-code";
import { endWords, ticketWords, watchedWords } from "@renderer/parent/today/play-words";
import { agoWords } from "@renderer/parent/words/ago-words";
import { clockWords, dayWords, weekdayClockWords } from "@renderer/parent/words/day-words";
import { folderName } from "@renderer/parent/words/folder-name";
import { lengthWords } from "@renderer/parent/words/length-words";
import { spanWords } from "@renderer/parent/words/span-words";
import { EndReason, type PlayRecord } from "@shared/model/play";
import { FileReason, FileState } from "@shared/model/video";
import { describe, expect, test } from "vitest";

const t = startI18n().getFixedT("en", "parent");

describe("What a file's state means", () => {
  const sentence = /^[A-Z].*\.$/;

  test.each(FileReason.options)("%s says what happened, why, and what to do", (reason) => {
    const { label, why, fix } = stateWords(t, "unreadable", reason);
    expect(label).toMatch(/^[A-Z][^.!]{3,30}$/);
    expect(why).toMatch(sentence);
    expect(fix).toMatch(sentence);
  });

  test.each(FileState.options)("%s has words without a reason", (state) => {
    const { label, why, fix } = stateWords(t, state, null);
    expect(label).toMatch(/^[A-Z][^.!]{3,30}$/);
    expect(why).toMatch(sentence);
    expect(fix).toMatch(sentence);
  });
});

test("no word for parents shouts", () => {
  const loud = JSON.stringify(english.parent).match(/[^"]*![^"]*/g);
  expect(loud).toBeNull();
});

describe("How a play ended", () => {
  const play: PlayRecord = {
    playId: 1,
    profileId: "mia",
    kind: "programme",
    videoId: 1,
    title: "The Wobbly Bridge",
    accountingDay: "2026-11-21",
    startedAtMs: 0,
    endedAtMs: 1,
    watchedSeconds: 432,
    durationSeconds: 1050,
    positionSeconds: 432,
    counted: true,
    refunded: false,
    completed: false,
    skipped: false,
    endReason: "left",
  };

  test.each(EndReason.options)("%s has its own words", (endReason) => {
    expect(endWords(t, { ...play, endReason })).toMatch(/^[A-Z][a-z ]+$/);
  });

  test.each([
    ["a play that goes on", { endedAtMs: null, endReason: null }, "Watching now"],
    ["one that was left near its end", { completed: true }, "Seen to the end, then left"],
    ["one that ended", { completed: true, endReason: "completed" as const }, "Seen to the end"],
  ])("%s", (_name, change, words) => {
    expect(endWords(t, { ...play, ...change })).toBe(words);
  });

  test.each([
    ["counted", {}, "1 ticket"],
    ["given back", { refunded: true }, "Given back"],
    ["a placeholder", { counted: false, kind: "placeholder" as const }, "No ticket"],
  ])("what it cost: %s", (_name, change, words) => {
    expect(ticketWords(t, { ...play, ...change })).toBe(words);
  });

  test.each([
    ["minutes of how many", {}, "7 of 18 min"],
    ["less than a minute", { watchedSeconds: 59 }, "under 1 min"],
    ["minutes alone where the length is unknown", { durationSeconds: null }, "7 min"],
    ["minutes alone where more was watched than it is long", { durationSeconds: 300 }, "7 min"],
  ])("how much was watched: %s", (_name, change, words) => {
    expect(watchedWords(t, { ...play, ...change })).toBe(words);
  });
});

describe("Waiting", () => {
  test.each([
    [0.2, "1 second"],
    [29.1, "30 seconds"],
    [59, "59 seconds"],
    [60, "1 minute"],
    [61, "2 minutes"],
    [3600, "60 minutes"],
  ])("%d s is %s, never too little", (seconds, words) => {
    expect(spanWords(t, seconds)).toBe(words);
  });
});

describe("Time and length", () => {
  test.each([
    [45.4, "0:45"],
    [1050, "17:30"],
    [3723, "1:02:03"],
    [59.6, "1:00"],
  ])("%d s is %s long", (seconds, words) => {
    expect(lengthWords(seconds)).toBe(words);
  });

  test("a moment is told in the household's zone, not in the computer's", () => {
    const atMs = Date.UTC(2026, 10, 22, 5, 0);
    expect(clockWords(atMs, "Europe/Berlin", "en")).toBe("6:00");
    expect(clockWords(atMs, "America/New_York", "en")).toBe("0:00");
    expect(weekdayClockWords(atMs, "Pacific/Auckland", "en")).toBe("Sunday 18:00");
  });

  test("an accounting day is that day wherever the computer stands", () => {
    expect(dayWords("2026-11-21", "en")).toBe("Saturday 21 November");
  });

  test.each([
    [4 * 60_000, "4 minutes ago"],
    [30_000, "now"],
    [26 * 3_600_000, "yesterday"],
    [-5_000, "now"],
  ])("%d ms back is %s", (ms, words) => {
    expect(agoWords(1_000_000_000_000 - ms, 1_000_000_000_000, "en")).toBe(words);
  });
});

describe("The scan", () => {
  const progress = {
    phase: "reading",
    found: 1332,
    read: 661,
    failed: 3,
    checked: 0,
    toCheck: 0,
    pictures: 0,
    filesPerSecond: 412.3,
    remainingSeconds: 1.6,
  } as const;

  test("is told in numbers with units", () => {
    expect(scanFacts(t, progress)).toEqual([
      "661 of 1,332 files read",
      "3 files could not be read",
      "412 files a second",
      "about 2 seconds left",
    ]);
  });

  test("has no share while the files are being counted", () => {
    expect(scanShare({ ...progress, phase: "walking", found: null })).toBeNull();
    expect(scanShare({ ...progress, found: 1322 })).toBe(0.5);
    expect(scanShare({ ...progress, found: 0, read: 0 })).toBe(1);
  });

  test("counts the pictures without a share: a second scan makes few, whatever it found", () => {
    const making = { ...progress, phase: "pictures", read: 1332, pictures: 12 } as const;
    expect(scanShare(making)).toBeNull();
    expect(scanFacts(t, making)).toContain("12 pictures made");
  });

  test("has no speed once it is over", () => {
    expect(scanFacts(t, { ...progress, phase: "completed", remainingSeconds: null })).toEqual([
      "661 of 1,332 files read",
      "3 files could not be read",
    ]);
  });
});

describe("Names", () => {
  test.each([
    ["/home/family/Videos", "Videos"],
    ["/home/family/Videos/", "Videos"],
    ["D:\\Filme\\Kinder", "Kinder"],
    ["/", "/"],
  ])("the folder %s is called %s", (path, name) => {
    expect(folderName(path)).toBe(name);
  });

  test("a recovery code counts its letters and numbers, however it is typed", () => {
    expect(codeGroups("AB-CD")).toEqual(["AB", "CD"]);
    expect(typedLength(" k7rm4 twp9h-xdq2v ")).toBe(15);
    expect(wholeCode("K7RM4-TWP9H-XDQ2V-8NBC5-FGJZY3")).toBe(true);
    expect(wholeCode("K7RM4-TWP9H-XDQ2V-8NBC5-FGJZY")).toBe(false);
    expect(wholeCode("K7RM4-TWP9H-XDQ2V-8NBC5-FGJZY33")).toBe(false);
  });
});
