import * as schema from "@main/database/schema";
import { listVisibleVideos } from "@main/features/library/home.repository";
import * as playable from "@main/features/library/playable.repository";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openTestDatabase } from "../../../support/test-database";

/** A connection that tells what it asks of the database. */
function listen(): { db: ReturnType<typeof drizzle<typeof schema>>; asked: string[] } {
  const { sqlite } = openTestDatabase();
  const asked: string[] = [];
  const client = new Sqlite(sqlite.name, { verbose: (statement) => void asked.push(String(statement)) });
  onTestFinished(() => void client.close());
  return { db: drizzle({ client, schema }), asked };
}

const rulesIn = (statement = "") => statement.slice(statement.indexOf(" where ") + " where ".length);

test("a start asks the very rules of the shelves and of the placeholders", () => {
  const { db, asked } = listen();
  listVisibleVideos(db);
  playable.listPlaceholderIds(db);
  playable.listPlayableFiles(db, 1);
  const [shelves, placeholders, start] = asked;
  expect(rulesIn(shelves)).toContain("marked_placeholder");
  expect(start).toContain(rulesIn(shelves));
  expect(start).toContain(rulesIn(placeholders));
});
