/** Of a path relative to a library folder; the folder itself is the empty path. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function childOf(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}

/** A directory and all that it lies in, nearest first. */
export function* withThoseAbove(directory: string): Generator<string> {
  for (let above = directory; above !== ""; above = directoryOf(above)) yield above;
  yield "";
}
