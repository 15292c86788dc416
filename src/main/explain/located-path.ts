import { isAbsolute, posix, resolve, sep } from "node:path";

/** A path as it was given, and where it lies. */
export interface LocatedPath {
  readonly given: string;
  /** The library folder, absolute; for an absolute path outside of all of them the root of the file system. */
  readonly root: string;
  /** Below the root, with `/`; empty for the root itself. */
  readonly path: string;
  /** Nothing can come before it: it is absolute, or the library folder was named. */
  readonly isPlaced: boolean;
}

const windowsPath = /^[a-z]:[\\/]/i;

/** A relative path is one of a library folder; where none is named, of the caller's folder, in case that is one. */
export function locatePath(given: string, libraryFolders: readonly string[], cwd: string): LocatedPath {
  const slashed = windowsPath.test(given) ? given.slice(2).replaceAll("\\", "/") : given;
  const isOwn = isAbsolute(slashed) && !windowsPath.test(given);
  const folder = isOwn ? libraryFolders.find((each) => isInside(slashed, each)) : libraryFolders[0];
  const below = folder !== undefined && isOwn ? slashed.slice(folder.length) : slashed;
  const names = posix
    .normalize(`/${below}`)
    .split("/")
    .filter((name) => name !== "");
  const path = names.map(shorten).join("/");
  const root = folder ?? (isAbsolute(slashed) ? resolve(sep) : cwd);
  return { given, root, path, isPlaced: folder !== undefined || isAbsolute(slashed) };
}

/** No file system has names of more than 255; a line of text may. Beginning and end say it all. */
const shorten = (name: string): string => (name.length > 1024 ? name.slice(0, 512) + name.slice(-512) : name);

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
