import { join } from "node:path";
import type { LibraryPorts } from "../library.ports";
import type { ScanRun } from "../scan/scan-run.service";
import { giveWay } from "../scan/slices";
import { listKeptPictures } from "./kept-pictures.service";
import { isPictureFile, type PictureSize, pictureFileName } from "./picture-address.policy";
import { awaitPendingArtwork } from "./placed-artwork.repository";

/** What this feature keeps in the folder and kept there once, also what a kill left half made. */
const isOurs = /^[0-9a-f][0-9a-f-]{7,79}-(?:wide|poster|backdrop|\d+)\.jpg(?:\.best)?(?:\.part)?$/;

/** Where a picture is to lie. */
export function pictureTarget({ picturesFolder }: LibraryPorts, name: string, size: PictureSize): string {
  return join(picturesFolder, pictureFileName(name, size));
}

/** The absolute path that an address of the renderer leads to, whether or not there is a picture. */
export function findPicturePath(
  { picturesFolder }: Pick<LibraryPorts, "picturesFolder">,
  fileName: string,
): string | undefined {
  return isPictureFile(fileName) ? join(picturesFolder, fileName) : undefined;
}

/** Before pictures are made: what is said of them and what lies on disk are made to agree. Answers with what lies there. */
export async function tidyPictures({ ports, signal, write }: ScanRun): Promise<ReadonlySet<string>> {
  const { db, fileTree, picturesFolder } = ports;
  const listed = await fileTree.listNames(picturesFolder);
  const names = new Set(listed);
  if (listed === undefined) return names;
  const unwanted = new Set([...names].filter((name) => isOurs.test(name)));
  for (const page of listKeptPictures(db)) {
    for (const { fileName } of page) unwanted.delete(fileName);
    await write(
      page.filter(({ fileName }) => !names.has(fileName)),
      (tx, { remake }) => remake(tx),
    );
    await giveWay();
    if (signal.aborted) return names;
  }
  await write([db], awaitPendingArtwork);
  for (const name of unwanted) {
    await fileTree.remove(join(picturesFolder, name));
    names.delete(name);
  }
  return names;
}
