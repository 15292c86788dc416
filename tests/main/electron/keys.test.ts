import { allowsKey } from "@main/electron/keys";
import { describe, expect, test } from "vitest";

const press = (chord: string) => {
  const parts = chord.split(" ");
  return {
    key: parts.at(-1) ?? "",
    control: parts.includes("ctrl"),
    meta: parts.includes("cmd"),
    alt: parts.includes("alt"),
  };
};

describe("keys that reach the page", () => {
  test.each([
    "a",
    "5",
    "Enter",
    "Escape",
    "Backspace",
    "ArrowLeft",
    "Tab",
    "MediaPlayPause",
    "BrowserBack",
    "Alt",
    "ctrl Control",
    "ctrl a",
    "ctrl C",
    "cmd v",
    "ctrl ArrowLeft",
    "ctrl alt @",
  ])("%s", (chord) => {
    expect(allowsKey(press(chord))).toBe(true);
  });
});

describe("chords that end in the shell", () => {
  test.each([
    "F1",
    "F5",
    "F11",
    "F12",
    "ctrl r",
    "cmd r",
    "ctrl w",
    "cmd q",
    "ctrl n",
    "ctrl t",
    "ctrl p",
    "ctrl f",
    "ctrl o",
    "ctrl s",
    "ctrl u",
    "ctrl +",
    "ctrl -",
    "ctrl 0",
    "ctrl I",
    "alt F4",
    "alt ArrowLeft",
    "alt Home",
    "alt Tab",
    "ctrl Tab",
    "ctrl alt Delete",
    "alt F5",
  ])("%s", (chord) => {
    expect(allowsKey(press(chord))).toBe(false);
  });
});
