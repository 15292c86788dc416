import { count, eq, inArray, sql } from "drizzle-orm";
import type { Connection } from "../../../database/connection";
import { videoEdits, videos, videoTagEdits } from "../../../database/schema";

type EditColumn = Exclude<keyof typeof videoEdits.$inferSelect, "videoId">;
export type SaidOfVideos = { readonly [Column in EditColumn]?: string | number | null | undefined };

/** A list of ids, bound as one JSON text. */
const listed = (ids: readonly number[]) => sql`json_each(${JSON.stringify(ids)})`;

/** All of these are videos of the library. */
export function areVideos(db: Connection, videoIds: readonly number[]): boolean {
  const wanted = [...new Set(videoIds)];
  const found = db.select({ known: count() }).from(videos).where(inArray(videos.id, wanted)).get();
  return found?.known === wanted.length;
}

/** The same for all of them; what is undefined stays as it is, and null takes it back. */
export function saveEdits(tx: Connection, videoIds: readonly number[], said: SaidOfVideos): void {
  const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  if (Object.keys(changes).length === 0) return;
  tx.run(sql`insert or ignore into ${videoEdits} (video_id) select value from ${listed(videoIds)}`);
  tx.update(videoEdits)
    .set(changes)
    .where(inArray(videoEdits.videoId, [...videoIds]))
    .run();
}

/** `has`: these tags are on them, or are not, whatever the scan says. */
export function saveTagEdits(
  tx: Connection,
  videoIds: readonly number[],
  tagIds: readonly number[],
  has: boolean,
): void {
  tx.run(sql`
    insert into ${videoTagEdits} (video_id, tag_id, has)
    select video.value, tag.value, ${Number(has)} from ${listed(videoIds)} as video, ${listed(tagIds)} as tag where true
    on conflict (video_id, tag_id) do update set has = excluded.has`);
}

export function setHidden(tx: Connection, videoIds: readonly number[], hidden: boolean): void {
  tx.update(videos)
    .set({ hidden, archivedAtMs: null })
    .where(inArray(videos.id, [...videoIds]))
    .run();
}

/** What was archived before keeps its time. */
export function setArchived(tx: Connection, videoIds: readonly number[], atMs: number): void {
  tx.update(videos)
    .set({ archivedAtMs: sql`coalesce(${videos.archivedAtMs}, ${atMs})` })
    .where(inArray(videos.id, [...videoIds]))
    .run();
}

export function setMarkedPlaceholder(
  tx: Connection,
  videoIds: readonly number[],
  placeholder: boolean,
): void {
  tx.update(videos)
    .set({ markedPlaceholder: placeholder })
    .where(inArray(videos.id, [...videoIds]))
    .run();
}

/** Undefined where a parent never said anything of it. */
export function findEdits(db: Connection, videoId: number): typeof videoEdits.$inferSelect | undefined {
  return db.select().from(videoEdits).where(eq(videoEdits.videoId, videoId)).get();
}
