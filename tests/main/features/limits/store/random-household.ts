import { acceptTime, advance } from "@main/features/limits/ledger/advance.policy";
import { applyChanges } from "@main/features/limits/ledger/apply.policy";
import type { Change } from "@main/features/limits/ledger/change";
import { confirmEmpty, endPlay, recover, reportPlay } from "@main/features/limits/ledger/follow.policy";
import {
  changeGuest,
  makeGrant,
  replacePause,
  replacePolicy,
  takeBackGrant,
} from "@main/features/limits/ledger/household.policy";
import type { ClockReading, Ledger, Now } from "@main/features/limits/ledger/ledger";
import { startProgramme } from "@main/features/limits/ledger/start.policy";
import { tickSessions } from "@main/features/limits/ledger/tick.policy";
import { defaultPolicy } from "@shared/model/limits-policy";
import * as fc from "fast-check";
import { children, firstReading, videoIds } from "./disk-ledger";

/** Something that happens in a household. `restart`: the process is lost, and another begins. */
export type Act =
  | { do: "start"; children: readonly string[]; videoId: number; free: boolean }
  | { do: "report"; player: number; positionSeconds: number; state: "playing" | "waiting" | "paused" }
  | { do: "tick"; seconds: number }
  /** Every player that is open reports that it plays, and a second goes by; so many times. */
  | { do: "watch"; seconds: number }
  | { do: "end"; player: number; positionSeconds: number; reason: "completed" | "left" | "failed" }
  | { do: "confirmEmpty"; player: number }
  | { do: "wait"; hours: number }
  | { do: "setClock"; hours: number }
  | { do: "grant"; child: string; tickets: number }
  | { do: "openUntil"; child: string; minutes: number }
  | { do: "takeBack"; grantId: number }
  | { do: "pause"; child: string; minutes: number }
  | { do: "limit"; child: string; minutesPerDay: number }
  | { do: "confirmGuest"; child: string }
  | { do: "restart" };

const child = fc.constantFrom(...children);
const player = fc.nat(2);
const positionSeconds = fc.double({ min: 0, max: 1200, noNaN: true });

const weighted = <Of extends Act>(weight: number, arbitrary: fc.Arbitrary<Of>) => ({ weight, arbitrary });

export const acts: fc.Arbitrary<Act> = fc.oneof(
  weighted(
    6,
    fc.record({
      do: fc.constant("start" as const),
      children: fc.subarray([...children], { minLength: 1 }),
      videoId: fc.constantFrom(...videoIds),
      free: fc.boolean(),
    }),
  ),
  weighted(8, fc.record({ do: fc.constant("watch" as const), seconds: fc.integer({ min: 1, max: 8 }) })),
  weighted(
    3,
    fc.record({
      do: fc.constant("report" as const),
      player,
      positionSeconds,
      state: fc.constantFrom("playing" as const, "waiting" as const, "paused" as const),
    }),
  ),
  weighted(
    2,
    fc.record({ do: fc.constant("tick" as const), seconds: fc.double({ min: 0.1, max: 7, noNaN: true }) }),
  ),
  weighted(
    3,
    fc.record({
      do: fc.constant("end" as const),
      player,
      positionSeconds,
      reason: fc.constantFrom("completed" as const, "left" as const, "failed" as const),
    }),
  ),
  weighted(1, fc.record({ do: fc.constant("confirmEmpty" as const), player })),
  weighted(2, fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 40 }) })),
  weighted(2, fc.record({ do: fc.constant("setClock" as const), hours: fc.integer({ min: -90, max: 60 }) })),
  weighted(
    1,
    fc.record({ do: fc.constant("grant" as const), child, tickets: fc.integer({ min: -3, max: 3 }) }),
  ),
  weighted(
    1,
    fc.record({ do: fc.constant("openUntil" as const), child, minutes: fc.integer({ min: 1, max: 300 }) }),
  ),
  weighted(1, fc.record({ do: fc.constant("takeBack" as const), grantId: fc.integer({ min: 1, max: 4 }) })),
  weighted(1, fc.record({ do: fc.constant("pause" as const), child, minutes: fc.constantFrom(0, 90) })),
  weighted(
    1,
    fc.record({ do: fc.constant("limit" as const), child, minutesPerDay: fc.integer({ min: 0, max: 600 }) }),
  ),
  weighted(1, fc.record({ do: fc.constant("confirmGuest" as const), child })),
  weighted(2, fc.record({ do: fc.constant("restart" as const) })),
);

/** A life of some length: short ones show little. */
export const lives = fc.array(acts, { minLength: 20, maxLength: 60 });

/** A household that lives through acts, in memory. `commit` is told of each step's changes. */
export class RandomHousehold {
  ledger: Ledger;
  private reading: ClockReading = firstReading;
  private tokens = 0;
  private readonly commit: (changes: readonly Change[]) => void;

  constructor(ledger: Ledger, commit: (changes: readonly Change[]) => void) {
    this.ledger = ledger;
    this.commit = commit;
  }

  /** Another process found this on disk. */
  recover(found: Ledger): void {
    this.ledger = found;
    this.write(recover(found));
  }

  act(act: Act): void {
    if (act.do === "watch") this.watch(act.seconds);
    if (act.do === "wait") this.pass(act.hours * 3_600_000);
    if (act.do === "tick") this.pass(act.seconds * 1000);
    if (act.do === "setClock") this.setClock(act.hours);
    const begun = advance(this.ledger, this.reading);
    const ledger = applyChanges(this.ledger, begun.changes);
    this.write([...begun.changes, ...this.decide(ledger, begun.answer, act)]);
  }

  private watch(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      for (const [player, { positionSeconds }] of [...this.ledger.sessions.values()].entries())
        this.act({ do: "report", player, positionSeconds: positionSeconds + 1, state: "playing" });
      this.act({ do: "tick", seconds: 1 });
    }
  }

  private write(changes: readonly Change[]): void {
    this.commit(changes);
    this.ledger = applyChanges(this.ledger, changes);
  }

  private pass(ms: number): void {
    const { wallMs, uptimeMs, monotonicMs } = this.reading;
    this.reading = {
      ...this.reading,
      wallMs: Math.round(wallMs + ms),
      uptimeMs: Math.round(uptimeMs + ms),
      monotonicMs: monotonicMs + ms,
    };
  }

  private setClock(hours: number): void {
    this.reading = { ...this.reading, wallMs: this.reading.wallMs + hours * 3_600_000 };
    this.write(acceptTime(this.ledger, this.reading).changes);
  }

  private decide(ledger: Ledger, now: Now, act: Act): readonly Change[] {
    switch (act.do) {
      case "start":
        return this.start(ledger, now, act);
      case "report":
        return reportPlay(ledger, now, { ...act, token: tokenOf(ledger, act.player) }).changes;
      case "tick":
        return tickSessions(ledger, now, {
          hasFreeProgramme: () => true,
          isShown: () => true,
          isAllowed: () => true,
        });
      case "end":
        return endPlay(ledger, now, { ...act, token: tokenOf(ledger, act.player) }).changes;
      case "confirmEmpty":
        return confirmEmpty(ledger, now, tokenOf(ledger, act.player));
      case "grant":
        return makeGrant(ledger, now, {
          profileId: act.child,
          draft: { kind: "tickets", tickets: act.tickets },
          why: null,
        }).changes;
      case "openUntil":
        return makeGrant(ledger, now, {
          profileId: act.child,
          draft: { kind: "open-until", untilMs: now.ms + act.minutes * 60_000 },
          why: "a birthday",
        }).changes;
      case "takeBack":
        return takeBackGrant(ledger, now, act.grantId).changes;
      case "pause":
        return replacePause(
          now,
          act.child,
          act.minutes === 0 ? null : { untilMs: now.ms + act.minutes * 60_000 },
        );
      case "limit":
        return replacePolicy(now, act.child, { ...defaultPolicy, minutesPerDay: act.minutesPerDay });
      case "confirmGuest":
        return changeGuest(now, act.child, false);
      default:
        return [];
    }
  }

  private start(ledger: Ledger, now: Now, act: Extract<Act, { do: "start" }>): readonly Change[] {
    this.tokens += 1;
    const video = {
      videoId: act.videoId,
      durationSeconds: act.videoId === 5 ? null : act.videoId * 300,
      positionSeconds: 0,
      free: act.free,
      contentAllowed: true,
    };
    return startProgramme(ledger, now, {
      askers: act.children.map((profileId) => ({ profileId, video })),
      token: this.tokens.toString(16).padStart(32, "0"),
      connectionId: "window",
    }).changes;
  }
}

function tokenOf(ledger: Ledger, player: number): string {
  return [...ledger.sessions.keys()][player] ?? "0".repeat(32);
}
