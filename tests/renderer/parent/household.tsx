import { createRouterClient, implement } from "@orpc/server";
import { Providers } from "@renderer/app/Providers";
import { startI18n } from "@renderer/i18n/i18n";
import { startFocus } from "@renderer/ui/focus/start-focus";
import type { Client } from "@shared/contract";
import { contract } from "@shared/contract";
import type { Grant } from "@shared/model/grant";
import type { HouseholdStatus } from "@shared/model/household";
import type { FolderRefusal, LibraryFolder, LibraryVideoDetails, ScanProgress } from "@shared/model/library";
import type { Standing } from "@shared/model/limits";
import { defaultPolicy, type LimitsPolicy } from "@shared/model/limits-policy";
import type { PinWeakness, UnlockOutcome } from "@shared/model/parent";
import type { PlayRecord } from "@shared/model/play";
import type { Profile } from "@shared/model/profile";
import type { Rehearsal } from "@shared/model/rehearsal";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { farLimits } from "./far-limits";

export const recoveryCode = "K7RM4-TWP9H-XDQ2V-8NBC5-FGJZY3";

/** What the far end of the contract knows and answers; a test sets it and looks at it. */
export interface FarEnd {
  folders: LibraryFolder[];
  profiles: Profile[];
  plays: PlayRecord[];
  status: Partial<HouseholdStatus>;
  /** What differs from a fresh day, for all children. */
  standing: Partial<Standing>;
  grants: Grant[];
  policy: LimitsPolicy;
  rehearsal: Rehearsal;
  videos: LibraryVideoDetails[];
  weakness: PinWeakness | null;
  refusal: FolderRefusal | null;
  unlock: UnlockOutcome;
  locked: boolean;
  calls: string[];
}

export const mia: Profile = { id: "mia", name: "Mia", avatar: "fox", accent: "coral", guest: false };
export const theo: Profile = { id: "theo", name: "Theo", avatar: "bear", accent: "lagoon", guest: false };

/** Nine in the morning of the household's day. */
export const nowMs = Date.UTC(2026, 10, 21, 9);

/** An ordinary day that nothing was used of; three tickets and no other limit. */
export const freshStanding: Omit<Standing, "profileId"> = {
  accountingDay: "2026-11-21",
  ticketsTotal: 3,
  ticketsUsed: 0,
  ticketsLeft: 3,
  ticketsNext: 3,
  secondsTotal: null,
  secondsUsed: 0,
  secondsLeft: null,
  bedtimeAtMs: null,
  usedShare: 0,
  sky: "day",
  refusal: null,
  warning: null,
  runningEnd: null,
  volumeCap: 100,
  resetsAtMs: Date.UTC(2026, 10, 22),
};

const idle: ScanProgress = {
  phase: "idle",
  found: null,
  read: 0,
  failed: 0,
  checked: 0,
  toCheck: 0,
  pictures: 0,
  filesPerSecond: 0,
  remainingSeconds: null,
};

export function farEnd(known: Partial<FarEnd> = {}): FarEnd {
  return {
    folders: [],
    profiles: [],
    plays: [],
    status: {},
    standing: {},
    grants: [],
    policy: defaultPolicy,
    rehearsal: { from: "2026-11-14", until: "2026-11-20", plays: [] },
    videos: [],
    weakness: null,
    refusal: null,
    unlock: { unlocked: true, restSeconds: 0 },
    locked: false,
    calls: [],
    ...known,
  };
}

/** The contract's own client type over a far end that runs in the test: only the transport is left out. */
export function clientOf(far: FarEnd): Client {
  const os = implement(contract);
  const says = (call: string) => void far.calls.push(call);
  const status = (): HouseholdStatus => ({
    version: "0",
    needsFirstRun: false,
    hasFolders: far.folders.length > 0,
    hasProfiles: far.profiles.length > 0,
    hasNativeFolderDialog: false,
    accountingDay: "2026-11-21",
    nowMs,
    time: { timeZone: "UTC", dayStartMinute: 0, firstWeekday: "monday" },
    nextTime: null,
    warnAtMinutes: [15, 5, 1],
    clockNotice: null,
    databaseNotice: null,
    diskFullSinceMs: null,
    ...far.status,
  });
  return createRouterClient({
    household: {
      status: os.household.status.handler(status),
      replaceTime: os.household.replaceTime.handler(({ input }) => {
        says(`replaceTime ${JSON.stringify(input)}`);
        far.status = { ...far.status, nextTime: input.time, warnAtMinutes: input.warnAtMinutes };
        return status();
      }),
      acceptClock: os.household.acceptClock.handler(() => {
        says("acceptClock");
        far.status = { ...far.status, clockNotice: null };
        return status();
      }),
      dismissDatabaseNotice: os.household.dismissDatabaseNotice.handler(() => {
        far.status = { ...far.status, databaseNotice: null };
        return status();
      }),
      quit: os.household.quit.handler(() => says("quit")),
    },
    parent: {
      createPin: os.parent.createPin.handler(({ input, errors }) => {
        says(`createPin ${input.pin} ${input.repeated}`);
        if (input.pin !== input.repeated) throw errors.PINS_DIFFER();
        if (far.weakness) throw errors.WEAK_PIN({ data: { weakness: far.weakness } });
        return { recoveryCode };
      }),
      unlock: os.parent.unlock.handler(() => far.unlock),
      lock: os.parent.lock.handler(() => ({ unlocked: false, endsAtMs: null })),
      stay: os.parent.stay.handler(() => ({ unlocked: true, endsAtMs: null })),
    },
    library: {
      folders: os.library.folders.handler(({ errors }) => {
        if (far.locked) throw errors.LOCKED();
        return far.folders;
      }),
      browse: os.library.browse.handler(({ input: { path } }) => ({
        path,
        parent: null,
        folders: path === null ? [{ name: "Videos", path: "/home/family/Videos" }] : [],
        videoCount: path === null ? 0 : 214,
      })),
      addFolder: os.library.addFolder.handler(({ input, errors }) => {
        says(`addFolder ${input.path}`);
        if (far.refusal) throw errors.FOLDER_REFUSED({ data: { reason: far.refusal } });
        const folder = { id: 1, path: input.path, online: true, videoCount: 0, scannedAtMs: null };
        far.folders.push(folder);
        return folder;
      }),
      removeFolder: os.library.removeFolder.handler(({ input }) => {
        far.folders = far.folders.filter(({ id }) => id !== input.folderId);
      }),
      video: os.library.video.handler(({ input, errors }) => {
        const found = far.videos.find(({ videoId }) => videoId === input.videoId);
        if (!found) throw errors.NOT_FOUND();
        return found;
      }),
      editVideo: os.library.editVideo.handler(({ input, errors }) => {
        says(`edit ${input.videoId}`);
        const found = far.videos.find(({ videoId }) => videoId === input.videoId);
        if (!found) throw errors.NOT_FOUND();
        return found;
      }),
      removedFolders: os.library.removedFolders.handler(() => []),
      labels: os.library.labels.handler(() => ({
        categories: [
          { id: 1, name: "Shows", slug: "shows", colour: "plum" as const, counts: true, videoCount: 3 },
        ],
        tags: [{ id: 9, name: "Spooky", slug: "spooky", videoCount: 1 }],
        removed: { categories: [], tags: [] },
      })),
      createTag: os.library.createTag.handler(({ input }) => ({
        id: 10,
        name: input.name,
        slug: input.name,
      })),
      labelVideos: os.library.labelVideos.handler(({ input }) => says(`label ${JSON.stringify(input)}`)),
      placeVideos: os.library.placeVideos.handler(({ input }) =>
        says(`place ${input.videoIds.join(" ")} ${input.place}`),
      ),
      markPlaceholders: os.library.markPlaceholders.handler(({ input }) =>
        says(`placeholder ${input.videoIds.join(" ")} ${input.placeholder}`),
      ),
      chooseFolder: os.library.chooseFolder.handler(() => null),
      scanProgress: os.library.scanProgress.handler(() => idle),
    },
    profiles: {
      list: os.profiles.list.handler(() =>
        far.profiles.map((child) => ({
          ...child,
          ticketsPerDay: far.policy.ticketsPerDay,
          standing: { ...freshStanding, profileId: child.id, ...far.standing },
        })),
      ),
      create: os.profiles.create.handler(({ input, errors }) => {
        says(`create ${input.name}`);
        if (far.profiles.some((child) => child.avatar === input.avatar)) {
          throw errors.LOOK_TAKEN({ data: { field: "avatar" } });
        }
        const { ticketsPerDay, ...look } = input;
        far.policy = { ...far.policy, ticketsPerDay };
        const child = { ...look, id: input.name.toLowerCase(), guest: false };
        far.profiles.push(child);
        return child;
      }),
    },
    ...farLimits(far),
    activity: {
      plays: os.activity.plays.handler(({ errors }) => {
        if (far.locked) throw errors.LOCKED();
        return { accountingDay: "2026-11-21", plays: far.plays };
      }),
    },
  } as Parameters<typeof createRouterClient>[0]) as unknown as Client;
}

export function startWords(): void {
  startI18n();
  startFocus();
}

export function show(far: FarEnd, element: ReactElement) {
  return render(<Providers client={clientOf(far)}>{element}</Providers>);
}

export function typePin(pin: string): void {
  for (const key of pin) fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name }));
}
