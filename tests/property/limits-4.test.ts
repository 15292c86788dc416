import { expect, it } from "vitest";
import { proofOf } from "./asked";
import { findViolation } from "./limits-model";

it("keeps every promise of the limits in whatever happens, part 4 of 4", { timeout: 0 }, () => {
  expect(findViolation(proofOf(4))).toBeNull();
});
