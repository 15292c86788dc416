import { join } from "node:path";
import type { OpenDatabase } from "./database/open";
import { createAnnouncer } from "./features/household/announcer";
import type { LibraryPorts } from "./features/library/library.ports";
import { createLibraryService } from "./features/library/library.service";
import type { Scanner } from "./features/library/scan/scanner";
import { createHistoryOfPlays } from "./features/limits/history.service";
import { createLimitsService } from "./features/limits/limits.service";
import { createParentService } from "./features/parent/parent.service";
import { createParentSessions } from "./features/parent/sessions";
import { createMediaDoors } from "./features/playback/media-door";
import { createPlaybackService } from "./features/playback/playback.service";
import { createProfilesService } from "./features/profiles/profiles.service";
import { openHousehold } from "./open-household";
import { createCaptionFiles } from "./platform/caption-files";
import type { Clock } from "./platform/clock";
import { createFfmpeg, type FfmpegPrograms } from "./platform/ffmpeg";
import { createFileTree } from "./platform/file-tree";
import type { Logger } from "./platform/logger";
import { sleptBetween } from "./platform/power";
import { createAnnouncements } from "./use-cases/announcements";
import { createCareForDatabase } from "./use-cases/care-for-database";
import { createChooseNext } from "./use-cases/choose-next";
import { createDescribePlay } from "./use-cases/describe-play";
import { createEnsureProfile } from "./use-cases/ensure-profile";
import { createFollowPlay } from "./use-cases/follow-play";
import { createListPlays } from "./use-cases/list-plays";
import { createManageLibrary } from "./use-cases/manage-library";
import { createManageLimits } from "./use-cases/manage-limits";
import { createManageProfiles } from "./use-cases/manage-profiles";
import { createManageTime } from "./use-cases/manage-time";
import { createOpenBackstage } from "./use-cases/open-backstage";
import { createPlayingCopies } from "./use-cases/playing-copies";
import { createReachMedia } from "./use-cases/reach-media";
import { createStartInTurn } from "./use-cases/start-in-turn";
import { createStartPlay } from "./use-cases/start-play";
import { createWatchSessions } from "./use-cases/watch-sessions";

export interface FeaturePorts {
  database: OpenDatabase;
  clock: Clock;
  log: Logger;
  programs: FfmpegPrograms;
  scanner: Scanner;
  settleMs: number;
  dataFolder: string;
  resourcesFolder: string;
  chooseFolder?: (() => Promise<string | undefined>) | undefined;
  /** Makes the page of a connection load anew, where this shell can. */
  reloadPage(connectionId: string): void;
}

export type Features = ReturnType<typeof composeFeatures>;

/** Builds every service and use-case once and introduces them to each other. */
export function composeFeatures(ports: FeaturePorts) {
  const { db } = ports.database;
  const { clock, log } = ports;
  const { announce, listen } = createAnnouncer();
  const { activity, keeper } = openHousehold(ports);
  const profiles = createProfilesService(clock.wallMs);
  const playback = createPlaybackService();
  const parent = createParentService(db, clock);
  const sessions = createParentSessions(clock, (connectionId) =>
    announce({ kind: "parent.sessionChanged", session: { unlocked: false, endsAtMs: null } }, connectionId),
  );
  const library = createLibraryService(openLibraryPorts(ports, announce));
  const limits = createLimitsService(keeper, library);
  const doors = createMediaDoors();
  const copies = createPlayingCopies({ doors, library });
  const describe = createDescribePlay({ keeper, copies, limits });
  const guestMade = () => announce({ kind: "profiles.changed" });
  const careForDatabase = createCareForDatabase({
    keeper,
    activity,
    announce,
    care: ports.database.care,
    warn: (event) => log.warn({ event }, "the database could not be saved as it should"),
  });
  const guests = createEnsureProfile({
    keeper,
    profiles,
    activity,
    guestMade,
    holdBack: careForDatabase.holdBack,
  });
  guests.openLostAccounts();
  const followPlay = createFollowPlay({ keeper, limits, describe });
  const history = createHistoryOfPlays();
  const start = { db, keeper, limits, playback, library, describe, guestMade, random: Math.random };
  const startPlay = createStartPlay({ ...start, ensureProfile: guests.ensure });
  const chooseNext = createChooseNext({ ...start, history, startPlay });
  const announcements = createAnnouncements({
    keeper,
    limits,
    doors,
    announce,
    profileIds: () => profiles.list(db).map(({ id }) => id),
    reloadPage: ports.reloadPage,
  });
  const manageProfiles = createManageProfiles({
    db,
    keeper,
    profiles,
    limits,
    activity,
    changed() {
      announce({ kind: "profiles.changed" });
      announcements.standings();
    },
  });
  return {
    db,
    listen,
    careForDatabase,
    announcements,
    keeper,
    activity,
    limits,
    library,
    parent,
    playback,
    sessions,
    startPlay,
    followPlay,
    manageProfiles,
    listPlays: createListPlays(db, keeper, activity),
    meetProfile: guests.meet,
    chooseNext,
    starts: createStartInTurn({ startPlay, chooseNext }),
    watchSessions: createWatchSessions({ keeper, clock, offers: limits.offers, sleptBetween }),
    manageLibrary: createManageLibrary({ db, library, activity }),
    manageLimits: createManageLimits({ db, keeper, limits, profiles, history }),
    manageTime: createManageTime(keeper, activity),
    backstage: createOpenBackstage(db, parent, sessions, activity),
    reachMedia: createReachMedia({ keeper, doors, copies, library, resourcesFolder: ports.resourcesFolder }),
  };
}

function openLibraryPorts(ports: FeaturePorts, publish: LibraryPorts["publish"]): LibraryPorts {
  const { database, clock, log, programs, scanner, settleMs, dataFolder, chooseFolder } = ports;
  return {
    db: database.db,
    picturesFolder: join(dataFolder, "pictures"),
    ffmpeg: createFfmpeg(programs),
    scanner,
    fileTree: createFileTree(),
    captionFiles: createCaptionFiles(programs, join(dataFolder, "captions")),
    now: clock.wallMs,
    monotonicMs: clock.monotonicMs,
    settleMs,
    log,
    publish,
    ...(chooseFolder && { chooseFolder }),
  };
}
