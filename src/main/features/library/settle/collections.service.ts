import type { Connection } from "../../../database/connection";
import type { CollectionDescription } from "../description";
import * as collections from "./collections.repository";
import { foldText, standingKey, standingRange } from "./sort-key.policy";

/** Where a video belongs, as its row and its search entry need it. */
export interface Belonging {
  readonly id: number;
  readonly title: string;
  readonly sortKey: string;
  /** Years; counts for those that belong to it and have no certificate of their own. */
  readonly ageRating: number | null;
}

/** Which library folder described a collection, and whether a tvshow.nfo of its did. */
export interface CollectionSource {
  readonly folderId: number;
  readonly fromNfo: boolean;
}

type StoredDescription = Partial<CollectionDescription & { source: CollectionSource }>;

/**
 * A step of a transaction: what the scan says of a collection in one library folder. Answers with the videos whose order,
 * search entry or age it changed; they are yet to be settled.
 */
export function storeCollection(
  tx: Connection,
  described: CollectionDescription,
  source: CollectionSource,
): readonly number[] {
  const { key, kind, title, year } = described;
  const sortKey = standingKey(described.sortTitle ?? title, year);
  const row = { key, kind, title, sortKey, year, described: JSON.stringify({ ...described, source }) };
  const known = collections.findCollection(tx, key);
  if (!known) {
    collections.insertCollection(tx, row);
    const named = collections.findCollection(tx, editKey(title)); // a parent named it before the scan met it
    return named ? collections.listMembers(tx, named.id) : [];
  }
  if (known.described === row.described && known.sortKey === sortKey) return [];
  const before = readDescribed(known);
  if (!source.fromNfo && isKeptBy(tx, before.source, source.folderId)) return [];
  collections.updateCollection(tx, known.id, row);
  if (known.title !== title || known.sortKey !== sortKey) return collections.listMembers(tx, known.id);
  const isOfAgeBefore = (before.ageRating ?? null) === described.ageRating;
  return isOfAgeBefore ? [] : collections.listMembersWithoutCertificate(tx, known.id);
}

const readDescribed = ({ described }: collections.CollectionRow) =>
  JSON.parse(described) as StoredDescription;

/** A show may lie in several library folders: mere names do not take the place of what another folder's tvshow.nfo says. */
function isKeptBy(tx: Connection, speaker: CollectionSource | undefined, folderId: number): boolean {
  if (!speaker?.fromNfo || speaker.folderId === folderId) return false;
  return collections.isStillFolder(tx, speaker.folderId);
}

/** A step of a transaction: the collection that the scan names, or null where there is none. */
export function findBelonging(tx: Connection, key: string | null): Belonging | null {
  const known = key === null ? undefined : collections.findCollection(tx, key);
  return known ? toBelonging(known) : null;
}

/** A step of a transaction: the collection of this title, made where there is none. A parent named it. */
export function belongingByTitle(tx: Connection, title: string, kind: "show" | "collection"): Belonging {
  const known = findByTitle(tx, title);
  if (known) return toBelonging(known);
  const row = {
    key: editKey(title),
    kind,
    title,
    sortKey: standingKey(title, null),
    year: null,
    described: "{}",
  };
  return { ...row, id: collections.insertCollection(tx, row), ageRating: null };
}

const toBelonging = (row: collections.CollectionRow): Belonging => ({
  ...{ id: row.id, title: row.title, sortKey: row.sortKey },
  ageRating: readDescribed(row).ageRating ?? null,
});

function findByTitle(tx: Connection, title: string): collections.CollectionRow | undefined {
  const folded = foldText(title);
  const has = (known: collections.CollectionRow) => foldText(known.title) === folded;
  const [from, before] = standingRange(title);
  return (
    collections.listCollectionsBetween(tx, from, before).find(has) ??
    collections.listCollections(tx).find(has) // an NFO file may have put it elsewhere in the alphabet
  );
}

const editKey = (title: string) => `edit/${foldText(title)}`;
