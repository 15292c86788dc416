import { join } from "node:path";
import type { LibraryPorts } from "./library.ports";
import { findPicture, giveUpPictures, listReadyPictures, setPicture } from "./pictures.repository";

/** In pixels; the height follows from the video. */
const pictureWidth = 640;

/** What this feature keeps in the folder, also what a kill left half made. */
const isOurs = /^[0-9a-f]{16}-[0-9a-f]+-\d+\.jpg(\.best)?(\.part)?$/;

/** Where the picture of a content lies, or is to lie. */
export function pictureFile({ picturesFolder }: LibraryPorts, mediaHash: string): string {
  return join(picturesFolder, nameOf(mediaHash));
}

export function findPicturePath(ports: LibraryPorts, videoId: number): string | undefined {
  const mediaHash = findPicture(ports.db, videoId);
  return mediaHash === undefined ? undefined : pictureFile(ports, mediaHash);
}

/** Before pictures are made: what is said of them and what lies on disk are made to agree. */
export async function tidyPictures(ports: LibraryPorts): Promise<void> {
  const { db, fileTree, picturesFolder } = ports;
  giveUpPictures(db);
  const names = await fileTree.listNames(picturesFolder);
  if (names === undefined) return;
  const ready = listReadyPictures(db);
  const met = new Set(names);
  db.transaction((tx) => {
    for (const picture of ready) if (!met.has(nameOf(picture.mediaHash))) setPicture(tx, picture, "pending");
  });
  const wanted = new Set(ready.map(({ mediaHash }) => nameOf(mediaHash)));
  for (const name of names)
    if (isOurs.test(name) && !wanted.has(name)) await fileTree.remove(join(picturesFolder, name));
}

const nameOf = (mediaHash: string) => `${mediaHash}-${pictureWidth}.jpg`;
