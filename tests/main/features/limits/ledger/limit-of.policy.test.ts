import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { openAccount, openHousehold } from "@main/features/limits/ledger/household.policy";
import type { Ledger, Offers, Session } from "@main/features/limits/ledger/ledger";
import { limitOf, placeholderSecondsPerDay } from "@main/features/limits/ledger/limit-of.policy";
import { startPlaceholder } from "@main/features/limits/ledger/placeholder.policy";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import { describe, expect, test } from "vitest";

const now = { ms: Date.parse("2026-03-04T12:00:00Z"), monotonicMs: 1000 };
const reading = { ...now, wallMs: now.ms, uptimeMs: 1000, bootId: "boot", synchronised: "yes" } as const;
const time = { timeZone: "Europe/Berlin", dayStartMinute: 0, firstWeekday: "monday" } as const;
const video = { videoId: 1, durationSeconds: 600, positionSeconds: 0, free: false, contentAllowed: true };
const minute = 60_000;
const offers: Offers = { hasFreeProgramme: () => true, isShown: () => true, isAllowed: () => true };

type Policies = Readonly<Record<string, Partial<LimitsPolicy>>>;

function householdOf(policies: Policies): Ledger {
  const accounts = Object.entries(policies).flatMap(([profileId, policy]) =>
    openAccount(now, profileId, false, { ...defaultPolicy, ...policy }),
  );
  return applyChanges(openHousehold(reading, time).answer, accounts);
}

/** All of them together before one player. */
function together(policies: Policies, facts: Partial<Session> = {}, since: readonly Change[] = []) {
  const household = householdOf(policies);
  const askers = Object.keys(policies).map((profileId) => ({ profileId, video }));
  const request = { askers, token: "token", connectionId: "window" };
  const { changes, answer } = startProgramme(household, now, request);
  if (!answer.started) throw new Error("the programme was refused");
  const session: Session = { ...answer.session, state: "playing", ...facts };
  const ledger = applyChanges(household, [...changes, { kind: "session.replaced", session }, ...since]);
  return { ledger, session };
}

function placeholder(settledSeconds: number, playedSeconds: number, durationSeconds = 6000) {
  const household = householdOf({ mia: {} });
  const request = { videoId: 90, durationSeconds, token: "token", connectionId: "window" };
  const { changes, answer } = startPlaceholder(household, now, { profileId: "mia", ...request });
  const session: Session = { ...answer, state: "playing", playedSeconds };
  const ledger = applyChanges(household, [
    ...changes,
    {
      ...{ kind: "play.charged", profileId: "mia", playId: 1, day: household.openDay, positionSeconds: 0 },
      ...{ seconds: settledSeconds, completed: false, atMs: now.ms },
    },
    { kind: "session.replaced", session },
  ]);
  return limitOf(ledger, session, now, offers).ending;
}

function pauseOf(profileId: string): Change {
  const pause = { untilMs: null, setAtMs: now.ms };
  return { kind: "pause.replaced", profileId, pause, atMs: now.ms };
}

describe("what runs", () => {
  test("runs on without an end where no limit holds", () => {
    const { ledger, session } = together({ mia: {}, tom: {} });
    const { seats } = session;
    expect(limitOf(ledger, session, now, offers)).toEqual({ ending: null, seats, runningEnd: null });
  });

  test("ends as seen when one of those who watch has seen it too often, whoever sits first", () => {
    const patient = { rewindLimitFactor: 10 };
    const strict = { rewindLimitFactor: 1 };
    for (const policies of [
      { mia: patient, tom: strict },
      { mia: strict, tom: patient },
    ]) {
      const { ledger, session } = together(policies, { playedSeconds: 601 });
      const { ending } = limitOf(ledger, session, now, offers);
      expect(ending).toEqual({ reason: "completed", rule: null });
    }
  });

  test("ends by the rule of the one whom it does not allow to go on", () => {
    const { ledger, session } = together({ mia: {}, tom: {} }, {}, [pauseOf("tom")]);
    const { seats } = session;
    const ending = { reason: "rule", rule: "paused" };
    expect(limitOf(ledger, session, now, offers)).toEqual({ ending, seats, runningEnd: null });
  });

  test("ends when its content is not allowed any more to one of them", () => {
    const { ledger, session } = together({ mia: {}, tom: {} });
    const isAllowed = (profileId: string) => profileId !== "tom";
    const { ending } = limitOf(ledger, session, now, { ...offers, isAllowed });
    expect(ending).toEqual({ reason: "rule", rule: "not-allowed-content" });
  });

  test("will end at the first of their ends, whoever sits first", () => {
    const hour = { minutesPerDay: 60, whenTimeRunsOut: "stop" } as const;
    const half = { minutesPerDay: 30, whenTimeRunsOut: "stop" } as const;
    for (const policies of [
      { mia: hour, tom: half },
      { mia: half, tom: hour },
    ]) {
      const { ledger, session } = together(policies);
      const { runningEnd } = limitOf(ledger, session, now, offers);
      expect(runningEnd).toMatchObject({ rule: "no-minutes-today", endsAtMs: now.ms + 30 * minute });
    }
  });

  test("is not known to end by minutes while it waits", () => {
    const { ledger, session } = together({ mia: { minutesPerDay: 30 } }, { state: "waiting" });
    expect(limitOf(ledger, session, now, offers).runningEnd).toBeNull();
  });

  test("is ended by nothing where it is a still picture", () => {
    const { ledger, session } = together({ mia: {} }, { still: true }, [pauseOf("mia")]);
    expect(limitOf(ledger, session, now, offers)).toMatchObject({ ending: null, runningEnd: null });
  });
});

describe("placeholder film", () => {
  test("ends by a rule without a name when the day has no more of it, settled or not", () => {
    const spent = { reason: "rule", rule: null };
    expect(placeholder(placeholderSecondsPerDay, 0)).toEqual(spent);
    expect(placeholder(placeholderSecondsPerDay - 10, 10)).toEqual(spent);
    expect(placeholder(placeholderSecondsPerDay - 10, 9)).toBeNull();
  });

  test("may be seen over and over again until then", () => {
    expect(placeholder(600, 0, 60)).toBeNull();
  });
});
