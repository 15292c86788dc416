import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

/** Files that can be made anew at any time, in a folder that does not grow beyond its bounds. */
export interface BoundedFolder {
  /** The path of a file that is there; it counts as used now. */
  find(name: string): Promise<string | undefined>;
  /** `fill` writes a draft, and answers false where nothing came of it. The file appears whole or not at all. */
  make(name: string, fill: (draft: string) => Promise<boolean>): Promise<string | undefined>;
  /** Removes what nobody wants, and of the rest what was not used for longest, until it is within bounds. */
  tidy(isWanted: (name: string) => boolean): Promise<void>;
}

const draftEnding = ".part";

export function createBoundedFolder(folder: string, mostBytes: number): BoundedFolder {
  const remove = (name: string) => rm(join(folder, name), { force: true }).catch(() => undefined);
  return {
    async find(name) {
      const path = join(folder, name);
      const now = new Date();
      return utimes(path, now, now).then(
        () => path,
        () => undefined,
      );
    },
    async make(name, fill) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${name}${draftEnding}`;
      try {
        if (!(await fill(join(folder, draft)))) return undefined;
        await rename(join(folder, draft), join(folder, name));
        return join(folder, name);
      } finally {
        await remove(draft);
      }
    },
    async tidy(isWanted) {
      const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith(draftEnding));
      const wanted = Map.groupBy(names, isWanted);
      for (const name of wanted.get(false) ?? []) await remove(name);
      let bytes = 0;
      for (const file of await listNewestFirst(folder, wanted.get(true) ?? [])) {
        bytes += file.bytes;
        if (bytes > mostBytes) await remove(file.name);
      }
    },
  };
}

async function listNewestFirst(folder: string, names: readonly string[]) {
  const files: { name: string; bytes: number; usedMs: number }[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found) files.push({ name, bytes: found.size, usedMs: found.mtimeMs });
  }
  return files.sort((a, b) => b.usedMs - a.usedMs);
}
