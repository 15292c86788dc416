import { type SQL, sql } from "drizzle-orm";
import { videos } from "./schema";

/** Where a parent finds a video, as its place among the options of `LibraryPlace`. The indexes `videos_list` and `videos_state` know it in these words. */
export const placeNumber: SQL<number> = sql<number>`(case when ${videos.archivedAtMs} is not null or ${videos.inLibrary} = 0 then 2 else ${videos.hidden} end)`;
