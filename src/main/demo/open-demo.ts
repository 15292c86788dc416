import { join } from "node:path";
import type { Kiosk } from "../kiosk";
import { chooseDemoPin } from "./demo-pin";
import { makeClips } from "./make-clips";

const children = [
  { name: "Mia", avatar: "fox", accent: "coral", ticketsPerDay: 3 },
  { name: "Theo", avatar: "bear", accent: "lagoon", ticketsPerDay: 3 },
] as const;

/** Fills an empty household with sample videos, two children and a PIN that is printed; a household stays as it is. */
export async function openDemo(
  kiosk: Pick<Kiosk, "programs" | "seed" | "addLibraryFolder">,
  dataFolder: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = join(dataFolder, "demo-videos");
  await makeClips({ folder, program: kiosk.programs.ffmpeg, print });
  const pin = chooseDemoPin();
  const seeded = await kiosk.seed({ pin, folder, children });
  if (seeded) {
    print(`This demo's parents' PIN is ${pin}, and its recovery code ${seeded.recoveryCode}.`);
    return;
  }
  await kiosk.addLibraryFolder(folder); // the first start may have ended before it came to this
  print(
    `This demo household is there already; its PIN was printed when it was made. To begin anew, delete ${dataFolder}`,
  );
}
