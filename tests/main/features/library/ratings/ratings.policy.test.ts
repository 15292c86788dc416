import { ageOf, ratingSystems } from "@main/features/library/ratings/ratings.policy";
import { RatingSystem } from "@shared/model/library";
import { describe, expect, test } from "vitest";

describe("a certificate is read as an age", () => {
  test.each<[string, number]>([
    ["G", 0],
    ["PG", 8],
    ["PG-13", 13],
    ["pg 13", 13],
    ["R", 17],
    ["NC-17", 18],
    ["TV-Y", 0],
    ["TV-Y7", 7],
    ["TV-Y7-FV", 7],
    ["TV-G", 0],
    ["TV-PG", 8],
    ["TV-PG-DLSV", 8],
    ["TV-14", 14],
    ["TV-MA", 17],
    ["TV-MA-LV", 17],
    ["U", 0],
    ["Uc", 0],
    ["12A", 12],
    ["15", 15],
    ["R18", 18],
    ["FSK 0", 0],
    ["FSK-6", 6],
    ["FSK12", 12],
    ["FSK ab 16 freigegeben", 16],
    ["Freigegeben ab 12 Jahren", 12],
    ["PEGI 7", 7],
    ["Tous publics", 0],
    ["-12", 12],
    ["Interdit aux moins de 16 ans", 16],
    ["APTA", 0],
    ["A/i", 0],
    ["7/i/fig", 7],
    ["VM14", 14],
    ["VM 18", 18],
    ["AL", 0],
    ["Btl", 0],
    ["Barntillåten", 0],
    ["K-12", 12],
    ["M/6", 6],
    ["Livre", 0],
    ["MA15+", 15],
    ["MA 15+", 15],
    ["R18+", 18],
    ["14A", 14],
    ["U/A 13+", 13],
    ["PG12", 12],
    ["B-15", 15],
    ["ATP", 0],
    ["6+", 6],
    ["ab 6", 6],
    ["０", 0],
    ["19", 19],
  ])("%s is %i", (certificate, age) => expect(ageOf(certificate)).toBe(age));

  test.each<[string, number]>([
    ["Rated PG-13 for intense sequences of violence", 13],
    ["Rated R for language and 2 scenes of violence", 17],
    ["Rated G", 0],
    ["PG (for mild peril)", 8],
    ["PG-13 (2001)", 13],
    ["  tv-pg  ", 8],
    ["MPAA: PG", 8],
    ["BBFC 12A", 12],
    ["Kijkwijzer AL", 0],
  ])("with the words around it: %s is %i", (certificate, age) => expect(ageOf(certificate)).toBe(age));

  test.each<[string, number]>([
    ["US:PG-13", 13],
    ["USA:R", 17],
    ["US-PG", 8],
    ["de/FSK-12", 12],
    ["DE:12", 12],
    ["Germany:16", 16],
    ["Deutschland: FSK 6", 6],
    ["United Kingdom:PG", 8],
    ["GB:U", 0],
    ["UK:15", 15],
    ["CA:R", 18],
    ["NO:A", 0],
    ["India:A", 18],
    ["FI:S", 0],
    ["SE:11", 11],
    ["NZ:M", 16],
    ["AU:M", 15],
    ["DE:PG-13", 13],
  ])("with its country: %s is %i", (certificate, age) => expect(ageOf(certificate)).toBe(age));
});

describe("of several ratings the first that can be read counts", () => {
  test.each<[string, number]>([
    ["US:PG-13 / DE:FSK 12", 13],
    ["DE:FSK 6 / US:PG-13", 6],
    ["DE:FSK 6/US:PG-13", 6],
    ["Unrated / DE:FSK 12", 12],
    ["US:NR | GB:12A", 12],
    ["PG-13, DE:16", 13],
  ])("%s is %i", (certificate, age) => expect(ageOf(certificate)).toBe(age));
});

describe("a mark that several systems have", () => {
  test("is American where Americans have it", () => expect(ageOf("R")).toBe(17));
  test("else stands for the oldest age that it has anywhere", () => expect(ageOf("A")).toBe(18));
  test("is no mark where another number follows it", () => {
    expect(ageOf("PG-15")).toBe(15);
    expect(ageOf("R-18")).toBe(18);
  });
});

test.each([
  "",
  " ",
  "NR",
  "Not Rated",
  "Unrated",
  "UR",
  "N/A",
  "none",
  "?",
  "2024",
  "PG2013",
  "tbd",
  "99",
  "🎬",
])("%j says no age", (certificate) => expect(ageOf(certificate)).toBeNull());

test("what is far too long is read as far as a certificate may go", () => {
  expect(ageOf(`PG-13 ${"for violence ".repeat(100_000)}`)).toBe(13);
  expect(ageOf(`${"x".repeat(100_000)} 12`)).toBeNull();
});

describe("the table that a parent sees", () => {
  test("is what the contract promises, with no mark twice in a system", () => {
    for (const system of ratingSystems) {
      expect(RatingSystem.parse(system)).toEqual(system);
      expect(new Set(system.marks.map(({ mark }) => mark)).size).toBe(system.marks.length);
    }
  });

  test("is what is read: each mark of each country says its age", () => {
    for (const { country, name, marks } of ratingSystems)
      for (const { mark, age } of marks)
        expect([name, mark, ageOf(`${country ?? name}: ${mark}`)]).toEqual([name, mark, age]);
  });

  test("leads from the youngest to the oldest", () => {
    for (const { marks } of ratingSystems) {
      const ages = marks.map(({ age }) => age);
      expect(ages).toEqual(ages.toSorted((a, b) => a - b));
    }
  });
});
