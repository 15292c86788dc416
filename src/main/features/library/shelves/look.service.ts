import type { ShelfPage, Tile } from "@shared/model/video";
import type { Looker } from "../../../database/either-way";
import type { LibraryPorts } from "../library.ports";
import { listBegun, type ResumePositions } from "./keep-watching.service";
import { createNewness, newUntilMs } from "./newness.policy";
import { cutPage, type ShelfPlace } from "./shelf-cursor.policy";
import type { ShelfName } from "./shelf-id.policy";
import type { ShelvedVideo } from "./shelved-video";
import { toTile } from "./tile.policy";
import { hasVisibleBy, listNewest, listShelf, type WantedTiles } from "./tiles.repository";

/** One child's look at the shelves, at one moment. */
export interface Look {
  page(shelf: ShelfName, wanted: WantedTiles, after?: ShelfPlace): ShelfPage;
  tile(video: ShelvedVideo): Tile;
}

export function createLook(
  { db, now }: Pick<LibraryPorts, "db" | "now">,
  looker: Looker,
  positions: ResumePositions,
): Look {
  const nowMs = now();
  const isNew = createNewness(nowMs, (addedByMs) => hasVisibleBy(db, looker, addedByMs));

  /** All after the place, or one more than wanted. */
  function listFrom(shelf: ShelfName, wanted: WantedTiles, after?: ShelfPlace): ShelvedVideo[] {
    const placeOf = (video: ShelvedVideo) => placeOn(shelf, video);
    switch (shelf.kind) {
      case "keep-watching":
        return listBegun(db, looker.rules, positions).filter((video) => isBelow(after, placeOf(video)));
      case "new":
        return listNewest(db, looker, newUntilMs(nowMs)).filter(
          (video) => isNew(video.addedAtMs) && isBelow(after, placeOf(video)),
        );
      case "films":
        return listShelf(db, looker, null, wanted, after);
      case "collection":
        return listShelf(db, looker, shelf.collectionId, wanted, after);
    }
  }
  function placeOn({ kind }: ShelfName, { videoId, addedAtMs, sortKey }: ShelvedVideo): ShelfPlace {
    if (kind === "keep-watching") return { key: positions.get(videoId)?.lastPlayedMs ?? 0, id: videoId };
    return { key: kind === "new" ? addedAtMs : sortKey, id: videoId };
  }
  function tile(video: ShelvedVideo): Tile {
    const resumeAtSeconds = positions.get(video.videoId)?.positionSeconds ?? null;
    return toTile(video, { resumeAtSeconds, isNew: isNew(video.addedAtMs) });
  }
  return {
    tile,
    page(shelf, wanted, after) {
      const rows = listFrom(shelf, wanted, after);
      const page = cutPage(rows, wanted, (video) => placeOn(shelf, video));
      return { tiles: page.rows.map(tile), nextCursor: page.nextCursor };
    },
  };
}

/** On a shelf that has the greatest first. */
function isBelow(after: ShelfPlace | undefined, { key, id }: ShelfPlace): boolean {
  return after === undefined || key < after.key || (key === after.key && id < after.id);
}
