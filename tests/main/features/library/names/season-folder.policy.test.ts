import { readSeasonFolder } from "@main/features/library/names/season-folder.policy";
import { describe, expect, test } from "vitest";
import { arrangePaths } from "./arranged-paths";

test.each([
  ...["Season 1", "SEASON 01", "Season1", "season.1", "S1", "s01", "Staffel 1", "1. Staffel", "1.Staffel"],
  ...["Saison 1", "Temporada 1", "1ª Temporada", "Stagione 1", "Seizoen 1", "Säsong 1", "Sæson 1", "Kausi 1"],
  ...[
    "Sezon 1",
    "sezóna 1",
    "Sezonul 1",
    "1. évad",
    "Сезон 1",
    "1 сезон",
    "시즌 1",
    "シーズン 1",
    "第1季",
    "Series 1",
  ],
  ...[
    "Season 1 (2016)",
    "Show - Season 1",
    "The.Show.S01.1080p.WEB-DL",
    "[The.Show.S01.1080p-X]",
    "Show [S01][x264]",
  ],
  ...["The Series Finale - Season 1", "1st Season", "Sa\u0308song 1"],
])("%s is the first season", (name) => {
  expect(readSeasonFolder(name)?.season).toBe(1);
});

test.each([
  ["Specials", 0],
  ["SPECIALS", 0],
  ["Season 0", 0],
  ["Season 2009", 2009],
  ["Season 100", 100],
  ["Staffel 7 (2016)", 7],
])("%s is season %i", (name, season) => {
  expect(readSeasonFolder(name)?.season).toBe(season);
});

test.each([
  ...["Season", "Season (8)", "s06e05", "Episode 1 Season 2", "202401244070", "Up (2009)", "Disc 1", "SG-1"],
  ...[
    "The.Legend.2017.V2.web-dl.1080p.h264",
    "2024-01-24 4070 Ti SUPER in under 7 minutes",
    "Reasons 1a",
    "S",
  ],
])("%s is none", (name) => {
  expect(readSeasonFolder(name)).toBeNull();
});

describe("a bare number", () => {
  const seasonAt = (path: string, ...paths: string[]) => arrangePaths(...paths).places.get(path)?.season;
  test("is a season among nothing but numbers, or beside seasons", () => {
    expect(seasonAt("Seinfeld/2", "Seinfeld/2/01.mkv", "Seinfeld/1/01.mkv")).toBe(2);
    expect(seasonAt("Seinfeld/2", "Seinfeld/2/01.mkv", "Seinfeld/Season 1/01.mkv")).toBe(2);
  });
  test("is none in a series of films, in a year, or at the top", () => {
    expect(seasonAt("300 Collection/1", "300 Collection/1/300.mkv")).toBeNull();
    expect(seasonAt("2019/12", "2019/12/Zoo.mp4")).toBeNull();
    expect(seasonAt("2", "2/Zoo.mp4")).toBeNull();
  });
});
