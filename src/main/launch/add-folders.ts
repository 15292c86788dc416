import type { Kiosk } from "../kiosk";

/** For --library. Settles only by failing: the kiosk is open while the folders are scanned and long after. */
export async function addFolders(
  kiosk: Pick<Kiosk, "addLibraryFolder">,
  folders: readonly string[],
): Promise<never> {
  for (const folder of folders) await kiosk.addLibraryFolder(folder);
  return new Promise(() => {});
}
