import type { Connection } from "../../../database/connection";
import { setArtworkMade } from "./artwork.repository";
import { listCollectionPictures, listMadeArtwork, listVideoPictures } from "./kept-pictures.repository";
import { type PictureSize, pictureFileName } from "./picture-address.policy";
import { awaitPicture } from "./pictures.repository";

/** A file of the folder of pictures that the database speaks of, and what to do where it is not there. */
export interface KeptPicture {
  readonly fileName: string;
  readonly remake: (tx: Connection) => void;
}

/** Everything that is said of pictures, some of it at a time. */
export function* listKeptPictures(db: Connection): Generator<readonly KeptPicture[]> {
  yield* pages((after) => listMadeArtwork(db, after), ofArtwork);
  yield* pages((after) => listCollectionPictures(db, after), ofCollection);
  yield* pages((after) => listVideoPictures(db, after), ofVideo);
}

function* pages<Row extends { id: number }>(
  list: (afterId: number) => readonly Row[],
  read: (row: Row) => KeptPicture[],
): Generator<readonly KeptPicture[]> {
  let rows = list(0);
  while (rows.length > 0) {
    yield rows.flatMap(read);
    rows = list(rows.at(-1)?.id ?? 0);
  }
}

type Video = ReturnType<typeof listVideoPictures>[number];
type Collection = ReturnType<typeof listCollectionPictures>[number];
type Made = ReturnType<typeof listMadeArtwork>[number];

function ofVideo({ id, widePicture, poster }: Video): KeptPicture[] {
  const remake = (tx: Connection) => awaitPicture(tx, id);
  return [...keep(widePicture, "wide", remake), ...keep(poster, "poster", remake)];
}

/** Where they are gone, so is what was made of the artwork. */
function ofCollection({ poster, backdrop }: Collection): KeptPicture[] {
  const nothing = () => undefined;
  return [...keep(poster, "poster", nothing), ...keep(backdrop, "backdrop", nothing)];
}

function ofArtwork({ id, collectionId, role, picture }: Made): KeptPicture[] {
  const filling = collectionId === null ? "wide" : "backdrop";
  const remake = (tx: Connection) => setArtworkMade(tx, id, { state: "pending", picture: null });
  return keep(picture, role === "poster" ? "poster" : filling, remake);
}

function keep(name: string | null, size: PictureSize, remake: KeptPicture["remake"]): KeptPicture[] {
  return name === null ? [] : [{ fileName: pictureFileName(name, size), remake }];
}
