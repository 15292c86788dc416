import { join } from "node:path";
import type { Client } from "@shared/contract";
import { type KioskProcess, type KioskProcessOptions, startKioskProcess } from "../../support/kiosk-process";
import { type ClipOptions, makeClip } from "../../support/make-clip";
import { connectSocket } from "../../support/socket-client";
import { makeTemporaryFolder } from "../../support/temporary-folder";
import { waitFor } from "../../support/wait-for";

export const pin = "480915";
export const child = "mia";

/** A kiosk as a process of its own, with a parent and a child of its own connections. */
export interface ProcessHousehold {
  readonly kiosk: KioskProcess;
  readonly dataFolder: string;
  readonly parent: Client;
  readonly child: Client;
  /** The programmes "Film 1", "Film 2" …, in this order. */
  readonly films: readonly number[];
}

export interface ProcessHouseholdOptions extends Partial<KioskProcessOptions> {
  films: number;
  clip?: ClipOptions;
}

/** A household on a fresh data folder: a PIN, Mia with three tickets, and films that were really scanned. */
export async function openProcessHousehold(options: ProcessHouseholdOptions): Promise<ProcessHousehold> {
  const { films, clip, dataFolder = makeTemporaryFolder(), ...process } = options;
  const libraryFolder = makeTemporaryFolder();
  for (let seed = 1; seed <= films; seed++)
    makeClip(join(libraryFolder, `Film ${seed}.mp4`), { ...clip, seed });
  const kiosk = await startKioskProcess({ ...process, dataFolder });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.createPin({ pin, repeated: pin });
  await parent.profiles.create({ name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 });
  await parent.library.addFolder({ path: libraryFolder });
  await parent.library.scan();
  return {
    kiosk,
    dataFolder,
    parent,
    child: await connectSocket(kiosk.origin),
    films: await listFilms(parent, films),
  };
}

/** The same household in a new process. */
export async function reopen(
  { dataFolder, films }: Pick<ProcessHousehold, "dataFolder" | "films">,
  options: Partial<KioskProcessOptions> = {},
): Promise<ProcessHousehold> {
  const kiosk = await startKioskProcess({ ...options, dataFolder });
  const parent = await connectSocket(kiosk.origin);
  await parent.parent.unlock({ pin });
  return { kiosk, dataFolder, parent, child: await connectSocket(kiosk.origin), films };
}

async function listFilms(parent: Client, count: number): Promise<number[]> {
  const { videos } = await waitFor(async () => {
    const page = await parent.library.videos({});
    return page.videos.length === count && page.videos.every(({ state }) => state === "ready")
      ? page
      : undefined;
  });
  return [...videos].sort((a, b) => a.title.localeCompare(b.title)).map(({ videoId }) => videoId);
}

/** The answer of the media door, without reading more than its head. */
export async function mediaStatus(origin: string, path: string | null): Promise<number> {
  const response = await fetch(`${origin}${path}`);
  await response.body?.cancel();
  return response.status;
}
