import type { Connection } from "../../../database/connection";
import type { ListFilter, Narrowing } from "../../../database/list-filter";
import { countNarrowed, listByArrival, listByRank, listInOrder } from "./list.repository";
import type { ListPlace } from "./list-place";

/**
 * How a page comes about: what was searched for with rare words comes best first, and all else in the library's order,
 * where `narrowing` names what leaves so few that they are looked at one by one. Words that nearly everything has come
 * as their index has them.
 */
export type ListWay =
  | { readonly by: "rank"; readonly narrowing: "match" }
  | { readonly by: "order"; readonly narrowing: Narrowing | null }
  | { readonly by: "arrival"; readonly narrowing: null };

/** So many can be looked at one by one for a page. */
const few = 1000;
/** To bring more than so many into the library's order takes longer than a page may. */
const many = 10_000;

const narrowings: readonly Exclude<Narrowing, "match">[] = [
  ...(["tagId", "folderId", "categoryId", "maxAge", "addedSinceMs"] as const),
];

export function findListWay(db: Connection, filter: ListFilter): ListWay {
  const matches = filter.match === null ? 0 : countNarrowed(db, filter, "match", many + 1);
  if (filter.match !== null && matches <= few) return { by: "rank", narrowing: "match" };
  const narrowing = findNarrowing(db, filter);
  if (matches > many && narrowing === null && leavesMost(filter)) return { by: "arrival", narrowing };
  return { by: "order", narrowing };
}

/** The next rows; a page goes on as the one before it was ordered, whatever has come in between. */
export function listPlaces(
  db: Connection,
  filter: ListFilter,
  way: ListWay,
  after: ListPlace | null,
  rows: number,
): ListPlace[] {
  const by = after?.by ?? way.by;
  if (by === "rank" && filter.match !== null)
    return listByRank(db, filter, after?.by === "rank" ? after : null, rows);
  if (by === "arrival" && filter.match !== null)
    return listByArrival(db, filter, after?.by === "arrival" ? after : null, rows);
  const narrowing = way.narrowing === "match" ? null : way.narrowing;
  return listInOrder(db, filter, narrowing, after?.by === "order" ? after : null, rows);
}

/** The part of the filter, but for the words, that leaves the fewest, if they are few. */
function findNarrowing(db: Connection, filter: ListFilter): Narrowing | null {
  let fewest: Narrowing | null = null;
  let most = few;
  for (const narrowing of narrowings) {
    if (filter[narrowing] === null) continue;
    const found = countNarrowed(db, filter, narrowing, most + 1);
    if (found > most) continue;
    fewest = narrowing;
    most = found;
  }
  return fewest;
}

/** Beside its words the filter asks for nothing that few videos have. */
function leavesMost({ place, state, kind, ...others }: ListFilter): boolean {
  const isUsual = place === "shown" && (state === null || state === "ready") && kind === null;
  return isUsual && narrowings.every((name) => others[name] === null);
}
