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
import { VideoNotFound } from "./use-cases/start-play";

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
  const { db, household, library, limits, parent, sessions, startPlay, meetProfile } = features;

  function status(): HouseholdStatus {
    const { accountingDay, clockWentBack } = household.today();
    return {
      ...facts,
      accountingDay,
      clockWentBack,
      timeZone: household.timeZone(),
      needsFirstRun: parent.needsFirstRun(),
      hasFolders: library.listFolders().length > 0,
      hasProfiles: features.manageProfiles.list().length > 0,
    };
  }
  return procedures.router({
    activity: createActivityRouter({
      plays: (day) => {
        const accountingDay = day ?? household.today().accountingDay;
        return { accountingDay, plays: features.activity.plays(db, accountingDay) };
      },
    }),
    household: createHouseholdRouter({
      status,
      quit: shell.quit,
      listen: features.announcer.listen,
      acceptClock: () => {
        features.acceptClock();
        features.watchDay();
        return status();
      },
    }),
    library: createLibraryRouter(library, (profileId) =>
      library.home(features.playback.resumePositions(db, profileId)),
    ),
    limits: createLimitsRouter({
      standing: (profileId) => limits.standing(db, meetProfile(profileId)),
      verdict: (profileId, videoId) => limits.verdict(db, meetProfile(profileId), videoId),
    }),
    parent: createParentRouter({ ...features.backstage, lock: sessions.end }),
    playback: createPlaybackRouter({
      ...features.followPlay,
      startPlaceholder: startPlay.startPlaceholder,
      start: (profileId, videoId) => undefinedWhenNotFound(() => startPlay.start(profileId, videoId)),
    }),
    profiles: createProfilesRouter(features.manageProfiles),
  });
}

function undefinedWhenNotFound<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof VideoNotFound) return undefined;
    throw error;
  }
}
