import {
  changeGuest,
  makeGrant,
  replacePause,
  replacePolicy,
  replaceTime,
  takeBackGrant,
} from "@main/features/limits/ledger/household.policy";
import { endNow } from "@main/features/limits/ledger/stop.policy";
import * as fc from "fast-check";
import { Act } from "./act";
import { householdTime, limitsPolicy } from "./household.arbitrary";

const child = fc.nat({ max: 5 });
const minute = 60_000;

type DraftKind =
  | { kind: "tickets"; tickets: number }
  | { kind: "minutes"; minutes: number }
  | { kind: "open-until"; minutes: number }
  | { kind: "end-after-this" }
  | { kind: "bedtime-now" };

const draft: fc.Arbitrary<DraftKind> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.integer({ min: -3, max: 4 }).map((tickets) => ({ kind: "tickets", tickets }) as const),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -4, max: 5 }).map((minutes) => ({ kind: "minutes", minutes }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 200 }).map((minutes) => ({ kind: "open-until", minutes }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "end-after-this" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "bedtime-now" } as const) },
);

/** What parents do from the panel. */
export const parentActs = {
  grant: fc.tuple(child, draft).map(
    ([c, d]) =>
      new Act(`a parent grants child ${c} ${JSON.stringify(d)}`, (house) => {
        const profileId = house.who(c);
        house.main.decide([profileId], ({ ledger, now }) =>
          makeGrant(ledger(), now, {
            profileId,
            why: null,
            draft: d.kind === "open-until" ? { kind: d.kind, untilMs: now.ms + d.minutes * minute } : d,
          }),
        );
      }),
  ),
  takeBack: fc.nat({ max: 6 }).map(
    (index) =>
      new Act(`a parent takes back grant ${index}`, (house) => {
        const grants = [...house.truth.children.values()].flatMap((each) =>
          each.grants.map(({ id }) => ({ id, profileId: each.id })),
        );
        const chosen = grants[index % Math.max(1, grants.length)];
        if (chosen)
          house.main.decide([chosen.profileId], ({ ledger, now }) => takeBackGrant(ledger(), now, chosen.id));
      }),
  ),
  policy: fc.tuple(child, limitsPolicy).map(
    ([c, policy]) =>
      new Act(`a parent changes child ${c}'s limits`, (house) => {
        const id = house.who(c);
        house.main.write([id], ({ now }) => replacePolicy(now, id, policy));
        house.tick();
      }),
  ),
  pause: fc.tuple(child, fc.option(fc.option(fc.integer({ min: 1, max: 600 })))).map(
    ([c, pause]) =>
      new Act(`a parent pauses child ${c}: ${JSON.stringify(pause)}`, (house) => {
        const id = house.who(c);
        house.main.write([id], ({ now }) =>
          replacePause(now, id, pause === null ? null : { untilMs: now.ms + pause * 10_000 }),
        );
        house.tick();
      }),
  ),
  endNow: child.map(
    (c) =>
      new Act(`a parent ends what child ${c} watches`, (house) => {
        const id = house.who(c);
        house.main.write([id], ({ ledger, now }) =>
          endNow(ledger(), now, id, { reason: "parent", rule: null }),
        );
        house.tellPages();
      }),
  ),
  time: householdTime.map(
    (time) =>
      new Act(`a parent sets the household's time ${JSON.stringify(time)}`, (house) =>
        house.main.write("everybody", ({ now }) => replaceTime(now, time, [15, 5, 1])),
      ),
  ),
  confirmGuest: child.map(
    (c) =>
      new Act(`a parent confirms or unconfirms child ${c}`, (house) => {
        const id = house.who(c);
        const { guest } = house.truth.child(id);
        if (guest) house.main.write([id], ({ now }) => changeGuest(now, id, false));
      }),
  ),
};
