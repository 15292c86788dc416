import type { ContentRules } from "@shared/model/limits-policy";
import { eq, type SQL, sql } from "drizzle-orm";
import type { SelectedFieldsFlat } from "drizzle-orm/sqlite-core";
import type { Connection } from "./connection";
import { type Prepared, underRules, type Values } from "./content-rules";
import { prepared } from "./prepared";
import { videos } from "./schema";
import { visibleProgrammes } from "./visible-videos";

/** Those of a list, bound as one JSON text under `videoIds`, in its order. */
export const listedVideos: SQL = sql`json_each(${sql.placeholder("videoIds")}) as listed`;
export const isListedVideo: SQL = eq(videos.id, sql`listed.value`);

declare const seen: unique symbol;
/** All that one child may see at this moment, as a JSON text: there is nothing left to ask the rules. */
export type SeenVideos = string & { readonly [seen]: true };

/** A child that looks: by which rules, and at what, where that is so little that it was listed. */
export interface Looker {
  readonly rules: ContentRules;
  readonly seen: SeenVideos | undefined;
}

const selectAlong = <Fields extends SelectedFieldsFlat>(db: Connection, fields: Fields) =>
  db.select(fields).from(videos);
/**
 * SQLite keeps the order of a cross join: each of the list is looked up. It selects the same fields, so that its rows
 * are the same; drizzle's type of it tells also where they are from.
 */
const selectAmong = <Fields extends SelectedFieldsFlat>(db: Connection, fields: Fields) =>
  db.select(fields).from(listedVideos).crossJoin(videos) as unknown as ReturnType<typeof selectAlong<Fields>>;

type Build<Row> = (db: Connection, select: typeof selectAlong, isVisible: SQL) => Prepared<Row>;

/** The same query in two ways that answer alike: along an index until enough is found, or by a look at each of the seen. */
export function eitherWay<Row>(build: Build<Row>) {
  const along = underRules((db, inForce) => build(db, selectAlong, visibleProgrammes(inForce)));
  const among = prepared((db) => build(db, selectAmong, isListedVideo));
  return {
    get: (db: Connection, { rules, seen }: Looker, values: Values): Row | undefined =>
      seen === undefined ? along.get(db, rules, values) : among(db).get({ ...values, videoIds: seen }),
    values: (db: Connection, { rules, seen }: Looker, values: Values): unknown[][] =>
      seen === undefined ? along.values(db, rules, values) : among(db).values({ ...values, videoIds: seen }),
  };
}
