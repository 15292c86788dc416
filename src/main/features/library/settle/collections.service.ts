import type { Connection } from "../../../database/connection";
import type { CollectionDescription } from "../description";
import * as collections from "./collections.repository";
import { foldText, standingKey, standingRange } from "./sort-key.policy";

/** Where a video belongs, as its row and its search entry need it. */
export interface Belonging {
  readonly id: number;
  readonly title: string;
  readonly sortKey: string;
}

/**
 * A step of a transaction: what the scan says of a collection. Answers with the videos whose order or search entry it
 * changed; they are yet to be settled.
 */
export function storeCollection(tx: Connection, described: CollectionDescription): readonly number[] {
  const { key, kind, title, year } = described;
  const sortKey = standingKey(described.sortTitle ?? title, year);
  const row = { key, kind, title, sortKey, year, described: JSON.stringify(described) };
  const known = collections.findCollection(tx, key);
  if (!known) {
    collections.insertCollection(tx, row);
    const named = collections.findCollection(tx, editKey(title)); // a parent named it before the scan met it
    return named ? collections.listMembers(tx, named.id) : [];
  }
  if (known.described === row.described && known.sortKey === sortKey) return [];
  collections.updateCollection(tx, known.id, row);
  return known.title === title && known.sortKey === sortKey ? [] : collections.listMembers(tx, known.id);
}

/** A step of a transaction: the collection that the scan names, or null where there is none. */
export function findBelonging(tx: Connection, key: string | null): Belonging | null {
  return key === null ? null : (collections.findCollection(tx, key) ?? null);
}

/** A step of a transaction: the collection of this title, made where there is none. A parent named it. */
export function belongingByTitle(tx: Connection, title: string, kind: "show" | "collection"): Belonging {
  const known = findByTitle(tx, title);
  if (known) return known;
  const row = {
    key: editKey(title),
    kind,
    title,
    sortKey: standingKey(title, null),
    year: null,
    described: "{}",
  };
  return { ...row, id: collections.insertCollection(tx, row) };
}

function findByTitle(tx: Connection, title: string): Belonging | undefined {
  const folded = foldText(title);
  const has = (known: Belonging) => foldText(known.title) === folded;
  const [from, before] = standingRange(title);
  return (
    collections.listCollectionsBetween(tx, from, before).find(has) ??
    collections.listCollections(tx).find(has) // an NFO file may have put it elsewhere in the alphabet
  );
}

const editKey = (title: string) => `edit/${foldText(title)}`;
