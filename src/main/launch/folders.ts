import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where what is shipped beside the program lies: `resources` is the package's folder for that. */
export interface ShippedFolders {
  readonly migrationsFolder: string;
  readonly resourcesFolder: string;
  readonly rendererFolder: string;
  /** Where a package brings its own ffmpeg. */
  readonly ffmpegFolder?: string;
}

/** Every entry is built into `out/main`. */
const built = join(import.meta.dirname, "..");

export function foldersOfSource(): ShippedFolders {
  const root = join(built, "..");
  return {
    migrationsFolder: join(root, "migrations"),
    resourcesFolder: join(root, "resources"),
    rendererFolder: join(built, "renderer"),
  };
}

export function foldersOfPackage(resources: string): ShippedFolders {
  const ffmpegFolder = join(resources, "ffmpeg");
  return {
    migrationsFolder: join(resources, "migrations"),
    resourcesFolder: join(resources, "resources"),
    rendererFolder: join(built, "renderer"),
    ...(existsSync(ffmpegFolder) && { ffmpegFolder }),
  };
}
