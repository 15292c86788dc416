import { join } from "node:path";

export const projectFolder = join(import.meta.dirname, "../..");
export const migrationsFolder = join(projectFolder, "migrations");
export const resourcesFolder = join(projectFolder, "resources");
export const rendererFolder = join(projectFolder, "out/renderer");
/** Real files for tests, beside the project where it is developed; a user's clone has none. */
export const sharedMediaFolder = join(projectFolder, "../shared/data/media");
