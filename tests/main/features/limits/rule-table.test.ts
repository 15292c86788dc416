import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = dirname(fileURLToPath(import.meta.url));
const table = readFileSync(join(folder, "README.md"), "utf8");
const named = [...table.matchAll(/\[([^\]]+)\]\((\S+\.tsx?)\)/g)].map(([, title = "", path = ""]) => ({
  title,
  path,
}));

test("every test that the table of rules names is there under that name", () => {
  const missing = named.filter(({ title, path }) => !read(path).includes(title));
  expect(missing).toEqual([]);
});

test.each([
  ...Array.from({ length: 17 }, (_, index) => `I${index + 1}`),
  ...[
    "ticketsPerDay",
    "minutesPerDay",
    "minutesPerWeek",
    "minutesPerMonth",
    "ticketsPerWeek",
    "allowedHours",
  ],
  ...[
    "specialDays",
    "breakAfterMinutes",
    "breakMinutes",
    "whenTimeRunsOut",
    "overrunMinutes",
    "startNeedsTime",
  ],
  ...["allowedTags", "blockedTags", "allowedCategories", "maxAgeRating", "allowUnrated", "blockedVideos"],
  ...["alwaysAllowedVideos", "volumeCap", "rewindLimitFactor", "freeLookSeconds", "warnAtMinutes"],
])("the table names a test for %s", (rule) => {
  const rows = table.split("\n").filter((row) => row.startsWith("| ") && row.includes("]("));
  expect(rows.some((row) => new RegExp(`\\b${rule}\\b`).test(row.split("|")[1] ?? ""))).toBe(true);
});

function read(path: string): string {
  try {
    // A quote within a title is written with a stroke before it.
    return readFileSync(join(folder, path), "utf8").replaceAll('\\"', '"');
  } catch {
    return "";
  }
}
