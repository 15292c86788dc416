import { LibraryPlace, type VideoQuery } from "@shared/model/library";
import { type SQL, sql } from "drizzle-orm";
import { placeNumber } from "./library-place";
import { files, tags, videos, videoTags } from "./schema";

/** What a parent's list is asked for; null: all of them. */
export interface ListFilter extends Omit<VideoQuery, "search" | "cursor" | "limit"> {
  /** A query of FTS5. */
  readonly match: string | null;
}

type Asked = Exclude<keyof ListFilter, "place">;

/** What finds its videos by an index of its own. */
export type Narrowing = Exclude<Asked, "state" | "kind">;

const value = (name: Asked): SQL => sql`${sql.placeholder(name)}`;

const isLivingTag = sql`exists (select 1 from ${tags} where ${tags.id} = ${value("tagId")} and ${tags.removedAtMs} is null)`;

/** With `+` the id is compared and not looked up: something else leads to the row. */
const rowIs: Record<Asked, SQL> = {
  match: sql`+${videos.id} in (select rowid from video_search where video_search match ${value("match")})`,
  state: sql`${videos.state} = ${value("state")}`,
  kind: sql`${videos.kind} = ${value("kind")}`,
  folderId: sql`exists (select 1 from ${files} where ${files.videoId} = ${videos.id} and ${files.folderId} = ${value("folderId")})`,
  categoryId: sql`${videos.categoryId} = ${value("categoryId")}`,
  tagId: sql`exists (
    select 1 from ${videoTags} where ${videoTags.videoId} = ${videos.id} and ${videoTags.tagId} = ${value("tagId")}
  ) and ${isLivingTag}`,
  maxAge: sql`${videos.ageRating} <= ${value("maxAge")}`,
  addedSinceMs: sql`${videos.addedAtMs} >= ${value("addedSinceMs")}`,
};
const rowHasNo: Partial<Record<Asked, SQL>> = {
  categoryId: sql`${videos.categoryId} is null`,
  maxAge: sql`${videos.ageRating} is null`,
};

/** As conditions over `videos`, of which `without` is left out. The values are given by `bindFilter` when the query runs. */
export function conditionsOf(filter: ListFilter, without: readonly Asked[] = []): SQL[] {
  const conditions = askedOf(filter).filter((name) => !without.includes(name));
  return [isInPlace(filter), ...conditions.map((name) => conditionOf(filter, name))];
}

/** The ids of all videos, wherever they are, that one part of the filter alone leaves. */
export function narrowedIds(filter: ListFilter, narrowing: Narrowing): SQL {
  switch (narrowing) {
    case "match":
      return sql`select rowid as id from video_search where video_search match ${value("match")}`;
    case "tagId":
      return sql`select ${videoTags.videoId} as id from ${videoTags} where ${videoTags.tagId} = ${value("tagId")} and ${isLivingTag}`;
    case "folderId":
      return sql`select ${files.videoId} as id from ${files} where ${files.folderId} = ${value("folderId")}`;
    case "addedSinceMs": // the index has `offered` before it
      return sql`select ${videos.id} as id from ${videos} where ${videos.offered} in (0, 1) and ${conditionOf(filter, narrowing)}`;
    default:
      return sql`select ${videos.id} as id from ${videos} where ${conditionOf(filter, narrowing)}`;
  }
}

/** Everything on which the text of a query depends. */
export function shapeOf(filter: ListFilter): string {
  const parts = askedOf(filter).map((name) => (filter[name] === "none" ? `no ${name}` : name));
  return [filter.place, ...parts].join(",");
}

/** The values that a query with these conditions runs with. */
export const bindFilter = (filter: ListFilter): Record<string, unknown> => ({ ...filter });

/** What of the filter is asked at all, but for its place. */
export function askedOf(filter: ListFilter): Asked[] {
  return (Object.keys(rowIs) as Asked[]).filter((name) => filter[name] !== null);
}

function conditionOf(filter: ListFilter, name: Asked): SQL {
  return (filter[name] === "none" ? rowHasNo[name] : undefined) ?? rowIs[name];
}

/** A video of which no file is known any more is in no place. */
function isInPlace({ place }: ListFilter): SQL {
  const is = sql`${placeNumber} = ${sql.raw(String(LibraryPlace.options.indexOf(place)))}`;
  if (place !== "archived") return is;
  return sql`${is} and exists (select 1 from ${files} where ${files.videoId} = ${videos.id})`;
}
