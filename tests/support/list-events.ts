import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { TestKiosk } from "./test-kiosk";

/** The household's log, of one kind, oldest first, read from the file beside the kiosk. */
export function listEvents(
  { dataFolder }: Pick<TestKiosk, "dataFolder">,
  kind: string,
): { profileId: string | null; data: unknown }[] {
  const sqlite = new Sqlite(join(dataFolder, "matinee.db"), { readonly: true });
  try {
    return sqlite
      .prepare<[string], { profileId: string | null; data: string }>(
        "select profile_id as profileId, data from events where kind = ? order by id",
      )
      .all(kind)
      .map(({ profileId, data }) => ({ profileId, data: JSON.parse(data) }));
  } finally {
    sqlite.close();
  }
}
