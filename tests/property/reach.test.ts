import { Rule } from "@shared/model/limits";
import { EndReason } from "@shared/model/play";
import { expect, it } from "vitest";
import { Tally } from "./invariants/tally";
import { findViolation } from "./limits-model";

const endingRules = Rule.exclude(["no-tickets", "not-enough-time"]).options;
const expected = [
  ...[
    "started programme",
    "started free",
    "started placeholder",
    "play.resumed",
    "allowed",
    "refused for good",
  ],
  ...[
    "refunded left",
    "refunded ended",
    "refunded failed",
    "clock.corrected",
    "day.opened",
    "grant.takenBack",
  ],
  ...EndReason.options.map((reason) => `ended ${reason}`),
  ...endingRules.map((rule) => `ended by ${rule}`),
  ...Rule.options.map((rule) => `refused by ${rule}`),
];

it("reaches every way in which a play begins, ends, comes back and is refused", () => {
  const tally = new Tally();
  expect(findViolation({ runs: 2500, seed: 3, tally })).toBeNull();
  expect(expected.filter((what) => !tally.counts.has(what))).toEqual([]);
  expect(tally.counts.get("seconds")).toBeGreaterThan(20_000);
}, 120_000);
