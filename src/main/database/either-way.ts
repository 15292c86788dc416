import type { ContentRules } from "@shared/model/limits-policy";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SelectedFieldsFlat } from "drizzle-orm/sqlite-core";
import type { Connection } from "./connection";
import { type Prepared, underRules, type Values } from "./content-rules";
import { videos } from "./schema";
import { visibleProgrammes } from "./visible-videos";

/** A child that looks: by which rules, and among which ids, as JSON, where these leave but a few. */
export interface Looker {
  readonly rules: ContentRules;
  readonly few: string | undefined;
}

/** Those of a list, bound as one JSON text under `videoIds`, in its order. */
export const listedVideos: SQL = sql`json_each(${sql.placeholder("videoIds")}) as listed`;
export const isListedVideo: SQL = eq(videos.id, sql`listed.value`);

const selectAlong = <Fields extends SelectedFieldsFlat>(db: Connection, fields: Fields) =>
  db.select(fields).from(videos);

/** Each of the list is looked up: SQLite keeps the order of a cross join. */
const selectAmong = <Fields extends SelectedFieldsFlat>(db: Connection, fields: Fields) =>
  db.select(fields).from(listedVideos).crossJoin(videos) as unknown as ReturnType<typeof selectAlong<Fields>>;

type Build<Row> = (db: Connection, select: typeof selectAlong, isVisible: SQL) => Prepared<Row>;

/** The same query in two ways that answer alike: along an index until enough is found, or by a look at each of the few. */
export function eitherWay<Row>(build: Build<Row>) {
  const along = underRules((db, inForce) => build(db, selectAlong, visibleProgrammes(inForce)));
  const among = underRules((db, inForce) =>
    build(db, selectAmong, and(isListedVideo, visibleProgrammes(inForce)) as SQL),
  );
  return {
    get: (db: Connection, { rules, few }: Looker, values: Values): Row | undefined =>
      few === undefined ? along.get(db, rules, values) : among.get(db, rules, { ...values, videoIds: few }),
    values: (db: Connection, { rules, few }: Looker, values: Values): unknown[][] =>
      few === undefined
        ? along.values(db, rules, values)
        : among.values(db, rules, { ...values, videoIds: few }),
  };
}
