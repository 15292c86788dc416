import { join } from "node:path";
import type { Client } from "@shared/contract";
import { makeClip } from "./make-clip";
import { makeTemporaryFolder } from "./temporary-folder";
import { connectParent, openTestKiosk, type TestKiosk, type TestKioskOptions } from "./test-kiosk";

export interface TestHousehold extends TestKiosk {
  readonly parent: Client;
  readonly child: Client;
  readonly libraryFolder: string;
  /** The programmes of the library, by title. */
  readonly programmes: ReadonlyMap<string, number>;
}

export interface HouseholdOptions extends TestKioskOptions {
  /** Films called "Film 1", "Film 2" …, of two seconds each where nothing else is said. */
  films?: number;
  filmSeconds?: number;
  placeholders?: number;
}

/** A household with a PIN, a child called Mia, and films made by ffmpeg that were really scanned. */
export async function openTestHousehold(options: HouseholdOptions = {}): Promise<TestHousehold> {
  const { films = 4, filmSeconds = 2, placeholders = 0, ...kioskOptions } = options;
  const libraryFolder = makeTemporaryFolder();
  for (let seed = 1; seed <= films; seed++)
    makeClip(join(libraryFolder, `Film ${seed}.mp4`), { seed, seconds: filmSeconds });
  for (let seed = 1; seed <= placeholders; seed++)
    makeClip(join(libraryFolder, "placeholder", `Goodnight ${seed}.mp4`), { seed: 20 + seed });
  const kiosk = await openTestKiosk(kioskOptions);
  const parent = await connectParent(kiosk);
  await parent.profiles.create({ name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 });
  await parent.library.addFolder({ path: libraryFolder });
  await parent.library.scan();
  await kiosk.kiosk.whenScanned();
  return {
    ...kiosk,
    parent,
    child: kiosk.connect().client,
    libraryFolder,
    programmes: await listProgrammes(parent),
  };
}

async function listProgrammes(parent: Client): Promise<Map<string, number>> {
  const { videos } = await parent.library.videos({});
  return new Map(videos.filter((video) => !video.placeholder).map((video) => [video.title, video.videoId]));
}

/** The id of a film by its title; a test that misses one fails here. */
export function filmOf(household: Pick<TestHousehold, "programmes">, title: string): number {
  const videoId = household.programmes.get(title);
  if (videoId === undefined)
    throw new Error(`no film is called ${title}: ${[...household.programmes.keys()].join(", ")}`);
  return videoId;
}
