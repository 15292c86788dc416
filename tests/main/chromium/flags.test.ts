import { chromiumFlags } from "@main/chromium/flags";
import { expect, test } from "vitest";

const flags = (isRoot = false) =>
  chromiumFlags({ address: "http://127.0.0.1:8123/?window=0123", profileFolder: "/data/chromium", isRoot });

test("one page of one origin, fullscreen, with a profile of its own and a private way in", () => {
  expect(flags()).toEqual(
    expect.arrayContaining([
      "--app=http://127.0.0.1:8123/?window=0123",
      "--kiosk",
      "--user-data-dir=/data/chromium",
      "--remote-debugging-pipe",
    ]),
  );
  expect(flags().join(" ")).not.toContain("--remote-debugging-port");
});

test("no name but its own origin is ever looked up", () => {
  expect(flags()).toContain("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
});

test("the sandbox is given up for root alone", () => {
  expect(flags()).not.toContain("--no-sandbox");
  expect(flags(true)).toContain("--no-sandbox");
});

test("no flag is given twice: Chromium would only hear the last", () => {
  const names = flags(true).map((flag) => flag.split("=")[0]);
  expect(names).toEqual([...new Set(names)]);
});
