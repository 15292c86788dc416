import type { KnownFile, KnownPage, Sidecar } from "../features/library/scan/scanner";

/** What earlier scans met in a folder, by path. */
export interface KnownFolder {
  readonly files: ReadonlyMap<string, KnownFile>;
  readonly sidecars: ReadonlyMap<string, Sidecar>;
}

export async function gatherKnown(
  pages: Iterable<KnownPage> | AsyncIterable<KnownPage>,
): Promise<KnownFolder> {
  const files = new Map<string, KnownFile>();
  const sidecars = new Map<string, Sidecar>();
  for await (const page of pages) {
    for (const file of page.files) files.set(file.path, file);
    for (const sidecar of page.sidecars) sidecars.set(sidecar.path, sidecar);
  }
  return { files, sidecars };
}
