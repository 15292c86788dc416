import { startI18n } from "@renderer/i18n/i18n";
import {
  type CaptionWishes,
  listChoices,
  nextChoice,
  preferredChoice,
  trackOf,
} from "@renderer/kid/player/caption-choice.policy";
import { captionWords } from "@renderer/kid/player/caption-words";
import type { CaptionTrack } from "@shared/model/play";
import i18next from "i18next";
import { describe, expect, test } from "vitest";

/** Addresses tell the tracks. */
function trackCalled(url: string, said: Partial<CaptionTrack> = {}): CaptionTrack {
  const plain = { title: null, forced: false, default: false, hearingImpaired: false, part: 0 };
  return { language: url.slice(0, 2), ...plain, url, ...said };
}
const wishes = (said: Partial<CaptionWishes> = {}): CaptionWishes => ({
  on: true,
  taste: null,
  ownLanguage: "en",
  ...said,
});
const preferred = (tracks: CaptionTrack[], said?: Partial<CaptionWishes>) =>
  preferredChoice(tracks, wishes(said))?.language;

describe("the choices of a film", () => {
  test("are its captions, each once for all parts, without those of foreign words", () => {
    const tracks = [
      trackCalled("de1"),
      trackCalled("en1"),
      trackCalled("de-forced", { forced: true }),
      trackCalled("de2", { part: 1 }),
      trackCalled("de-sounds", { hearingImpaired: true }),
    ];
    expect(listChoices(tracks).map(({ language, hearingImpaired }) => [language, hearingImpaired])).toEqual([
      ["de", false],
      ["en", false],
      ["de", true],
    ]);
  });

  test("are gone round by a press: off, each of them, off", () => {
    const choices = listChoices([trackCalled("de"), trackCalled("en")]);
    expect(nextChoice(choices, undefined)?.language).toBe("de");
    expect(nextChoice(choices, choices[0])?.language).toBe("en");
    expect(nextChoice(choices, choices[1])).toBeUndefined();
    expect(nextChoice([], undefined)).toBeUndefined();
  });
});

describe("the captions that a room likes", () => {
  const tracks = [
    trackCalled("de"),
    trackCalled("fr", { default: true }),
    trackCalled("en-GB"),
    trackCalled("fr-sounds", { hearingImpaired: true }),
  ];

  test("are what was chosen last, also with sounds, or at least its language", () => {
    expect(preferred(tracks, { taste: { language: "de", hearingImpaired: false } })).toBe("de");
    const sounds = preferredChoice(tracks, wishes({ taste: { language: "fr", hearingImpaired: true } }));
    expect(sounds?.hearingImpaired).toBe(true);
    expect(preferred(tracks, { taste: { language: "de", hearingImpaired: true } })).toBe("de");
  });

  test("are else the kiosk's language, the film's default, the first", () => {
    expect(preferred(tracks)).toBe("en");
    expect(preferred(tracks, { ownLanguage: "sv", taste: { language: "pl", hearingImpaired: false } })).toBe(
      "fr",
    );
    expect(preferred([trackCalled("de"), trackCalled("fr")], { ownLanguage: "sv" })).toBe("de");
    expect(preferred([])).toBeUndefined();
  });
});

describe("over a part is shown", () => {
  const shown = (tracks: CaptionTrack[], part: number, said?: Partial<CaptionWishes>) =>
    trackOf(tracks, part, wishes(said))?.url;

  test("the chosen track of that part, and nothing where it has none", () => {
    const tracks = [trackCalled("de1"), trackCalled("en1"), trackCalled("en2", { part: 1 })];
    expect([shown(tracks, 0), shown(tracks, 1), shown(tracks, 2)]).toEqual(["en1", "en2", undefined]);
  });

  test("nothing where captions are off, but what a hearer needs to follow", () => {
    const tracks = [trackCalled("en"), trackCalled("en-forced", { forced: true })];
    expect([shown(tracks, 0), shown(tracks, 0, { on: false })]).toEqual(["en", "en-forced"]);
    expect(shown([trackCalled("en")], 0, { on: false })).toBeUndefined();
    expect(shown([trackCalled("en-forced", { forced: true })], 0)).toBe("en-forced");
  });

  test("of foreign words those in the own language, the default, the only ones, and else none", () => {
    const forced = (url: string, said: Partial<CaptionTrack> = {}) =>
      trackCalled(url, { forced: true, ...said });
    const off = { on: false };
    expect(shown([forced("de"), forced("en")], 0, off)).toBe("en");
    expect(shown([forced("de"), forced("fr", { default: true })], 0, off)).toBe("fr");
    expect(shown([forced("de")], 0, off)).toBe("de");
    expect(shown([forced("de"), forced("fr")], 0, off)).toBeUndefined();
  });
});

test.each([
  [{ language: "de" }, "German"],
  [{ language: "pt-BR" }, "Brazilian Portuguese"],
  [{ language: "de", hearingImpaired: true }, "German, with sounds"],
  [{ language: null, title: "Signs" }, "Signs"],
  [{ language: null }, "Captions"],
  [{ language: "no language", title: "Signs" }, "Signs"],
])("captions are called by their language: %j is %s", (said, name) => {
  startI18n();
  const choice = { title: null, hearingImpaired: false, ...said };
  expect(captionWords(choice, "en", i18next.t)).toBe(name);
});
