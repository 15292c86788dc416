import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { makeClip } from "../../../../support/make-clip";
import { type LibraryInAFolder, openLibrary } from "../library-in-a-folder";

export interface ClipsInALibrary {
  library: LibraryInAFolder;
  /** The absolute path of a place in the library's folder. */
  at(path: string): string;
  /** Puts the clip of this number there: a second of a picture and a tone of its own. */
  put(clip: number, path: string): void;
  move(from: string, to: string): void;
  /** Where the clip of this number lies, outside the library. */
  clip(number: number): string;
  /** The video whose file this is, whichever of its files the list names it by. */
  videoAt(path: string): number | undefined;
}

/** A new library before each test of the file that calls it, and clips to put there. */
export function withClips(clips: number): ClipsInALibrary {
  const made = mkdtempSync(join(tmpdir(), "matinee-clips-"));
  const at = (path: string) => join(household.library.folder, path);
  const household: ClipsInALibrary = {
    library: undefined as unknown as LibraryInAFolder,
    at,
    clip: (number) => join(made, `${number}.mp4`),
    put(number, path) {
      mkdirSync(dirname(at(path)), { recursive: true });
      copyFileSync(household.clip(number), at(path));
    },
    move(from, to) {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    videoAt(path) {
      const { sqlite } = household.library.database;
      const row = sqlite.prepare("select video_id as id from files where path = ?").get(path);
      return (row as { id: number } | undefined)?.id;
    },
  };
  beforeAll(() => {
    for (let number = 1; number <= clips; number++)
      makeClip(household.clip(number), { seconds: 1, seed: number });
  });
  afterAll(() => rmSync(made, { recursive: true }));
  beforeEach(async () => {
    household.library = await openLibrary();
  });
  afterEach(() => household.library.close());
  return household;
}
