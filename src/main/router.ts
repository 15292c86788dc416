import type { Router } from "@orpc/server";
import type { Contract } from "@shared/contract";
import type { HouseholdStatus } from "@shared/model/household";
import { procedures, type RouterContext } from "./access/procedures";
import type { Features } from "./compose-features";
import { createActivityRouter } from "./features/activity/activity.router";
import { createHouseholdRouter } from "./features/household/household.router";
import { createLibraryRouter } from "./features/library/library.router";
import { createLimitsRouter } from "./features/limits/limits.router";
import { createParentRouter } from "./features/parent/parent.router";
import { createPlaybackRouter } from "./features/playback/playback.router";
import { createProfilesRouter } from "./features/profiles/profiles.router";

export type KioskRouter = Router<Contract, RouterContext>;

/** What the shell adds to what the features know. */
export interface RouterFacts {
  readonly version: string;
  readonly hasNativeFolderDialog: boolean;
}

/** What a parent may ask of the shell. */
export interface ShellActs {
  quit(): void;
}

/** The contract, answered: each feature's router over its services and use-cases. */
export function createRouter(features: Features, facts: RouterFacts, shell: ShellActs): KioskRouter {
  const {
    careForDatabase,
    db,
    keeper,
    library,
    limits,
    manageTime,
    parent,
    playback,
    sessions,
    meetProfile,
  } = features;

  function status(): HouseholdStatus {
    const { ledger, now } = keeper.read();
    const { openDay, time, nextTime, warnAtMinutes, clock } = ledger;
    return {
      ...facts,
      accountingDay: openDay,
      nowMs: now.ms,
      time,
      nextTime,
      warnAtMinutes: [...warnAtMinutes],
      clockNotice: clock.notice,
      databaseNotice: careForDatabase.notice(),
      diskFullSinceMs: careForDatabase.diskFullSinceMs(),
      needsFirstRun: parent.needsFirstRun(),
      hasFolders: library.hasFolders(),
      hasProfiles: features.manageProfiles.hasAny(),
    };
  }
  /** A child's question, which makes a guest of a name that nobody knows. */
  function met<T>(profileId: string, ask: () => T): T {
    meetProfile(profileId);
    return ask();
  }
  return procedures.router({
    activity: createActivityRouter({ plays: features.listPlays }),
    household: createHouseholdRouter({
      status,
      quit: shell.quit,
      listen: features.listen,
      replaceTime(time, warnAtMinutes) {
        manageTime.replaceTime(time, warnAtMinutes);
        return status();
      },
      dismissDatabaseNotice() {
        careForDatabase.dismissNotice();
        return status();
      },
      acceptClock() {
        manageTime.acceptClock();
        return status();
      },
    }),
    library: createLibraryRouter(features.manageLibrary, {
      home: (profileId, cursor) =>
        met(profileId, () =>
          library.home(playback.resumePositions(db, profileId), limits.contentRules(profileId), cursor),
        ),
      shelf: (profileId, shelfId, cursor) =>
        met(profileId, () =>
          library.shelf(
            limits.contentRules(profileId),
            playback.resumePositions(db, profileId),
            shelfId,
            cursor,
          ),
        ),
    }),
    limits: createLimitsRouter({
      ...features.manageLimits,
      standing: (profileId) => met(profileId, () => limits.standing(profileId)),
      verdict: (profileId, videoId) => met(profileId, () => features.startPlay.ask(profileId, videoId)),
    }),
    parent: createParentRouter({ ...features.backstage, lock: sessions.end }),
    playback: createPlaybackRouter({
      ...features.followPlay,
      ...features.starts,
      next: (connectionId, profileId, left) =>
        met(profileId, () => features.starts.next(connectionId, profileId, left)),
      suggest: (profileId) => met(profileId, () => features.chooseNext.suggest(profileId)),
    }),
    profiles: createProfilesRouter(features.manageProfiles),
  });
}
