import { createReloadAllowance } from "@main/launch/reload-allowance";
import { expect, test } from "vitest";

test("three reloads within a minute, then none until the first is a minute old", () => {
  let nowMs = 0;
  const mayReload = createReloadAllowance(() => nowMs);
  const at = (ms: number) => {
    nowMs = ms;
    return mayReload();
  };
  expect([at(0), at(1000), at(2000), at(3000), at(59_999)]).toEqual([true, true, true, false, false]);
  expect([at(60_000), at(60_500), at(61_000)]).toEqual([true, false, true]);
});
