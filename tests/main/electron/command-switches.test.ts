import { findForbiddenSwitch, ownArguments } from "@main/electron/command-switches";
import { describe, expect, test } from "vitest";

describe("a package does not open with what opens its inside or takes its walls away", () => {
  test.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--remote-allow-origins=*",
    "--inspect",
    "--inspect=0.0.0.0:9229",
    "--inspect-brk",
    "--inspect-port=1",
    "--no-sandbox",
    "--disable-setuid-sandbox",
    "--disable-web-security",
    "--load-extension=/x",
    "--host-rules=MAP * evil",
    "--user-data-dir=/x",
    "--js-flags=--expose-gc",
    "-no-sandbox",
    "/no-sandbox",
    "--NO-SANDBOX",
    "/Remote-Debugging-Port=1",
  ])("%s", (argument) => {
    expect(findForbiddenSwitch(["--headless", argument])).toBe(argument);
  });

  test.each(["--data=/inspect", "--library=--no-sandbox", "/home/ada/inspect", "--inspector", "--demo"])(
    "%s is none of them",
    (argument) => {
      expect(findForbiddenSwitch([argument])).toBeUndefined();
    },
  );
});

describe("what is left for Matinee's own parser", () => {
  const argv = [
    "--data=/d",
    "--no-sandbox",
    "--ozone-platform=wayland",
    "--force-device-scale-factor=2",
    "-psn_0_1",
    "--fullscreen",
  ];

  test("in a package, Chromium's harmless switches are passed over", () => {
    expect(ownArguments(argv, true)).toEqual(["--data=/d", "--no-sandbox", "--fullscreen"]);
  });

  test("outside of one, a developer's are, too", () => {
    expect(ownArguments(argv, false)).toEqual(["--data=/d", "--fullscreen"]);
  });
});
