import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import { ledgerFromJson, ledgerShape, ledgerToJson } from "@main/features/limits/ledger-json.policy";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foundHousehold } from "./disk-ledger";
import { lives, RandomHousehold } from "./random-household";

test("a ledger that became text and a ledger again is the same", () => {
  fc.assert(
    fc.property(lives, (lived) => {
      const household = new RandomHousehold(foundHousehold().ledger, () => undefined);
      for (const act of lived) household.act(act);
      expect(ledgerFromJson(ledgerToJson(household.ledger))).toEqual(household.ledger);
    }),
    { numRuns: 50 },
  );
});

/** The names of everything in it, but not the keys of its maps. */
function fieldsOf(value: unknown): unknown {
  if (value instanceof Map || Array.isArray(value)) return [...value.values()].slice(0, 1).map(fieldsOf);
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fieldsOf(inner)]));
}

test("whoever changes the fields of the ledger is told to raise the shape of its checkpoints", () => {
  const { ledger } = foundHousehold();
  const common = { profileId: "mia", atMs: 1 };
  const full = applyChanges(ledger, [
    { kind: "pause.replaced", ...common, pause: { untilMs: 2, setAtMs: 1 } },
    {
      ...{ kind: "grant.made", ...common },
      grant: {
        ...{ id: 1, profileId: "mia", accountingDay: ledger.openDay, draft: { kind: "tickets", tickets: 1 } },
        ...{ grantedAtMs: 1, why: null, takenBackAtMs: null },
      },
    },
    {
      ...{
        kind: "play.started",
        ...common,
        playId: 1,
        videoId: 1,
        playKind: "programme",
        day: ledger.openDay,
      },
      ...{ counted: true, durationSeconds: 60, positionSeconds: 0 },
    },
  ]);
  const account = fieldsOf([...full.accounts.values()][0]);
  expect({
    ledgerShape,
    ...(fieldsOf({ ...full, accounts: new Map() }) as object),
    account,
  }).toMatchInlineSnapshot(`
    {
      "account": {
        "grants": [
          {
            "accountingDay": null,
            "draft": {
              "kind": null,
              "tickets": null,
            },
            "grantedAtMs": null,
            "id": null,
            "profileId": null,
            "takenBackAtMs": null,
            "why": null,
          },
        ],
        "guest": null,
        "pause": {
          "setAtMs": null,
          "untilMs": null,
        },
        "plays": [
          {
            "completed": null,
            "counted": null,
            "day": null,
            "durationSeconds": null,
            "endedMs": null,
            "id": null,
            "kind": null,
            "positionSeconds": null,
            "refunded": null,
            "startedMs": null,
            "videoId": null,
            "watchedSeconds": null,
          },
        ],
        "policy": {
          "allowUnrated": null,
          "allowedCategories": [],
          "allowedHours": null,
          "allowedTags": [],
          "alwaysAllowedVideos": [],
          "blockedTags": [],
          "blockedVideos": [],
          "breakAfterMinutes": null,
          "breakMinutes": null,
          "freeLookSeconds": null,
          "maxAgeRating": null,
          "minutesOnWeekdays": {},
          "minutesPerDay": null,
          "minutesPerMonth": null,
          "minutesPerWeek": null,
          "overrunMinutes": null,
          "rewindLimitFactor": null,
          "specialDays": [],
          "startNeedsTime": null,
          "ticketsOnWeekdays": {},
          "ticketsPerDay": null,
          "ticketsPerWeek": null,
          "volumeCap": null,
          "whenTimeRunsOut": null,
        },
        "profileId": null,
        "rest": {
          "lastPlayedMs": null,
          "watchedSeconds": null,
        },
        "usage": [
          {
            "freeSeconds": null,
            "placeholderSeconds": null,
            "seconds": null,
            "tickets": null,
          },
        ],
      },
      "accounts": [],
      "clock": {
        "anchorMs": null,
        "anchorUptimeMs": null,
        "bootId": null,
        "ms": null,
        "notice": null,
        "provisional": null,
        "uptimeMs": null,
      },
      "ledgerShape": 1,
      "nextGrantId": null,
      "nextPlayId": null,
      "nextTime": null,
      "openDay": null,
      "openedDays": [
        null,
      ],
      "sessions": [],
      "time": {
        "dayStartMinute": null,
        "firstWeekday": null,
        "timeZone": null,
      },
      "warnAtMinutes": [
        null,
      ],
    }
  `);
});
