import type { KnownFile } from "@main/features/library/scan/scanner";
import { decideAbsence, decideChange } from "@main/scanner/changes.policy";
import { describe, expect, test } from "vitest";

describe("what a scan does with a file", () => {
  const known = { sizeBytes: 5, modifiedMs: 7, state: "ready", reason: null } satisfies Partial<KnownFile>;
  const same = { sizeBytes: 5, modifiedMs: 7, problem: null };

  test.each([
    ["a new file is read", undefined, same, "read"],
    ["an unchanged one is not", known, same, "unchanged"],
    ["another size is read", known, { ...same, sizeBytes: 6 }, "read"],
    ["another time is read", known, { ...same, modifiedMs: 7.5 }, "read"],
    [
      "a damaged one is not read again",
      { ...known, state: "unreadable", reason: "damaged" },
      same,
      "unchanged",
    ],
    ["text is not read again", { ...known, state: "ignored", reason: "not-a-video" }, same, "unchanged"],
    ["what was missing is read", { ...known, state: "missing", reason: "vanished" }, same, "read"],
    ["what timed out is read", { ...known, state: "unreadable", reason: "timed-out" }, same, "read"],
    [
      "what had no permission is read",
      { ...known, state: "unreadable", reason: "no-permission" },
      same,
      "read",
    ],
    [
      "what is no longer ignored is read",
      { ...known, state: "ignored", reason: "folder-ignored" },
      same,
      "read",
    ],
    ["a pipe is marked", undefined, { ...same, problem: "not-a-regular-file" }, "mark"],
    ["what becomes ignored is marked", known, { ...same, problem: "folder-ignored" }, "mark"],
    [
      "a mark is made once",
      { ...known, state: "ignored", reason: "link-outside" },
      { ...same, problem: "link-outside" },
      "unchanged",
    ],
  ] as const)("%s", (_, before, walked, kind) => {
    expect(decideChange(before, walked).kind).toBe(kind);
  });
});

describe("a file that is not met", () => {
  const file = (path: string) => ({ path, state: "ready", reason: null }) as const;
  const closed = [
    { path: "secret", closed: "no-permission" },
    { path: "network", closed: "failed" },
  ] as const;
  const missing = { state: "missing", reason: "vanished" };
  const denied = { state: "unreadable", reason: "no-permission" };

  test.each([
    ["is missing", file("a.mp4"), missing],
    ["cannot be read where its folder may not be looked into", file("secret/a.mp4"), denied],
    ["is missing beside such a folder", file("secrets/a.mp4"), missing],
    ["is what it was where the disk fails", file("network/a.mp4"), undefined],
    ["is missing once", { ...file("a.mp4"), ...missing } as const, undefined],
    ["cannot be read once", { ...file("secret/a.mp4"), ...denied } as const, undefined],
    [
      "stays missing where its folder may not be looked into",
      { ...file("secret/a.mp4"), ...missing } as const,
      undefined,
    ],
  ] as const)("%s", (_, known, verdict) => {
    expect(decideAbsence(known as KnownFile, closed)).toEqual(verdict);
  });

  test("is what it was where the whole folder fails", () => {
    expect(decideAbsence(file("a.mp4"), [{ path: "", closed: "failed" }])).toBeUndefined();
  });
});
