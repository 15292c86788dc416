import { isOwnAddress } from "@main/electron/address";
import { expect, test } from "vitest";

test.each([
  ["app://kiosk/", true],
  ["app://kiosk/media/0123/7", true],
  ["app://kiosk", false],
  ["app://kiosk.example.org/", false],
  ["app://other/", false],
  ["app2://kiosk/", false],
  ["https://example.org/app://kiosk/", false],
  ["data:text/html,app://kiosk/", false],
])("%s is the kiosk's own: %s", (address, own) => {
  expect(isOwnAddress(address)).toBe(own);
});
