import { join } from "node:path";
import type { Connection } from "./database/connection";
import type { OpenDatabase } from "./database/open";
import { createActivityService } from "./features/activity/activity.service";
import { createAnnouncer } from "./features/household/announcer";
import { createHouseholdService } from "./features/household/household.service";
import { createLibraryService } from "./features/library/library.service";
import { defaultTicketsPerDay } from "./features/limits/limits.policy";
import { createLimitsService } from "./features/limits/limits.service";
import { createParentService } from "./features/parent/parent.service";
import { createParentSessions } from "./features/parent/sessions";
import { createMediaDoors } from "./features/playback/media-door";
import { createPlaybackService } from "./features/playback/playback.service";
import { createProfilesService } from "./features/profiles/profiles.service";
import type { Clock } from "./platform/clock";
import { createFfmpeg, type FfmpegPrograms } from "./platform/ffmpeg";
import { createFileTree } from "./platform/file-tree";
import type { Logger } from "./platform/logger";
import { createProbe } from "./platform/probe";
import { createAcceptClock } from "./use-cases/accept-clock";
import { createAnnouncements } from "./use-cases/announcements";
import { createEnsureProfile } from "./use-cases/ensure-profile";
import { createFollowPlay } from "./use-cases/follow-play";
import { createManageProfiles } from "./use-cases/manage-profiles";
import { createOpenBackstage } from "./use-cases/open-backstage";
import { createReachMedia } from "./use-cases/reach-media";
import { createStartPlay } from "./use-cases/start-play";
import { createWatchDay } from "./use-cases/watch-day";

export interface FeaturePorts {
  database: OpenDatabase;
  clock: Clock;
  log: Logger;
  programs: FfmpegPrograms;
  dataFolder: string;
  resourcesFolder: string;
  chooseFolder?: (() => Promise<string | undefined>) | undefined;
}

export type Features = ReturnType<typeof composeFeatures>;

/** Builds every service and use-case once and introduces them to each other. */
export function composeFeatures(ports: FeaturePorts) {
  const { db } = ports.database;
  const { clock, log } = ports;
  const transact = <T>(steps: (tx: Connection) => T): T => db.transaction(steps, { behavior: "immediate" });
  const announcer = createAnnouncer();
  const { announce } = announcer;

  const systemTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const household = createHouseholdService({ db, clock, systemTimeZone });
  const accountingDay = () => household.today().accountingDay;
  const activity = createActivityService(clock.wallMs, accountingDay);
  const profiles = createProfilesService(clock.wallMs, defaultTicketsPerDay);
  const limits = createLimitsService(household.today);
  const playback = createPlaybackService(createMediaDoors(), clock);
  const parent = createParentService(db, clock);
  const sessions = createParentSessions(clock, (connectionId) =>
    announce({ kind: "parent.sessionChanged", session: { unlocked: false, endsAtMs: null } }, connectionId),
  );
  const library = createLibraryService({
    db,
    picturesFolder: join(ports.dataFolder, "pictures"),
    ffmpeg: createFfmpeg(ports.programs),
    probe: createProbe(ports.programs),
    fileTree: createFileTree(),
    now: clock.wallMs,
    log,
    publish: announce,
    ...(ports.chooseFolder && { chooseFolder: ports.chooseFolder }),
  });

  const announcements = createAnnouncements(db, limits, profiles, announce);
  const guestMade = () => announce({ kind: "profiles.changed" });
  const guests = createEnsureProfile({ db, transact, profiles, activity, guestMade });
  const shared = {
    db,
    transact,
    accountingDay,
    profiles,
    limits,
    playback,
    activity,
    announce: announcements,
  };
  return {
    db,
    announcer,
    announcements,
    household,
    activity,
    limits,
    library,
    parent,
    playback,
    sessions,
    meetProfile: guests.meet,
    startPlay: createStartPlay({
      ...shared,
      library,
      ensureProfile: guests.ensure,
      guestMade,
      random: Math.random,
    }),
    followPlay: createFollowPlay(shared),
    backstage: createOpenBackstage(db, parent, sessions, activity),
    reachMedia: createReachMedia(playback, library, ports.resourcesFolder),
    acceptClock: createAcceptClock({ transact, household, playback, activity }),
    watchDay: createWatchDay(household, announcements, announce),
    manageProfiles: createManageProfiles({
      db,
      transact,
      profiles,
      limits,
      activity,
      playback,
      ended: announcements.ended,
      changed(profile) {
        announce({ kind: "profiles.changed" });
        if (profile) announcements.standing(profile);
      },
    }),
  };
}
