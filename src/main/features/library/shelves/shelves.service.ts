import type { ContentRules } from "@shared/model/limits-policy";
import type { Home, Shelf, ShelfPage, Tile } from "@shared/model/video";
import type { Looker } from "../../../database/either-way";
import { pictureAddress } from "../artwork/picture-address.policy";
import type { LibraryPorts } from "../library.ports";
import { listShelvedCollections, pageOfShelves, type ShelvedCollection } from "./collections.repository";
import { listSeenAmong } from "./few.repository";
import type { ResumePositions } from "./keep-watching.service";
import { createLook, type Look } from "./look.service";
import { createNarrowing, type Narrowing } from "./narrowing.service";
import { cutPage, readShelfCursor } from "./shelf-cursor.policy";
import { readShelfId, type ShelfName, toShelfId } from "./shelf-id.policy";
import { findVisibleTile } from "./tiles.repository";

/** What one child is shown. */
export interface ShelfActs {
  /** Keep watching, new, a shelf a collection in natural order, films: so many of them a page, none empty. */
  home(positions: ResumePositions, rules: ContentRules, cursor: string | null): Home;
  /** A shelf that is none, or none any more, is empty. */
  shelf(rules: ContentRules, positions: ResumePositions, shelfId: string, cursor: string | null): ShelfPage;
  /** Undefined where this child is not to see it. */
  findTile(videoId: number, rules: ContentRules, resumeAtSeconds: number | null): Tile | undefined;
}

export function createShelfActs(
  ports: Pick<LibraryPorts, "db" | "now">,
  narrowing: Narrowing = createNarrowing(ports),
): ShelfActs {
  function lookerBy(rules: ContentRules): Looker {
    const few = narrowing.among(rules);
    return { rules, seen: few && listSeenAmong(ports.db, rules, few) };
  }
  return {
    home(positions, rules, cursor) {
      const looker = lookerBy(rules);
      const after = readShelfCursor(cursor);
      const collections = listShelvedCollections(ports.db, looker, after);
      const page = cutPage(collections, pageOfShelves, ({ id, sortKey }) => ({ key: sortKey, id }));
      const names: NamedShelf[] = [
        ...(after ? [] : onTop),
        ...page.rows.map(shelfOf),
        ...(page.nextCursor === null ? atTheBottom : []),
      ];
      return { shelves: fill(createLook(ports, looker, positions), names), nextCursor: page.nextCursor };
    },
    shelf(rules, positions, shelfId, cursor) {
      const name = readShelfId(shelfId);
      if (!name) return { tiles: [], nextCursor: null };
      return createLook(ports, lookerBy(rules), positions).page(name, readShelfCursor(cursor));
    },
    findTile(videoId, rules, resumeAtSeconds) {
      const video = findVisibleTile(ports.db, rules, videoId);
      if (!video) return undefined;
      return { ...createLook(ports, lookerBy(rules), new Map()).tile(video), resumeAtSeconds };
    },
  };
}

interface NamedShelf {
  readonly name: ShelfName;
  readonly title: string | null;
  readonly posterUrl: string | null;
}

const unnamed = { title: null, posterUrl: null } as const;
const onTop: readonly NamedShelf[] = [
  { name: { kind: "keep-watching" }, ...unnamed },
  { name: { kind: "new" }, ...unnamed },
];
const atTheBottom: readonly NamedShelf[] = [{ name: { kind: "films" }, ...unnamed }];

function shelfOf({ id, title, poster }: ShelvedCollection): NamedShelf {
  return {
    name: { kind: "collection", collectionId: id },
    title,
    posterUrl: pictureAddress(poster, "poster"),
  };
}

/** Each with the first of its tiles; those that have none are left out. */
function fill(look: Look, names: readonly NamedShelf[]): Shelf[] {
  const pages = look.beginnings(names.map(({ name }) => name));
  return names.flatMap(({ name, ...heading }, index) => {
    const page = pages[index];
    return page && page.tiles.length > 0
      ? [{ id: toShelfId(name), kind: name.kind, ...heading, ...page }]
      : [];
  });
}
