import { type OpenDatabase, openDatabase } from "@main/database/open";
import { onTestFinished } from "vitest";
import { migrationsFolder } from "./paths";
import { makeTemporaryFolder } from "./temporary-folder";

/** The real database with the real migrations, in a folder of this test's own. */
export function openTestDatabase(dataFolder = makeTemporaryFolder()): OpenDatabase {
  const database = openDatabase({ dataFolder, migrationsFolder });
  onTestFinished(() => database.close());
  return database;
}
