import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBoundedFolder } from "@main/platform/bounded-folder";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../support/temporary-folder";

function open(mostBytes = 100) {
  const path = join(makeTemporaryFolder(), "bounded");
  const folder = createBoundedFolder(path, mostBytes);
  const make = (name: string, bytes = 40) =>
    folder.make(name, async (draft) => {
      writeFileSync(draft, "x".repeat(bytes));
      return true;
    });
  const age = (name: string, minutes: number) => {
    const then = new Date(Date.now() - minutes * 60_000);
    utimesSync(join(path, name), then, then);
  };
  return { path, folder, make, age, names: () => readdirSync(path).sort() };
}

test("a file appears when it is whole", async () => {
  const { path, folder, make } = open();
  expect(await folder.find("a")).toBeUndefined();
  expect(await make("a")).toBe(join(path, "a"));
  expect(await folder.find("a")).toBe(join(path, "a"));
});

test("of a file that did not come to be, or broke, nothing is left", async () => {
  const { folder, names } = open();
  const begin = (draft: string) => writeFileSync(draft, "half");
  expect(
    await folder.make("a", async (draft) => {
      begin(draft);
      return false;
    }),
  ).toBeUndefined();
  await expect(
    folder.make("a", async (draft) => {
      begin(draft);
      throw new Error("full disk");
    }),
  ).rejects.toThrow("full disk");
  expect(names()).toEqual([]);
});

test("what nobody wants goes, and of the rest what was not used for longest, until it is within bounds", async () => {
  const { folder, make, age, names } = open(100);
  for (const name of ["a", "b", "c", "unwanted"]) await make(name);
  age("a", 30);
  age("b", 20);
  age("c", 10);
  await folder.find("a");
  await folder.tidy((name) => name !== "unwanted");
  expect(names()).toEqual(["a", "c"]);
});

test("to tidy a folder that is not there yet is nothing", async () => {
  const { path, folder } = open();
  await folder.tidy(() => true);
  expect(existsSync(path)).toBe(false);
});
