import { findUuid, findWindowsBootId, readBootId } from "@main/platform/boot-id";
import { describe, expect, test } from "vitest";

describe("the count of starts is found in what reg says", () => {
  const key =
    "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\PrefetchParameters";
  test.each([
    ["as it is printed", `\r\n${key}\r\n    BootId    REG_DWORD    0x1c\r\n\r\n`, "0x1c"],
    [
      "among other values",
      `${key}\r\n    BaseTime    REG_DWORD    0x2b1f\r\n    BootId    REG_DWORD    0x0A\r\n`,
      "0x0A",
    ],
    ["not where the value is missing", `${key}\r\n    BaseTime    REG_DWORD    0x2b1f\r\n`, undefined],
    ["not in another value's name", `${key}\r\n    LastBootId    REG_DWORD    0x1c\r\n`, undefined],
    [
      "not in a complaint",
      "ERROR: The system was unable to find the specified registry key or value.",
      undefined,
    ],
    ["not in nothing", "", undefined],
  ])("%s", (_, answer, expected) => {
    expect(findWindowsBootId(answer)).toBe(expected);
  });
});

describe("a boot's UUID is found in what the system says", () => {
  test.each([
    ["on Linux", "b4672599-eebb-40ee-8f9a-fc0c6785b19c\n", "b4672599-eebb-40ee-8f9a-fc0c6785b19c"],
    ["on macOS", "6F1CF2B5-5F0F-4F0A-9D6E-1B7E0C1A5E55\n", "6F1CF2B5-5F0F-4F0A-9D6E-1B7E0C1A5E55"],
    ["not in a complaint", "sysctl: unknown oid 'kern.bootsessionuuid'", undefined],
    ["not in half of one", "b4672599-eebb-40ee-8f9a", undefined],
    ["not in nothing", "", undefined],
  ])("%s", (_, answer, expected) => {
    expect(findUuid(answer)).toBe(expected);
  });
});

test("a system that gives its starts no name has an unknown boot", () => {
  expect(readBootId("freebsd")).toBe("unknown");
});

test("on this machine a boot keeps its name", () => {
  expect(readBootId()).toBe(readBootId());
});
