import { expect, it } from "vitest";
import { findViolation } from "./limits-model";

it("keeps every promise of the limits in a few runs, for the mutation run", () => {
  expect(findViolation({ runs: 120, seed: 7 })).toBeNull();
});
