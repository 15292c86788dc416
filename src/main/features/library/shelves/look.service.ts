import type { ShelfPage, Tile } from "@shared/model/video";
import type { Looker } from "../../../database/either-way";
import type { LibraryPorts } from "../library.ports";
import { listBegun, type ResumePositions } from "./keep-watching.service";
import { createNewness, newUntilMs } from "./newness.policy";
import { cutPage, type ShelfPlace } from "./shelf-cursor.policy";
import type { ShelfName } from "./shelf-id.policy";
import type { ShelvedVideo } from "./shelved-video";
import { toTile } from "./tile.policy";
import * as tiles from "./tiles.repository";

/** One child's look at the shelves, at one moment. */
export interface Look {
  tile(video: ShelvedVideo): Tile;
  /** The beginning of each of these, in their order. */
  beginnings(shelves: readonly ShelfName[]): ShelfPage[];
  page(shelf: ShelfName, after?: ShelfPlace): ShelfPage;
}

export function createLook(
  { db, now }: Pick<LibraryPorts, "db" | "now">,
  looker: Looker,
  positions: ResumePositions,
): Look {
  const nowMs = now();
  const isNew = createNewness(nowMs, (addedByMs) => tiles.hasVisibleBy(db, looker, addedByMs));
  const listNewest = () =>
    tiles.listNewest(db, looker, newUntilMs(nowMs)).filter(({ addedAtMs }) => isNew(addedAtMs));

  function tile(video: ShelvedVideo): Tile {
    const resumeAtSeconds = positions.get(video.videoId)?.positionSeconds ?? null;
    return toTile(video, { resumeAtSeconds, isNew: isNew(video.addedAtMs) });
  }
  function placeOn({ kind }: ShelfName, { videoId, addedAtMs, sortKey }: ShelvedVideo): ShelfPlace {
    if (kind === "keep-watching") return { key: positions.get(videoId)?.lastPlayedMs ?? 0, id: videoId };
    return { key: kind === "new" ? addedAtMs : sortKey, id: videoId };
  }
  function cut(shelf: ShelfName, rows: readonly ShelvedVideo[], length: number): ShelfPage {
    const page = cutPage(rows, length, (video) => placeOn(shelf, video));
    return { tiles: page.rows.map(tile), nextCursor: page.nextCursor };
  }
  function begin(shelf: ShelfName, ofEach: ReadonlyMap<number | null, ShelvedVideo[]>): ShelvedVideo[] {
    switch (shelf.kind) {
      case "keep-watching":
        return listBegun(db, looker.rules, positions);
      case "new":
        return listNewest();
      case "films":
        return tiles.listFirstFilms(db, looker);
      case "collection":
        return ofEach.get(shelf.collectionId) ?? [];
    }
  }
  function goOn(shelf: ShelfName, after: ShelfPlace | undefined): ShelvedVideo[] {
    switch (shelf.kind) {
      case "keep-watching":
      case "new":
        return begin(shelf, new Map()).filter((video) => isBelow(after, placeOn(shelf, video)));
      case "films":
        return tiles.listFilms(db, looker, after);
      case "collection":
        return tiles.listCollection(db, looker, shelf.collectionId, after);
    }
  }
  return {
    tile,
    beginnings(shelves) {
      const ofEach = tiles.listFirstOfEach(db, looker, shelves.flatMap(collectionOf));
      return shelves.map((shelf) => cut(shelf, begin(shelf, ofEach), tiles.firstTiles));
    },
    page: (shelf, after) => cut(shelf, goOn(shelf, after), tiles.pageOfTiles),
  };
}

function collectionOf(shelf: ShelfName): number[] {
  return shelf.kind === "collection" ? [shelf.collectionId] : [];
}

/** On a shelf that has the greatest first. */
function isBelow(after: ShelfPlace | undefined, { key, id }: ShelfPlace): boolean {
  return after === undefined || key < after.key || (key === after.key && id < after.id);
}
