import { createRouterClient, implement } from "@orpc/server";
import { Providers } from "@renderer/app/Providers";
import { startI18n } from "@renderer/i18n/i18n";
import { startFocus } from "@renderer/ui/focus/start-focus";
import type { Client } from "@shared/contract";
import { contract } from "@shared/contract";
import type { FolderRefusal, LibraryFolder, ScanProgress } from "@shared/model/library";
import type { PinWeakness, UnlockOutcome } from "@shared/model/parent";
import type { PlayRecord } from "@shared/model/play";
import type { Profile } from "@shared/model/profile";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";

export const recoveryCode = "K7RM4-TWP9H-XDQ2V-8NBC5-FGJZY3";

/** What the far end of the contract knows and answers; a test sets it and looks at it. */
export interface FarEnd {
  folders: LibraryFolder[];
  profiles: Profile[];
  plays: PlayRecord[];
  weakness: PinWeakness | null;
  refusal: FolderRefusal | null;
  unlock: UnlockOutcome;
  locked: boolean;
  calls: string[];
}

export const mia: Profile = {
  id: "mia",
  name: "Mia",
  avatar: "fox",
  accent: "coral",
  ticketsPerDay: 3,
  guest: false,
};

const idle: ScanProgress = {
  phase: "idle",
  found: null,
  read: 0,
  failed: 0,
  pictures: 0,
  filesPerSecond: 0,
  remainingSeconds: null,
};

export function farEnd(known: Partial<FarEnd> = {}): FarEnd {
  return {
    folders: [],
    profiles: [],
    plays: [],
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
  const says = (call: string) => far.calls.push(call);
  const standing = (profile: Profile) => ({
    profileId: profile.id,
    accountingDay: "2026-11-21",
    ticketsTotal: profile.ticketsPerDay,
    ticketsUsed: 0,
    ticketsLeft: profile.ticketsPerDay,
    sky: "day" as const,
    resetsAtMs: Date.UTC(2026, 10, 22),
  });
  return createRouterClient({
    household: {
      status: os.household.status.handler(() => ({
        version: "0",
        needsFirstRun: false,
        hasFolders: far.folders.length > 0,
        hasProfiles: far.profiles.length > 0,
        hasNativeFolderDialog: false,
        timeZone: "UTC",
        accountingDay: "2026-11-21",
        clockWentBack: false,
      })),
      quit: os.household.quit.handler(() => void says("quit")),
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
      chooseFolder: os.library.chooseFolder.handler(() => null),
      scanProgress: os.library.scanProgress.handler(() => idle),
      markPlaceholder: os.library.markPlaceholder.handler(({ errors }) => {
        throw errors.NOT_FOUND();
      }),
    },
    profiles: {
      list: os.profiles.list.handler(() =>
        far.profiles.map((child) => ({ ...child, standing: standing(child) })),
      ),
      create: os.profiles.create.handler(({ input, errors }) => {
        says(`create ${input.name}`);
        if (far.profiles.some((child) => child.avatar === input.avatar)) {
          throw errors.LOOK_TAKEN({ data: { field: "avatar" } });
        }
        const child = { ...input, id: input.name.toLowerCase(), guest: false };
        far.profiles.push(child);
        return child;
      }),
    },
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
