/** Which shelf: its address in the contract is made of this. */
export type ShelfName =
  | { readonly kind: "keep-watching" | "new" | "films" }
  | { readonly kind: "collection"; readonly collectionId: number };

export function toShelfId(shelf: ShelfName): string {
  return shelf.kind === "collection" ? `collection:${shelf.collectionId}` : shelf.kind;
}

/** Undefined for what never was a shelf. */
export function readShelfId(shelfId: string): ShelfName | undefined {
  if (shelfId === "keep-watching" || shelfId === "new" || shelfId === "films") return { kind: shelfId };
  const collectionId = Number(/^collection:([1-9]\d{0,14})$/.exec(shelfId)?.[1]);
  return Number.isNaN(collectionId) ? undefined : { kind: "collection", collectionId };
}
