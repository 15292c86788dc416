import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainPaths } from "@main/explain/explain-paths";
import type { Explanation } from "@main/explain/explanation";
import { projectFolder } from "../../../../support/paths";

/** Naming tests of other media centres as rows; they lie beside the project where it is developed. */
export const peersFolder = join(projectFolder, "../shared/data/naming");

/** One row: what a peer's own test says of one name, or of several beside each other. */
export interface PeerRow {
  readonly input_path?: string;
  readonly input_paths?: readonly string[];
  readonly context?: {
    readonly video?: string;
    readonly library_root?: string;
    readonly ignore_file_lines?: readonly string[];
  };
  readonly expect: Readonly<Record<string, unknown>> & { readonly kind: string };
}

export function readRows(file: string): PeerRow[] {
  const path = join(peersFolder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as PeerRow);
}

/** The paths of a row as explain reads them, with what the row says lies beside them. */
export function explainRow(row: PeerRow, emptyFolder: string): Explanation[] {
  const paths = [...(row.input_paths ?? [row.input_path as string])];
  const { video, library_root, ignore_file_lines } = row.context ?? {};
  const root = library_root ?? (ignore_file_lines ? emptyFolder : undefined);
  if (ignore_file_lines) writeFileSync(join(emptyFolder, ".ignore"), ignore_file_lines.join("\n"));
  const asked = ignore_file_lines ? paths.map((path) => path.replace(/^\//, "")) : paths;
  const beside = video === undefined ? [] : [video.replace(/ \(.*$/, "")];
  const explained = explainPaths([...asked, ...beside], {
    libraryFolders: root === undefined ? [] : [root],
    cwd: emptyFolder,
  });
  return explained.slice(0, paths.length);
}
