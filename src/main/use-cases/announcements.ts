import type { HouseholdEvent } from "@shared/model/household";
import type { Standing } from "@shared/model/limits";
import type { Session } from "../features/limits/ledger/ledger";
import { doorOpen, unheard } from "../features/limits/ledger/session.policy";
import type { Committed, LedgerKeeper } from "../features/limits/ledger-keeper.service";
import type { LimitsService } from "../features/limits/limits.service";
import { worthSaying } from "../features/limits/rules/standing-changes.policy";
import type { MediaDoors } from "../features/playback/media-door";

export interface AnnouncementsPorts {
  keeper: LedgerKeeper;
  limits: Pick<LimitsService, "standing">;
  /** Everybody in the picker. */
  profileIds(): readonly string[];
  doors: MediaDoors;
  announce(event: HouseholdEvent): void;
  /** Makes the page of a connection load anew, where the shell can: its connection goes, and its players with it. */
  reloadPage(connectionId: string): void;
}

export interface Announcements {
  /** Says every standing that has changed so that somebody would see it. */
  standings(): void;
  /** Every second: what time alone has changed, doors of long pauses included. */
  follow(): void;
}

/** Everything that screens hear of the limits follows from what was committed; nobody has to remember to say it. */
export function createAnnouncements(ports: AnnouncementsPorts): Announcements {
  const { keeper, limits, doors, announce } = ports;
  const said = new Map<string, Standing>();
  let unended = new Set<string>();

  function standings(): void {
    for (const profileId of ports.profileIds()) {
      if (!keeper.read().ledger.accounts.has(profileId)) continue;
      const standing = limits.standing(profileId);
      const before = said.get(profileId);
      if (before && !worthSaying(before, standing)) continue;
      said.set(profileId, standing);
      announce({ kind: "limits.standingChanged", standing });
    }
  }
  function followSession(
    before: Session | undefined,
    after: Session | undefined,
    committed: Committed,
  ): void {
    const token = after?.token ?? before?.token;
    if (token === undefined) return;
    if (!after) doors.shut(token);
    if (after?.closing && !before?.closing) {
      doors.shut(token);
      announce({ kind: "playback.ended", token, ...after.closing, refunded: refundedIn(committed, after) });
    }
    if (after?.closing?.reloaded && !before?.closing?.reloaded) ports.reloadPage(after.connectionId);
  }
  /** What is not paid for must not play on, also where its end cannot be written down. */
  function emptyUnended(sessions: readonly Session[]): void {
    for (const { token, connectionId } of sessions) if (!unended.has(token)) ports.reloadPage(connectionId);
    unended = new Set(sessions.map(({ token }) => token));
  }
  keeper.onCommitted((committed) => {
    const { before, after, changes } = committed;
    const tokens = new Set([...before.sessions.keys(), ...after.sessions.keys()]);
    for (const token of tokens)
      followSession(before.sessions.get(token), after.sessions.get(token), committed);
    if (before.openDay !== after.openDay)
      announce({ kind: "limits.dayChanged", accountingDay: after.openDay });
    if (before.clock.notice?.kind !== after.clock.notice?.kind)
      announce({ kind: "household.clockChanged", notice: after.clock.notice });
    if (changes.some(({ kind }) => kind.startsWith("play."))) announce({ kind: "playback.changed" });
    if (changes.some(({ kind }) => !kind.startsWith("session.") && kind !== "clock.advanced")) standings();
  });
  return {
    standings,
    follow() {
      const { ledger, now } = keeper.read();
      const sessions = [...ledger.sessions.values()];
      for (const session of sessions) if (!doorOpen(session, now.monotonicMs)) doors.shut(session.token);
      emptyUnended(sessions.filter((session) => unheard(session, now.monotonicMs)));
      standings();
    },
  };
}

function refundedIn({ changes }: Committed, { seats }: Session): boolean {
  return changes.some(
    (change) => change.kind === "play.refunded" && seats.some(({ playId }) => playId === change.playId),
  );
}
